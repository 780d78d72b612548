package org.arasha.evidence;

import static org.arasha.evidence.Boxes.copy;
import static org.arasha.evidence.Boxes.joined;
import static org.arasha.evidence.Boxes.letters;
import static org.arasha.evidence.Boxes.place;
import static org.arasha.evidence.Boxes.secret;
import static org.arasha.evidence.Boxes.text;
import static org.arasha.evidence.Boxes.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRiffTests {

    private static final byte[] PIXELS = letters("the pixels of it");

    @Test
    void leavesThePixelsOfAWebpWhereTheyAreAndNothingElse() throws IOException {
        byte[] original = joined(riff("WEBP", chunk("VP8X", new byte[] {0x3C}, letters("him"), zeros(6), secret()), chunk("ICCP", Boxes.profile()), chunk("ALPH", letters("alpha")),
                chunk("VP8 ", PIXELS), chunk("EXIF", Boxes.exif()), chunk("XMP ", secret())), secret());

        byte[] copy = copy(original, PlainRiff::picture);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET, "EXIF", "XMP ", "him").contains("rXYZ").hasSize(original.length - secret().length);
        assertThat(place(copy, PIXELS)).isPositive().isEqualTo(place(original, PIXELS));
        assertThat(copy[20]).as("only that there are transparency and a profile").isEqualTo((byte) 0x30);
    }

    @Test
    void looksIntoThePicturesThatMove() throws IOException {
        byte[] frame = chunk("ANMF", letters("0123456789abcdef"), chunk("VP8L", PIXELS), chunk("note", secret()));
        byte[] original = riff("WEBP", chunk("VP8X", new byte[] {2}, zeros(9)), chunk("ANIM", zeros(6)), frame, frame);

        byte[] copy = copy(original, PlainRiff::picture);

        assertThat(text(copy)).contains("0123456789abcdef", "ANIM").doesNotContain(Boxes.SECRET, "note");
        assertThat(place(copy, PIXELS)).isEqualTo(place(original, PIXELS));
    }

    @Test
    void leavesTheSoundOfAWaveWhereItIsAndNothingElse() throws IOException {
        byte[] original = riff("WAVE", chunk("bext", secret()), chunk("fmt ", new byte[] {1, 0, 1, 0}, zeros(12), secret()), chunk("fact", zeros(4), secret()), chunk("LIST", letters("INFOIART"),
                secret()), chunk("data", PIXELS), chunk("id3 ", secret()), chunk("iXML", secret(), zeros(1)));

        byte[] copy = copy(original, PlainRiff::sound);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET, "bext", "INFO", "id3", "iXML").hasSize(original.length);
        assertThat(place(copy, PIXELS)).isPositive().isEqualTo(place(original, PIXELS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIFF", "data"})
    void refusesLengthsThatGoBeyondTheFile(String type) {
        byte[] sound = riff("WAVE", chunk("fmt ", zeros(16)), chunk("data", PIXELS));
        Arrays.fill(sound, place(sound, letters(type)) + 4, place(sound, letters(type)) + 8, (byte) 0x7F);

        assertThatThrownBy(() -> copy(sound, PlainRiff::sound)).isInstanceOf(IOException.class);
    }

    @Test
    void lastLookSeesWhatAPictureStillTells() {
        byte[] picture = riff("WEBP", chunk("VP8X", new byte[] {8}, zeros(9)), chunk("VP8 ", PIXELS), chunk("EXIF", Boxes.exif()));

        assertThatThrownBy(() -> LastLook.at(new ByteArrayInputStream(picture))).isInstanceOf(Refusal.class);
    }

    /** A sound of an hour is as long as all memory there is. */
    @Test
    void lastLookTakesNoSoundIntoMemory() throws IOException {
        ByteArrayInputStream sound = new ByteArrayInputStream(riff("WAVE", chunk("fmt ", zeros(16)), chunk("data", zeros(1_000_000))));

        LastLook.at(sound);

        assertThat(sound.available()).isGreaterThan(900_000);
    }

    @Test
    void refusesWhatHoldsNoSound() {
        assertThatThrownBy(() -> copy(riff("WAVE", chunk("LIST", secret())), PlainRiff::sound)).isInstanceOf(IOException.class);
    }

    private static byte[] riff(String kind, byte[]... chunks) {
        return chunk("RIFF", letters(kind), joined(chunks));
    }

    private static byte[] chunk(String type, byte[]... parts) {
        byte[] content = joined(parts);
        byte[] length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length).array();
        return joined(letters(type), length, content, zeros(content.length % 2));
    }
}
