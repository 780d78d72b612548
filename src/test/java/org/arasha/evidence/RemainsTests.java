package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemainsTests {

    private static final String CONTENT = "0123456789abcdef";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void readsTheSameInPiecesOfAnyLength(int piece) throws IOException {
        assertThat(read(chosen(Remains.inPlace(14)), piece)).isEqualTo("\0\0" + "2XY5" + "\0" + "789" + "\0\0\0\0");
        assertThat(read(chosen(Remains.closedUp()), piece)).isEqualTo("2XY5789");
    }

    @Test
    void passesOverAsMuchAsItIsAskedTo() throws IOException {
        try (InputStream copy = chosen(Remains.inPlace(14)).of(content())) {
            assertThat(copy.skip(3)).isEqualTo(3);
            assertThat(copy.read()).isEqualTo('X');
            assertThat(copy.skip(100)).isEqualTo(10);
            assertThat(copy.read()).isEqualTo(-1);
        }
    }

    @Test
    void refusesPlacesThatNoContentHas() {
        assertThatThrownBy(() -> Remains.closedUp().keep(-1, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Remains.closedUp().keep(2, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Remains.closedUp().keep(0, CaseFiles.LARGEST + 1)).isInstanceOf(IOException.class);
    }

    private static Remains chosen(Remains remains) throws IOException {
        remains.keep(7, 10);
        remains.keep(2, 6);
        remains.keep(8, 9);
        remains.write(3, "XY".getBytes(ISO_8859_1));
        return remains;
    }

    private static String read(Remains remains, int piece) throws IOException {
        StringBuilder copy = new StringBuilder();
        byte[] bytes = new byte[piece];
        try (InputStream in = remains.of(content())) {
            for (int many = in.read(bytes); many >= 0; many = in.read(bytes)) {
                copy.append(new String(bytes, 0, many, ISO_8859_1));
            }
        }
        return copy.toString();
    }

    private static InputStream content() {
        return new ByteArrayInputStream(CONTENT.getBytes(ISO_8859_1));
    }
}
