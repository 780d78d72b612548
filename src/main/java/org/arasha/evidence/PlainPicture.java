package org.arasha.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.arasha.shared.Refusal;

/** A picture drawn anew, upright: nothing is taken over but its pixels. */
final class PlainPicture {

    /** In pixels; more would fill the memory. */
    static final long MOST = 60_000_000;

    private static final float QUALITY = 0.92f;

    /** The largest picture is read in a tenth of it; one that says of each pixel a million times what it is would take days. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PlainPicture() {}

    static void copy(InputStream content, String mediaType, OutputStream to) throws IOException {
        copy(content, mediaType, to, PATIENCE);
    }

    static void copy(InputStream content, String mediaType, OutputStream to, Duration patience) throws IOException {
        byte[] bytes = content.readAllBytes();
        boolean jpeg = mediaType.equals("image/jpeg");
        BufferedImage picture = read(new Patient(bytes, patience));
        BufferedImage plain = turned(picture, orientation(bytes), jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(to)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (jpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(plain, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /** Gives no more of a picture once its time is over. */
    private static final class Patient extends FilterInputStream {

        private final long end;

        Patient(byte[] bytes, Duration patience) {
            super(new ByteArrayInputStream(bytes));
            end = System.nanoTime() + patience.toNanos();
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (System.nanoTime() > end) {
                throw new IOException("The picture takes too long");
            }
            return super.read(to, from, length);
        }
    }

    private static BufferedImage read(InputStream bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal("evidence.refusal.noCopy");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST) {
                    throw new Refusal("evidence.refusal.tooManyPixels", MOST / 1_000_000);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** How the camera was held, 1 to 8 as Exif counts; 1 is upright. */
    private static int orientation(byte[] bytes) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes)).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer held = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return held == null || held < 1 || held > 8 ? 1 : held;
        } catch (ImageProcessingException unreadable) {
            return 1;
        }
    }

    private static BufferedImage turned(BufferedImage picture, int orientation, int type) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean onItsSide = orientation >= 5;
        BufferedImage plain = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, type);
        Graphics2D brush = plain.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        brush.drawImage(picture, upright(orientation, width, height), null);
        brush.dispose();
        return plain;
    }

    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
