package org.arasha.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A picture in JPEG 2000 with the boxes alone that it takes to draw it, and without the comments of its stream: Exif, XMP, addresses and
 * whatever else programs write beside it are left out. Nothing is decoded.
 */
final class PlainJpeg2000 {

    private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "rreq", "jp2h", "jpch", "jplh");
    private static final String STREAM = "jp2c";
    /** It says at which byte of the file something stands, which would be another now. */
    private static final String POINTS_WITHIN_THE_FILE = "ftbl";
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    private static final int START = 0xFF4F;
    private static final int FIRST_TILE = 0xFF90;
    private static final int COMMENT = 0xFF64;
    private static final int MARKER = 2;

    private final ByteBuffer from;
    private final ByteArrayOutputStream to;

    private PlainJpeg2000(byte[] picture) {
        this.from = ByteBuffer.wrap(picture);
        this.to = new ByteArrayOutputStream(picture.length);
    }

    /** @throws IOException when its boxes do not follow one another to its end, or the head of its stream breaks off */
    static byte[] of(byte[] picture) throws IOException {
        PlainJpeg2000 plain = new PlainJpeg2000(picture);
        if (picture.length < HEAD || plain.from.getInt(0) != 12) {
            return plain.stream(0, picture.length);
        }
        plain.copyBoxes();
        return plain.to.toByteArray();
    }

    private void copyBoxes() throws IOException {
        for (int at = 0, length; at < from.limit(); at += length) {
            length = length(at);
            String type = new String(from.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals(POINTS_WITHIN_THE_FILE)) {
                throw new IOException("A picture in pieces");
            }
            if (type.equals(STREAM)) {
                byte[] stream = stream(at + (from.getInt(at) == 1 ? LONG_HEAD : HEAD), at + length);
                to.writeBytes(ByteBuffer.allocate(HEAD).putInt(stream.length + HEAD)
                        .put(type.getBytes(StandardCharsets.ISO_8859_1)).array());
                to.writeBytes(stream);
            } else if (NEEDED.contains(type)) {
                to.write(from.array(), at, length);
            }
        }
    }

    private int length(int at) throws IOException {
        int left = from.limit() - at;
        long length = left < HEAD ? -1 : Integer.toUnsignedLong(from.getInt(at));
        if (length == 0) {
            return left;
        }
        int least = length == 1 ? LONG_HEAD : HEAD;
        if (length == 1 && left >= LONG_HEAD) {
            length = from.getLong(at + HEAD);
        }
        if (length < least || length > left) {
            throw new IOException("A box breaks off");
        }
        return (int) length;
    }

    /** Without the comments before its first tile. */
    private byte[] stream(int begin, int end) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(end - begin);
        int at = begin;
        int marker = marker(at, end);
        if (marker != START) {
            throw new IOException("No stream");
        }
        for (int length = MARKER; marker != FIRST_TILE; length = MARKER + marker(at + MARKER, end)) {
            if (length > end - at) {
                throw new IOException("A segment breaks off");
            }
            if (marker != COMMENT) {
                plain.write(from.array(), at, length);
            }
            at += length;
            marker = marker(at, end);
        }
        plain.write(from.array(), at, end - at);
        return plain.toByteArray();
    }

    private int marker(int at, int end) throws IOException {
        if (end - at < MARKER) {
            throw new IOException("It breaks off");
        }
        return Short.toUnsignedInt(from.getShort(at));
    }
}
