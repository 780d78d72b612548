package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.arasha.evidence.Store.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final long MOST = 10_000_000;

    @TempDir
    private Path folder;

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused("evidence.refusal.empty", () -> shelf(folder).put(InputStream.nullInputStream(), MOST));
        assertThat(lies(folder)).isEmpty();
    }

    @Test
    void takesExactlyWhatIsAllowedAndNotAByteMore() throws IOException {
        shelf(folder).put(new ByteArrayInputStream(new byte[300_000]), 300_000);

        assertRefused("evidence.refusal.tooLarge", () -> shelf(folder).put(new ByteArrayInputStream(new byte[300_001]), 300_000));
        assertThat(lies(folder)).hasSize(1);
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[500_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("The line is dead");
            }
        });

        assertThatThrownBy(() -> shelf(folder).put(broken, MOST)).isInstanceOf(EOFException.class);
        assertThat(lies(folder)).isEmpty();
    }

    @Test
    void saysThatTheDiskIsFullAndFreesWhatItTook() throws IOException {
        try (FileSystem small = Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(1_000_000).build())) {
            Path disk = small.getPath("/data");

            assertRefused("evidence.refusal.noRoom", () -> shelf(disk).put(new ByteArrayInputStream(new byte[2_000_000]), MOST));
            assertThat(lies(disk)).isEmpty();
            assertThat(Files.getFileStore(disk).getUsableSpace()).isGreaterThan(900_000);
        }
    }

    @Test
    void keepsAContentThatTwoPeopleBringAtOnce() throws Exception {
        byte[] same = new byte[3_000_000];
        Callable<Content> upload = () -> shelf(folder).put(new ByteArrayInputStream(same), MOST);

        try (var people = Executors.newFixedThreadPool(4)) {
            for (var result : people.invokeAll(List.of(upload, upload, upload, upload))) {
                assertThat(result.get().size()).isEqualTo(3_000_000);
            }
        }
        assertThat(lies(folder)).hasSize(1);
    }

    @Test
    void putsTheWholeContentInPlaceOfADamagedOne() throws IOException {
        Content content = put("as it was");
        Path place = lies(folder).getFirst();
        Files.writeString(place, "as it is");

        put("as it was");

        assertThat(shelf(folder).get(content.sha256()).getContentAsString(UTF_8)).isEqualTo("as it was");
    }

    @Test
    void sweepsWhatWasLeftBehindAndLeavesWhatIsArriving() throws IOException {
        put("kept");
        Path evidence = folder.resolve("evidence");
        Files.setLastModifiedTime(Files.createFile(evidence.resolve("arriving-1.part")), FileTime.from(NOW.minus(Duration.ofHours(2))));
        Files.setLastModifiedTime(Files.createFile(evidence.resolve("arriving-2.part")), FileTime.from(NOW.minusSeconds(5)));

        shelf(folder).sweep();

        assertThat(lies(folder)).hasSize(2).noneMatch(path -> path.endsWith("arriving-1.part"));
    }

    private Content put(String text) throws IOException {
        return shelf(folder).put(new ByteArrayInputStream(text.getBytes(UTF_8)), MOST);
    }

    private static Shelf shelf(Path data) {
        return new Shelf(data, CLOCK);
    }

    private static List<Path> lies(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
