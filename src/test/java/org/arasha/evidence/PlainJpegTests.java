package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJpegTests {

    private static final String SECRET = "43.2389N";

    @ParameterizedTest
    @ValueSource(ints = {0xE1, 0xE2, 0xED, 0xEE, 0xFE})
    void leavesOutWhatIsWrittenBesideThePixels(int marker) throws IOException {
        byte[] plain = picture(false);

        byte[] copy = PlainJpeg.of(joined(Arrays.copyOf(plain, 2), segment(marker), Arrays.copyOfRange(plain, 2, plain.length)));

        assertThat(copy).isEqualTo(PlainJpeg.of(plain));
        assertThat(pixels(copy)).isEqualTo(pixels(plain));
    }

    @Test
    void leavesOutWhatStandsBetweenScans() throws IOException {
        byte[] plain = picture(true);
        int second = new String(plain, ISO_8859_1).lastIndexOf("\u00FF\u00DA");

        byte[] copy = PlainJpeg.of(joined(Arrays.copyOf(plain, second), segment(0xFE), Arrays.copyOfRange(plain, second, plain.length)));

        assertThat(new String(copy, ISO_8859_1)).doesNotContain(SECRET);
        assertThat(pixels(copy)).isEqualTo(pixels(plain));
    }

    /** Telephones put a film or the picture as it was before it was cut there. */
    @Test
    void leavesOutWhatWasPutBehindItsEnd() throws IOException {
        byte[] plain = picture(false);

        assertThat(PlainJpeg.of(joined(plain, SECRET.getBytes(ISO_8859_1)))).isEqualTo(PlainJpeg.of(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "43.2389N", "\u00FF\0", "\u00FF\u0001", "\u00FF\u00D3"})
    void takesBytesThatBelongToNoSegmentForNothing(String stray) throws IOException {
        byte[] plain = picture(false);
        byte[] bytes = stray.getBytes(ISO_8859_1);

        assertThat(PlainJpeg.of(joined(bytes, plain))).isEqualTo(PlainJpeg.of(plain));
        assertThat(PlainJpeg.of(joined(Arrays.copyOf(plain, 2), bytes, Arrays.copyOfRange(plain, 2, plain.length)))).isEqualTo(PlainJpeg.of(plain));
    }

    @Test
    void keepsAsMuchOfAPictureThatBreaksOffAsThereIs() throws IOException {
        byte[] plain = picture(false);
        byte[] broken = Arrays.copyOf(plain, plain.length - 2);

        assertThat(PlainJpeg.of(broken)).endsWith(Arrays.copyOfRange(broken, broken.length - 8, broken.length));
    }

    @Test
    void refusesWhatIsNoJpeg() {
        for (String none : new String[] {"", "words", "\u00FF\u00D8\u00FF\u00E1\u00FF\u00FF", "\u00FF\u00D8\u00FF\u00E1\0\1", "\u00FF\u00D8"}) {
            assertThatThrownBy(() -> PlainJpeg.of(none.getBytes(ISO_8859_1))).isInstanceOf(IOException.class);
        }
    }

    private static byte[] segment(int marker) {
        return joined(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (SECRET.length() + 2)}, SECRET.getBytes(ISO_8859_1));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] picture(boolean inScans) throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(7, 7, Color.ORANGE.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(inScans ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] jpeg) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
