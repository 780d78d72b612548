package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * A WebP picture or a WAVE sound with the same pixels and sounds, bit for bit, and none of the chunks that stand beside them: Exif, XMP,
 * titles, the names and places that recorders note. Nothing moves.
 */
final class PlainRiff {

    private static final Set<String> OF_A_SOUND = Set.of("fmt ", "fact", "data");
    private static final Set<String> OF_A_PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ICCP", "ALPH", "ANIM", "ANMF");
    private static final Set<String> OF_A_FRAME = Set.of("VP8 ", "VP8L", "ALPH");
    private static final Map<String, Long> LENGTHS = Map.of("fact", 4L, "VP8X", 10L, "ANIM", 6L);
    private static final int HEADING = 8;
    private static final long FRAME = 16;
    /** That there are Exif and XMP. */
    private static final int PROMISES = 0x08 | 0x04;
    private static final int SHORTEST_FORMAT = 16;
    private static final int LONGEST_FORMAT = 1024;
    private static final int PLAIN = 1;
    private static final int FLOATING = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int LONGEST_PROFILE = 4 * 1024 * 1024;
    private static final int MOST = 1_000_000;

    private final InputStream content;
    private final Remains remains;
    private long at;
    private int chunks;

    private PlainRiff(InputStream content, Remains remains) {
        this.content = content;
        this.remains = remains;
    }

    static Remains sound(InputStream content, long size) throws IOException {
        return of(content, size, "WAVE", OF_A_SOUND, "data");
    }

    static Remains picture(InputStream content, long size) throws IOException {
        return of(content, size, "WEBP", OF_A_PICTURE, "VP8");
    }

    private static Remains of(InputStream content, long size, String kind, Set<String> types, String needed) throws IOException {
        ByteBuffer head = little(content.readNBytes(12));
        long end = HEADING + Integer.toUnsignedLong(head.getInt(4));
        if (!letters(head, 0).equals("RIFF") || !letters(head, 8).equals(kind) || end > size) {
            throw new IOException("It is no whole " + kind);
        }
        Remains remains = Remains.inPlace(end);
        remains.keep(0, head.capacity());
        PlainRiff riff = new PlainRiff(content, remains);
        riff.at = head.capacity();
        if (!riff.copy(end, types, needed)) {
            throw new IOException("There is nothing in it");
        }
        return remains;
    }

    /** @return whether one was there whose name begins so */
    private boolean copy(long end, Set<String> types, String needed) throws IOException {
        boolean found = false;
        while (end - at >= HEADING) {
            long begin = at;
            ByteBuffer head = little(content.readNBytes(HEADING));
            at += HEADING;
            String type = letters(head, 0);
            long length = Integer.toUnsignedLong(head.getInt(4));
            if (length > end - at || ++chunks > MOST) {
                throw new IOException("A chunk does not fit into the file");
            }
            long after = Math.min(end, at + length + length % 2);
            if (!types.contains(type)) {
                remains.write(begin, head.put(0, "JUNK".getBytes(ISO_8859_1)).array());
            } else if (type.equals("ANMF")) {
                long inside = begin + HEADING + Math.min(FRAME, length);
                remains.keep(begin, inside);
                pass(inside);
                found |= copy(begin + HEADING + length, OF_A_FRAME, needed);
            } else if (type.equals("ICCP")) {
                remains.keep(begin, at);
                copyProfile(length);
            } else if (type.equals("fmt ")) {
                remains.keep(begin, at);
                copyFormat(length);
            } else {
                remains.keep(begin, at + Math.min(length, LENGTHS.getOrDefault(type, length)));
                if (type.equals("VP8X") && length > 0) {
                    cleanPromises();
                }
            }
            found |= types.contains(type) && type.startsWith(needed) && !type.equals("VP8X");
            pass(after);
        }
        return found;
    }

    private void cleanPromises() throws IOException {
        remains.write(at, new byte[] {(byte) (content.read() & ~PROMISES), 0, 0, 0});
        at++;
    }

    /** How sounds are coded; what is longer than that, a recorder has written for itself. */
    private void copyFormat(long length) throws IOException {
        if (length < SHORTEST_FORMAT || length > LONGEST_FORMAT) {
            throw new IOException("It does not say how it is coded");
        }
        byte[] format = content.readNBytes((int) length);
        int needed = switch (Short.toUnsignedInt(little(format).getShort(0))) {
            case PLAIN, FLOATING, A_LAW, MU_LAW -> SHORTEST_FORMAT;
            case EXTENSIBLE -> 40;
            default -> 50;
        };
        Arrays.fill(format, Math.min(needed, format.length), format.length, (byte) 0);
        remains.write(at, format);
        at += format.length;
    }

    private void copyProfile(long length) throws IOException {
        if (length > LONGEST_PROFILE) {
            throw new IOException("A profile is longer than there may be");
        }
        byte[] profile = content.readNBytes((int) length);
        PlainProfile.clean(Box.of(profile, 0), 0);
        remains.write(at, profile);
        at += profile.length;
    }

    private void pass(long to) throws IOException {
        content.skipNBytes(to - at);
        at = to;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String letters(ByteBuffer head, int at) {
        byte[] letters = new byte[4];
        head.get(at, letters);
        return new String(letters, ISO_8859_1);
    }
}
