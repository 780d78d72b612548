package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJpeg2000Tests {

    private static final String BEGINNING = "\0\0\0\fjP  \r\n\u0087\n" + "\0\0\0\fftypjp2 ";
    private static final String HEAD = "\u00FF\u004F\u00FF\u0051\0\0061234";
    private static final String TILES = "\u00FF\u0090\0\n and so on";

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "xml ", "uinf", "free", "uuiz", "asoc"})
    void leavesOutWhatIsWrittenBesideThePicture(String box) throws IOException {
        String secret = "\0\0\0\u0010" + box + "43.2389N";

        assertThat(cleaned(BEGINNING + secret + pixels())).isEqualTo(BEGINNING + pixels());
        assertThat(cleaned(BEGINNING + "\0\0\0\1" + box + "\0\0\0\0\0\0\0\u0018" + "43.2389N" + pixels())).isEqualTo(BEGINNING + pixels());
        assertThat(cleaned(BEGINNING + pixels() + secret)).isEqualTo(BEGINNING + pixels());
    }

    @Test
    void leavesOutTheCommentsOfItsStream() throws IOException {
        String commented = HEAD + "\u00FF\u0064\0\f\0\00143.2389N" + TILES;

        assertThat(cleaned(commented)).isEqualTo(HEAD + TILES);
        assertThat(cleaned(BEGINNING + "\0\0\0" + (char) (commented.length() + 8) + "jp2c" + commented)).isEqualTo(BEGINNING + pixels());
        assertThat(cleaned(BEGINNING + "\0\0\0\0jp2c" + commented)).isEqualTo(BEGINNING + pixels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words and so on", "\u00FF\u004F", "\u00FF\u004F\u00FF\u0051\0\u0090", "\u00FF\u004F\u00FF\u0051\0\0"})
    void refusesAStreamWhoseHeadBreaksOff(String stream) {
        assertThatThrownBy(() -> cleaned(stream)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\u0010uui", "\0\0\0\u0010uuid43", "\0\0\0\7uuid", "\0\0\0\1uuid\u00FF\0\0\0\0\0\0\0", "\0\0\0\bftbl"})
    void refusesWhoseBoxesDoNotFollowOneAnother(String rest) {
        assertThatThrownBy(() -> cleaned(BEGINNING + rest)).isInstanceOf(IOException.class);
    }

    private static String pixels() {
        return "\0\0\0" + (char) (8 + HEAD.length() + TILES.length()) + "jp2c" + HEAD + TILES;
    }

    private static String cleaned(String picture) throws IOException {
        return new String(PlainJpeg2000.of(picture.getBytes(ISO_8859_1)), ISO_8859_1);
    }
}
