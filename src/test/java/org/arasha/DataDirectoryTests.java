package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Who starts on a data directory ends the server that was left on it, and no other process. A shell stands for the server. */
class DataDirectoryTests {

    private static final Path SHELL = Path.of("/bin/sh");

    private final Path folder;
    private final Path server;
    private final List<Process> processes = new ArrayList<>();

    DataDirectoryTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.server = Files.createDirectories(folder.resolve("data/postgres"));
    }

    @BeforeEach
    void standIn() throws IOException {
        assumeThat(SHELL).exists();
        Files.copy(SHELL, folder.resolve("postgres"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void theServerThatWasLeftIsEnded() throws IOException {
        Process left = start("postgres", "-D", server.toString());
        note(left, server);

        endOrphan();

        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void theServerOfAnotherDirectoryIsLeftAloneThoughItHasTheNumberNow() throws IOException {
        Process other = start("postgres", "-D", folder.resolve("other").toString());
        note(other, server);

        endOrphan();

        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void theServerOfTheDirectoryThisOneWasCopiedFromIsLeftAlone() throws IOException {
        Path original = Files.createDirectories(folder.resolve("original"));
        Process its = start("postgres", "-D", original.toString());
        note(its, original);

        endOrphan();

        assertThat(its.isAlive()).isTrue();
    }

    @Test
    void aProcessThatIsNoServerIsLeftAlone() throws IOException {
        Files.move(folder.resolve("postgres"), folder.resolve("editor"));
        Process editor = start("editor", "-D", server.toString());
        note(editor, server);

        endOrphan();

        assertThat(editor.isAlive()).isTrue();
    }

    @Test
    void aBrokenNoteEndsNothing() throws IOException {
        Files.write(server.resolve("postmaster.pid"), List.of(""));

        endOrphan();

        assertThat(server.resolve("postmaster.pid")).exists();
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefused() throws IOException {
        try (DataDirectory first = DataDirectory.claim(folder.resolve("data"))) {
            assertThatThrownBy(() -> DataDirectory.claim(first.path())).isInstanceOf(DataDirectoryInUse.class);
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamedWithWhatToDo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.claim(file.resolve("data"))).isInstanceOfSatisfying(DataDirectoryUnusable.class, unusable -> {
            FailureAnalysis said = new DataDirectoryUnusable.Analyzer().analyze(new IllegalStateException(unusable));
            assertThat(said.getDescription()).contains(file.resolve("data").toString());
            assertThat(said.getAction()).contains("--arasha.data=DIR");
        });
    }

    @Test
    void whyAStartFailedIsSaidByAllWhoKnow() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, FailureHandler.handleMessage((message, needsMore) -> { })))
                .hasAtLeastOneElementOfType(DataDirectoryInUse.Analyzer.class)
                .hasAtLeastOneElementOfType(DataDirectoryUnusable.Analyzer.class);
    }

    /** Waits for input until it is ended. */
    private Process start(String name, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(folder.resolve(name).toString(), "-c", "read forever"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).start();
        processes.add(process);
        return process;
    }

    private void note(Process process, Path directory) throws IOException {
        Files.write(server.resolve("postmaster.pid"),
                List.of(Long.toString(process.pid()), directory.toString(), Long.toString(Instant.now().getEpochSecond()), "5432"));
    }

    private void endOrphan() throws IOException {
        try (DataDirectory data = DataDirectory.claim(folder.resolve("data"))) {
            data.endOrphanedServer();
        }
    }
}
