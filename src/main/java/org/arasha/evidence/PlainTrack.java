package org.arasha.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A track of a film: of pictures or sound with what a player needs to play it, else blanked. */
final class PlainTrack {

    private static final Set<String> OF_A_TRACK = Set.of("tkhd", "edts", "tapt", "mdia");
    private static final Set<String> OF_ITS_MEDIA = Set.of("mdhd", "hdlr", "minf");
    private static final Set<String> OF_THEIR_FRAME = Set.of("vmhd", "smhd", "hdlr", "dinf", "stbl");
    private static final Set<String> OF_A_CUT = Set.of("elst");
    private static final Set<String> OF_A_SIZE = Set.of("clef", "prof", "enof");
    private static final int SELF_CONTAINED = 1;
    private static final int UNDETERMINED = 0x55C4;
    /** -1 in four bytes: it begins with nothing. */
    private static final long NOTHING = 0xFFFF_FFFFL;

    private PlainTrack() {}

    /**
     * @param filmTicks of the clock of the film, in a second
     * @return itself, where it stays
     */
    static Optional<KeptTrack> clean(Box trak, long filmTicks, MediaData data) throws IOException {
        List<Box> parts = trak.boxes(0);
        Box mdia = Box.one(parts, "mdia");
        String handler = Box.one(mdia.boxes(0), "hdlr").letters(8);
        if (!handler.equals("vide") && !handler.equals("soun")) {
            trak.blank();
            return Optional.empty();
        }
        List<Box> kept = trak.only(0, OF_A_TRACK);
        long ticks = cleanMedia(mdia, handler.equals("vide"), data);
        for (Box box : kept) {
            switch (box.type()) {
                case "edts" -> cleanCuts(box, filmTicks, ticks);
                case "tapt" -> cleanSizes(box);
            }
        }
        Box tkhd = Box.one(kept, "tkhd");
        PlainHeader.cleanTimes(tkhd);
        return Optional.of(new KeptTrack(tkhd.u32(tkhd.u8(0) == 1 ? 20 : 12), ticks, 0));
    }

    /** Nothing is shown for fifty years before a film that goes by the clock on the wall. */
    private static void cleanCuts(Box edts, long filmTicks, long ticks) throws IOException {
        for (Box elst : edts.only(0, OF_A_CUT)) {
            int number = elst.u8(0) == 1 ? 8 : 4;
            int cut = 2 * number + 4;
            long end = 8 + elst.u32(4) * cut;
            elst.end(end);
            for (int at = 8; at < end; at += cut) {
                PlainHeader.requireNoCalendar(elst.number(at, number), filmTicks);
                long from = elst.number(at + number, number);
                PlainHeader.requireNoCalendar(from == (number == 8 ? -1 : NOTHING) ? 0 : from, ticks);
            }
        }
    }

    private static void cleanSizes(Box tapt) throws IOException {
        for (Box size : tapt.only(0, OF_A_SIZE)) {
            PlainHeader.clean(size);
        }
    }

    /** @return how many ticks of their clock are a second */
    private static long cleanMedia(Box mdia, boolean pictures, MediaData data) throws IOException {
        List<Box> parts = mdia.only(0, OF_ITS_MEDIA);
        Box mdhd = Box.one(parts, "mdhd");
        PlainHeader.cleanTimes(mdhd);
        int language = mdhd.u8(0) == 1 ? 32 : 20;
        mdhd.write(language, UNDETERMINED >> 8);
        mdhd.write(language + 1, UNDETERMINED);
        cleanHandler(Box.one(parts, "hdlr"));
        List<Box> frame = Box.one(parts, "minf").only(0, OF_THEIR_FRAME);
        for (Box box : frame) {
            PlainHeader.clean(box);
            if (box.type().equals("hdlr")) {
                cleanHandler(box);
            }
        }
        cleanReferences(Box.one(frame, "dinf"));
        PlainSamples.clean(Box.one(frame, "stbl"), pictures, data);
        return PlainHeader.ticks(mdhd);
    }

    /** Whose program it was, and what it called itself. */
    static void cleanHandler(Box hdlr) throws IOException {
        hdlr.zero(12, hdlr.length());
    }

    /** All that is played is in the file itself; where else it was once named folders of its maker. */
    static void cleanReferences(Box dinf) throws IOException {
        for (Box reference : Box.one(dinf.only(0, Set.of("dref")), "dref").boxes(8)) {
            if ((reference.u32(0) & SELF_CONTAINED) == 0) {
                throw new IOException("It leans on another file");
            }
            reference.zero(4, reference.length());
        }
    }
}
