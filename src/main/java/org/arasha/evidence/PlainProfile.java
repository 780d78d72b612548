package org.arasha.evidence;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * A profile of colours (ICC.1) within a picture or film: the numbers that colours are reckoned with stay; when and with what it was made, and the
 * name and number of the screen it was made for are blanked.
 */
final class PlainProfile {

    private static final Set<String> HOLDS_PROFILE = Set.of("prof", "rICC");
    private static final Set<String> NUMBERS = Set.of("rXYZ", "gXYZ", "bXYZ", "wtpt", "bkpt", "rTRC", "gTRC", "bTRC", "kTRC", "chad", "lumi",
            "cicp", "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "gamt");
    private static final int PROGRAM = 4;
    private static final int TIME = 24;
    private static final int DEVICE = 40;
    private static final int HOW_TO_USE = 64;
    private static final int MAKER = 80;
    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    /** Profiles have ten to thirty. */
    private static final int MOST = 200;
    private static final Map<String, Integer> NUMBERED = Map.of("nclx", 11, "nclc", 10);

    private PlainProfile() {}

    static void cleanColours(Box colr) throws IOException {
        String kind = colr.letters(0);
        int begin = 4;
        if (HOLDS_PROFILE.contains(kind)) {
            clean(colr, begin);
        } else if (NUMBERED.containsKey(kind)) {
            colr.end(NUMBERED.get(kind));
        } else {
            throw new IOException("Its colours are told in a way that is not known");
        }
    }

    /** @param begin where it begins in what holds it */
    static void clean(Box box, int begin) throws IOException {
        long tags = box.u32(begin + HEADER);
        long end = begin + HEADER + 4 + tags * ENTRY;
        if (tags > MOST || end > box.length()) {
            throw new IOException("A profile breaks off");
        }
        BitSet stays = new BitSet();
        stays.set(0, (int) end);
        for (int at = begin + HEADER + 4; at < end; at += ENTRY) {
            long from = begin + box.u32(at + 4);
            long length = box.u32(at + 8);
            if (from + length > box.length()) {
                throw new IOException("A profile breaks off");
            }
            int typeOnly = 4;
            stays.set((int) from, (int) (from + (NUMBERS.contains(box.letters(at)) ? length : Math.min(length, typeOnly))));
        }
        box.keep(stays);
        box.zero(begin + PROGRAM, begin + PROGRAM + 4);
        box.zero(begin + TIME, begin + TIME + 12);
        box.zero(begin + DEVICE, begin + HOW_TO_USE);
        box.zero(begin + MAKER, begin + HEADER);
    }
}
