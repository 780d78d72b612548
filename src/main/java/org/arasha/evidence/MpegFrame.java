package org.arasha.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A frame of MPEG sound of the third layer (ISO/IEC 11172-3, 13818-3): what its first four bytes say. */
final class MpegFrame {

    /** In bytes, with a byte of padding. */
    static final int LONGEST = 1442;

    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KILOBITS_LOW = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};
    private static final int FIRST_VERSION = 3;
    private static final int MONO = 3;
    /** A first frame without sound that says how many follow. */
    private static final Set<String> COUNTS = Set.of("Xing", "Info");

    private MpegFrame() {}

    /** In bytes; 0 where no frame begins. */
    static int length(byte[] bytes, int at) {
        if (bytes.length - at < 4 || (bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xE6) != 0xE2) {
            return 0;
        }
        int version = version(bytes, at);
        int kilobits = (version == FIRST_VERSION ? KILOBITS : KILOBITS_LOW)[bytes[at + 2] >> 4 & 0xF];
        int hertz = HERTZ[bytes[at + 2] >> 2 & 3] / (version == FIRST_VERSION ? 1 : version == 2 ? 2 : 4);
        if (version == 1 || kilobits == 0 || hertz == 0) {
            return 0;
        }
        int padding = bytes[at + 2] >> 1 & 1;
        return (version == FIRST_VERSION ? 144 : 72) * 1000 * kilobits / hertz + padding;
    }

    /** Version, layer and rate: the same for all frames of a sound. */
    static int kind(byte[] bytes, int at) {
        return (bytes[at + 1] & 0xFE) << 2 | bytes[at + 2] >> 2 & 3;
    }

    private static int version(byte[] bytes, int at) {
        return bytes[at + 1] >> 3 & 3;
    }

    /** Where a first frame begins to say which program made it; 0 when it does not. */
    static int encoder(byte[] frame, int length) {
        boolean mono = (frame[3] >> 6 & 3) == MONO;
        int at = 4 + (version(frame, 0) == FIRST_VERSION ? mono ? 17 : 32 : mono ? 9 : 17);
        if (length < at + 8 || !COUNTS.contains(new String(frame, at, 4, StandardCharsets.ISO_8859_1))) {
            return 0;
        }
        int said = frame[at + 7];
        int after = at + 8 + ((said & 1) == 0 ? 0 : 4) + ((said & 2) == 0 ? 0 : 4) + ((said & 4) == 0 ? 0 : 100) + ((said & 8) == 0 ? 0 : 4);
        return after < length ? after : 0;
    }
}
