package org.arasha.evidence;

import static org.arasha.evidence.Boxes.copy;
import static org.arasha.evidence.Boxes.joined;
import static org.arasha.evidence.Boxes.letters;
import static org.arasha.evidence.Boxes.secret;
import static org.arasha.evidence.Boxes.text;
import static org.arasha.evidence.Boxes.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlainMp3Tests {

    private static final byte[] SOUND = joined(frame(1), frame(2), frame(3), frame(4), frame(5));

    @Test
    void leavesTheFramesAndNothingElse() throws IOException {
        byte[] original = joined(id3(), SOUND, letters("APETAGEX"), secret(), letters("TAG"), secret(), zeros(125 - Boxes.SECRET.length()));

        assertThat(copy(original, PlainMp3::of)).isEqualTo(SOUND);
        assertThat(copy(SOUND, PlainMp3::of)).isEqualTo(SOUND);
    }

    @Test
    void leavesOutWhatStandsBetweenTwoSounds() throws IOException {
        assertThat(copy(joined(SOUND, id3(), SOUND, secret()), PlainMp3::of)).startsWith(SOUND).hasSizeBetween(9 * 417, 10 * 417);
    }

    /** A recording that broke off, and was given a title later: its last frame would reach into the title. */
    @Test
    void leavesOutAFrameThatBreaksOff() throws IOException {
        byte[] original = joined(SOUND, Arrays.copyOf(frame(6), 200), letters("TAG"), secret(), zeros(125 - Boxes.SECRET.length()),
                secret(), zeros(200));

        assertThat(text(copy(original, PlainMp3::of))).doesNotContain(Boxes.SECRET);
    }

    @Test
    void blanksWhichProgramMadeIt() throws IOException {
        byte[] first = frame(0);
        System.arraycopy(letters("Info\0\0\0\7"), 0, first, 36, 8);
        System.arraycopy(letters("LAME3.100"), 0, first, 36 + 8 + 108, 9);

        byte[] copy = copy(joined(first, SOUND), PlainMp3::of);

        assertThat(text(copy)).contains("Info").doesNotContain("LAME").endsWith(text(SOUND));
    }

    @Test
    void refusesTagsWithoutEnd() {
        byte[] tags = letters("ID3\4\0\0\0\0\0\0".repeat(100_001));

        assertThatThrownBy(() -> copy(joined(SOUND, tags, SOUND), PlainMp3::of)).hasMessageContaining("between the sounds");
    }

    @Test
    void refusesWhatHoldsNoSound() {
        assertThatThrownBy(() -> copy(joined(id3(), secret(), zeros(10_000)), PlainMp3::of)).isInstanceOf(IOException.class);
    }

    /** 128 kilobits, 44,100 Hz, stereo. */
    private static byte[] frame(int filler) {
        byte[] frame = new byte[417];
        Arrays.fill(frame, (byte) filler);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}, 0, frame, 0, 4);
        return frame;
    }

    /** Bytes in it look like a frame. */
    private static byte[] id3() {
        byte[] content = joined(secret(), frame(9), frame(9), secret());
        return joined(letters("ID3\4\0\0"), new byte[] {0, 0, (byte) (content.length >> 7), (byte) (content.length & 0x7F)}, content);
    }
}
