package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlainPictureTests {

    private static final int SIDE = 2_000;
    private static final int SCANS = 100_000;

    /** Each time it says anew what all its pixels are, in a few hundred bytes. */
    @Test
    @Timeout(60)
    void givesUpAPictureThatWouldBeReadForHours() throws IOException {
        byte[] once = picture();
        int last = new String(once, ISO_8859_1).lastIndexOf("\u00FF\u00DA");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(once, 0, last);
        byte[] scan = Arrays.copyOfRange(once, last, once.length - 2);
        for (int i = 0; i < SCANS; i++) {
            bomb.writeBytes(scan);
        }
        bomb.write(once, once.length - 2, 2);

        assertThatThrownBy(() -> PlainPicture.copy(new ByteArrayInputStream(bomb.toByteArray()), "image/jpeg",
                new ByteArrayOutputStream(), Duration.ofSeconds(1))).isInstanceOf(IOException.class).hasMessageContaining("too long");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        PlainPicture.copy(new ByteArrayInputStream(once), "image/jpeg", copy);
        assertThat(ImageIO.read(new ByteArrayInputStream(copy.toByteArray())).getWidth()).isEqualTo(SIDE);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
