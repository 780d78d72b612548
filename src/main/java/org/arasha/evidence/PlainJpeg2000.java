package org.arasha.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A picture in JPEG 2000 without the boxes in which programs write what is not seen: Exif, XMP, addresses. Nothing is decoded. */
final class PlainJpeg2000 {

    private static final Set<String> BESIDE = Set.of("uuid", "uinf", "xml ", "free", "skip");
    /** It says at which byte of the file something stands, which would be another now. */
    private static final String POINTS_WITHIN_THE_FILE = "ftbl";
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    private PlainJpeg2000() {}

    /** @throws IOException when its boxes do not follow one another to its end */
    static byte[] of(byte[] picture) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(picture);
        if (picture.length < HEAD || from.getInt(0) != 12) {
            return picture;
        }
        ByteArrayOutputStream to = new ByteArrayOutputStream(picture.length);
        for (int at = 0, length; at < picture.length; at += length) {
            length = length(from, at);
            String type = new String(picture, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals(POINTS_WITHIN_THE_FILE)) {
                throw new IOException("A picture in pieces");
            }
            if (!BESIDE.contains(type)) {
                to.write(picture, at, length);
            }
        }
        return to.toByteArray();
    }

    private static int length(ByteBuffer from, int at) throws IOException {
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
}
