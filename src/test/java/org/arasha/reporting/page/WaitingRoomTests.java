package org.arasha.reporting.page;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.reporting.FileRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class WaitingRoomTests {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path data;

    private final FileRate rate = mock();
    private WaitingRoom room;

    @BeforeEach
    void open() {
        when(rate.take(anyInt())).thenReturn(true);
        room = new WaitingRoom(data, DataSize.ofMegabytes(3), rate, Clock.systemUTC());
    }

    @Test
    void letsThoseWhoSendAtOncePassItsBoundNoMoreThanOthers() throws IOException {
        InputStream first = new SequenceInputStream(megabytes(1), new Meanwhile(() -> room.take("b", megabytes(2)), megabytes(1)));

        assertRefused("reporting.refusal.noRoom", () -> room.take("a", first));

        assertThat(waiting()).containsExactly(2L * MEGABYTE);
    }

    @Test
    void keepsNothingOfAFileThatIsMoreThanTheHourHasLeft() throws IOException {
        when(rate.take(anyInt())).thenReturn(true, false);

        assertRefused("reporting.refusal.noRoom", () -> room.take("a", megabytes(2)));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void isFilledByTinyFilesToo() throws IOException {
        for (int i = 0; i < 48; i++) {
            room.take("a", new ByteArrayInputStream(new byte[1]));
        }

        assertThatThrownBy(() -> room.take("a", new ByteArrayInputStream(new byte[1]))).hasMessage("reporting.refusal.noRoom");
    }

    @Test
    void hasRoomAgainForWhatWasSentAndForgetsNothingOfTheRestWhenItOpensAgain() throws IOException {
        Waiting sent = room.take("a", megabytes(2));
        room.take("b", megabytes(1));
        WaitingRoom again = new WaitingRoom(data, DataSize.ofMegabytes(3), rate, Clock.systemUTC());
        assertThatThrownBy(() -> again.take("c", megabytes(1))).hasMessage("reporting.refusal.noRoom");

        room.clear(List.of(sent));
        again.take("c", megabytes(2));
        assertThatThrownBy(() -> again.take("d", new ByteArrayInputStream(new byte[1]))).hasMessage("reporting.refusal.noRoom");
    }

    @Test
    void countsAnewWhatACrashHasLeft() throws IOException {
        room.take("a", megabytes(1));
        Files.write(data.resolve("waiting.taken"), new byte[] {0, 0, 0, 0, 127, 0, 0, 0});
        assertThatThrownBy(() -> room.take("b", megabytes(1))).hasMessage("reporting.refusal.noRoom");

        room.sweep();
        room.take("b", megabytes(2));
        Files.delete(data.resolve("waiting.taken"));
        assertThatThrownBy(() -> room.take("c", megabytes(1))).hasMessage("reporting.refusal.noRoom");
    }

    private static InputStream megabytes(int many) {
        return new ByteArrayInputStream(new byte[many * MEGABYTE]);
    }

    private List<Long> waiting() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("waiting"))) {
            return files.map(file -> file.toFile().length()).toList();
        }
    }

    private interface Deed {
        void run() throws IOException;
    }

    /** Does something when it is read from first. */
    private static final class Meanwhile extends InputStream {

        private final Deed deed;
        private final InputStream content;
        private boolean done;

        Meanwhile(Deed deed, InputStream content) {
            this.deed = deed;
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            if (!done) {
                done = true;
                deed.run();
            }
            return content.read();
        }
    }
}
