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
    private static final int HAS_FLAGS = 0x20;
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
     * @param tracks those that stay, by their numbers
     */
    static void clean(Box moof, long begin, Map<Long, KeptTrack> tracks, MediaData data) throws IOException {
        boolean first = true;
        for (Box traf : moof.only(0, OF_A_FRAGMENT)) {
            PlainHeader.clean(traf);
            if (traf.type().equals("traf")) {
                List<Box> boxes = traf.only(0, OF_ITS_TRACK);
                Box tfhd = Box.one(boxes, "tfhd");
                KeptTrack kept = tracks.get(tfhd.u32(4));
                if (kept == null) {
                    traf.blank();
                } else {
                    PlainFragment track = of(tfhd, begin, kept.size(), first, data);
                    for (Box box : boxes) {
                        switch (box.type()) {
                            case "trun" -> track.keep(box);
                            case "tfdt" -> cleanBeginning(box, kept.ticks());
                        }
                    }
                }
                first = false;
            }
        }
    }

    /** How much was played before: of a film that goes by the clock on the wall, it is when it was taken. */
    private static void cleanBeginning(Box tfdt, long ticks) throws IOException {
        PlainHeader.clean(tfdt);
        PlainHeader.requireNoCalendar(tfdt.number(4, tfdt.u8(0) == 1 ? 8 : 4), ticks);
    }

    private static PlainFragment of(Box tfhd, long begin, long usual, boolean first, MediaData data) throws IOException {
        long flags = tfhd.u32(0);
        if ((flags & (HAS_BASE | FROM_FRAGMENT)) == 0 && !first) {
            throw new IOException("Its samples lie behind those of another track");
        }
        long base = (flags & HAS_BASE) == 0 ? begin : tfhd.number(8, 8);
        int at = 8 + ((flags & HAS_BASE) == 0 ? 0 : 8) + ((flags & HAS_DESCRIPTION) == 0 ? 0 : 4) + ((flags & HAS_DURATION) == 0 ? 0 : 4);
        int end = at + ((flags & HAS_SIZE) == 0 ? 0 : 4) + ((flags & HAS_FLAGS) == 0 ? 0 : 4);
        tfhd.end(end);
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
        trun.end(end);
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
