package org.arasha.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG with the same pixels and nothing beside them: Exif, XMP, profiles, comments, small pictures of it and whatever was put
 * behind its end are left out. Nothing is decoded, so nothing of its quality is lost.
 */
final class PlainJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int TEMPORARY = 1;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_APP = 0xE0;
    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;

    /** How colours are written is said by these two; the rest of them is a small picture. */
    private static final String JFIF = "JFIF\0";
    private static final int JFIF_LENGTH = 14;
    private static final String ADOBE = "Adobe";
    private static final int ADOBE_LENGTH = 12;

    private final byte[] from;
    private final ByteArrayOutputStream to;
    private int at;

    private PlainJpeg(byte[] from) {
        this.from = from;
        this.to = new ByteArrayOutputStream(from.length);
    }

    /** @throws IOException when it is no JPEG, or one that breaks off before its first line */
    static byte[] of(byte[] picture) throws IOException {
        return new PlainJpeg(picture).copy();
    }

    private byte[] copy() throws IOException {
        int first = marker();
        while (first != START) {
            first = marker();
        }
        write(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            if (marker != START) {
                copySegment(marker);
            }
            if (marker == SCAN && !copyLines()) {
                return to.toByteArray();
            }
        }
        write(END);
        return to.toByteArray();
    }

    /** The next one, whatever stands before it: some programs leave bytes between segments that belong to none. */
    private int marker() throws IOException {
        int marker = 0;
        while (marker == 0 || marker == TEMPORARY || marker >= FIRST_RESTART && marker <= LAST_RESTART) {
            int stray = next();
            while (stray != 0xFF) {
                stray = next();
            }
            marker = next();
            while (marker == 0xFF) {
                marker = next();
            }
        }
        return marker;
    }

    private void copySegment(int marker) throws IOException {
        int length = (next() << 8 | next()) - 2;
        if (length < 0 || at + length > from.length) {
            throw new IOException("A segment breaks off");
        }
        byte[] content = Arrays.copyOfRange(from, at, at + length);
        at += length;
        if (marker == FIRST_APP && begins(content, JFIF, JFIF_LENGTH)) {
            content = Arrays.copyOf(content, JFIF_LENGTH);
            content[JFIF_LENGTH - 2] = 0;
            content[JFIF_LENGTH - 1] = 0;
        } else if (marker == LAST_APP - 1 && begins(content, ADOBE, ADOBE_LENGTH)) {
            content = Arrays.copyOf(content, ADOBE_LENGTH);
        } else if (marker >= FIRST_APP && marker <= LAST_APP || marker == COMMENT) {
            return;
        }
        write(marker);
        to.write(content.length + 2 >> 8);
        to.write(content.length + 2);
        to.writeBytes(content);
    }

    /** @return whether a marker follows, at which it stands then */
    private boolean copyLines() {
        int begin = at;
        while (at + 1 < from.length) {
            int after = from[at + 1] & 0xFF;
            if (from[at] == (byte) 0xFF && after != 0 && (after < FIRST_RESTART || after > LAST_RESTART)) {
                to.write(from, begin, at - begin);
                return true;
            }
            at++;
        }
        to.write(from, begin, from.length - begin);
        return false;
    }

    private int next() throws IOException {
        if (at == from.length) {
            throw new IOException("It breaks off");
        }
        return from[at++] & 0xFF;
    }

    private void write(int marker) {
        to.write(0xFF);
        to.write(marker);
    }

    private static boolean begins(byte[] content, String name, int least) {
        return content.length >= least && new String(content, 0, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}
