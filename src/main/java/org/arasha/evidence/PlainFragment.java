package org.arasha.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A piece of a film that was written while it was taken: where its samples lie stands before each piece. */
final class PlainFragment {

    private static final Set<String> OF_A_FRAGMENT = Set.of("mfhd", "traf");
    private static final Set<String> OF_ITS_TRACK = Set.of("tfhd", "tfdt", "trun");
    private static final int HAS_BASE = 0x1;
    private static final int HAS_DESCRIPTION = 0x2;
    private static final int HAS_DURATION = 0x8;
    private static final int HAS_SIZE = 0x10;
    private static final int FROM_FRAGMENT = 0x20000;
    private static final int RUN_HAS_PLACE = 0x1;
    private static final int RUN_HAS_FIRST_FLAGS = 0x4;
    private static final int SAMPLE_HAS_SIZE = 0x200;

    private final MediaData data;
    private final long size;
    private final long base;
    private long next;

    private PlainFragment(MediaData data, long size, long base) {
        this.data = data;
        this.size = size;
        this.base = base;
        this.next = base;
    }

    /**
     * @param begin  where it begins in the file
     * @param tracks those that stay, with how long their samples are unless it says otherwise
     */
    static void clean(Box moof, long begin, Map<Long, Long> tracks, MediaData data) throws IOException {
        boolean first = true;
        for (Box traf : moof.only(0, OF_A_FRAGMENT)) {
            if (traf.type().equals("traf")) {
                List<Box> boxes = traf.only(0, OF_ITS_TRACK);
                Box tfhd = Box.one(boxes, "tfhd");
                Long usual = tracks.get(tfhd.u32(4));
                if (usual == null) {
                    traf.blank();
                } else {
                    PlainFragment track = of(tfhd, begin, usual, first, data);
                    for (Box box : boxes) {
                        if (box.type().equals("trun")) {
                            track.keep(box);
                        }
                    }
                }
                first = false;
            }
        }
    }

    private static PlainFragment of(Box tfhd, long begin, long usual, boolean first, MediaData data) throws IOException {
        long flags = tfhd.u32(0);
        if ((flags & (HAS_BASE | FROM_FRAGMENT)) == 0 && !first) {
            throw new IOException("Its samples lie behind those of another track");
        }
        long base = (flags & HAS_BASE) == 0 ? begin : tfhd.number(8, 8);
        int at = 8 + ((flags & HAS_BASE) == 0 ? 0 : 8) + ((flags & HAS_DESCRIPTION) == 0 ? 0 : 4) + ((flags & HAS_DURATION) == 0 ? 0 : 4);
        return new PlainFragment(data, (flags & HAS_SIZE) == 0 ? usual : tfhd.u32(at), base);
    }

    private void keep(Box trun) throws IOException {
        long flags = trun.u32(0);
        long samples = trun.u32(4);
        int at = 8;
        if ((flags & RUN_HAS_PLACE) != 0) {
            next = base + (int) trun.u32(at);
            at += 4;
        }
        at += (flags & RUN_HAS_FIRST_FLAGS) == 0 ? 0 : 4;
        int entry = 4 * Long.bitCount(flags & 0xF00);
        long end = at + samples * entry;
        if (end > trun.length()) {
            throw new IOException("A table breaks off");
        }
        trun.zero((int) end, trun.length());
        long length = 0;
        if ((flags & SAMPLE_HAS_SIZE) == 0) {
            length = Math.multiplyExact(samples, size);
        } else {
            int ahead = (flags & 0x100) == 0 ? 0 : 4;
            for (int sample = 0; sample < samples; sample++) {
                length += trun.u32(at + sample * entry + ahead);
            }
        }
        data.keep(next, length);
        next += length;
    }
}
