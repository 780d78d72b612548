package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class FilesTests {

    private final Files files;
    private final JdbcClient jdbc;
    private final As as;
    private final Path folder;

    FilesTests(Files files, JdbcClient jdbc, As as, @Value("${arasha.data}") Path data) {
        this.files = files;
        this.jdbc = jdbc;
        this.as = as;
        this.folder = data.resolve("evidence");
    }

    @Test
    void givesBackWhatWasStored() throws IOException {
        StoredFile file = store("жауап.txt", "сәлем");

        assertThat(file.name()).isEqualTo("жауап.txt");
        assertThat(file.size()).isEqualTo(10);
        try (InputStream content = files.open(file.id())) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("сәлем");
        }
    }

    @Test
    void keepsAContentOnceUnderItsHash() throws IOException {
        StoredFile first = store("a.txt", "abc");
        Path place = folder.resolve("ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        var written = java.nio.file.Files.getLastModifiedTime(place);
        StoredFile second = store("b.txt", "abc");

        assertThat(first.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(second.sha256());
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(java.nio.file.Files.getLastModifiedTime(place)).isEqualTo(written);
    }

    @Test
    void notesWhoHandledAFile() throws IOException {
        StoredFile file = as.role(Role.INTAKE, () -> store("a.txt", "handled"));
        as.role(Role.LAWYER, () -> files.open(file.id())).close();
        files.openToSend(file.id()).close();
        files.noteSent(file.id());

        assertThat(files.custodyOf(file.id())).extracting(CustodyNote::handling)
                .containsExactly(Handling.STORED, Handling.VIEWED, Handling.SENT);
        assertThat(files.custodyOf(file.id())).extracting(CustodyNote::by)
                .containsExactly(as.idOf(Role.INTAKE), as.idOf(Role.LAWYER), UserId.SYSTEM);
        assertThatThrownBy(() -> jdbc.sql("delete from evidence_custody").update()).hasMessageContaining("never changed");
    }

    @Test
    void refusesAFileThatIsTooLargeAndLeavesNothingBehind() throws IOException {
        InputStream tooMuch = new ByteArrayInputStream(new byte[(int) Files.LARGEST + 1]);

        assertThatThrownBy(() -> files.store("large.bin", "application/octet-stream", tooMuch))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("evidence.refusal.tooLarge");
                    assertThat(refusal.arguments()).containsExactly(25L);
                });
        try (Stream<Path> left = java.nio.file.Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    @Test
    void keepsNoFoldersInNamesAndNoNamesInLogs() {
        StoredFile file = files.store("..\\..\\etc/Иванов\r\n.pdf", "no type", new ByteArrayInputStream(new byte[] {0, 1, 2}));

        assertThat(file.name()).isEqualTo("Иванов.pdf");
        assertThat(file.mediaType()).isEqualTo("application/octet-stream");
        assertThat(file.isWhatItsNameSays()).isFalse();
        assertThat(file.toString()).doesNotContain("Иванов");
    }

    @Test
    void refusesToOpenWhatItDoesNotHave() {
        assertRefused("evidence.refusal.noSuchFile", () -> files.open(new FileId(UUID.randomUUID())));
    }

    private StoredFile store(String name, String text) {
        return files.store(name, "text/plain; charset=utf-8", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
