package org.arasha.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar where something is in its way. */
class RefusedJarIT {

    @TempDir
    private Path folder;

    @Test
    void refusesAtOnceToShowExampleUsersToOthers() throws Exception {
        try (RunningJar open = RunningJar.start(Map.of(), "--server.address=0.0.0.0", "--server.port=" + RunningJar.freePort(),
                "--arasha.data=" + folder.resolve("open"))) {
            assertThat(open.exitCode()).isNotZero();
            assertThat(open.log()).contains("Example users are asked for").contains("Listen on 127.0.0.1").doesNotContain("\tat org.");
            assertThat(folder.resolve("open")).as("no database was made").doesNotExist();
        }
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() throws Exception {
        try (RunningJar alone = RunningJar.start(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + RunningJar.freePort() + "/arasha",
                "SPRING_DATASOURCE_USERNAME", "arasha", "SPRING_DATASOURCE_PASSWORD", "arasha"),
                "--arasha.data=" + folder.resolve("alone"))) {
            assertThat(alone.exitCode()).isNotZero();
            assertThat(alone.log()).contains("The database does not answer").doesNotContain("\tat org.");
        }
    }
}
