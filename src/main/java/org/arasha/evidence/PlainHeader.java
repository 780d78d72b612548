package org.arasha.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Boxes that are as long as they are: nobody reads what lies behind, so nothing may. */
final class PlainHeader {

    /** In bytes, with version and flags. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(Map.entry("mvhd", 100), Map.entry("tkhd", 84), Map.entry("mdhd", 24),
            Map.entry("vmhd", 12), Map.entry("smhd", 8), Map.entry("cslg", 24), Map.entry("clef", 12), Map.entry("prof", 12),
            Map.entry("enof", 12), Map.entry("mehd", 8), Map.entry("trex", 24), Map.entry("mfhd", 8), Map.entry("tfdt", 8),
            Map.entry("ispe", 12), Map.entry("irot", 1), Map.entry("imir", 1), Map.entry("pasp", 8), Map.entry("clap", 32),
            Map.entry("btrt", 12), Map.entry("fiel", 2), Map.entry("gama", 4), Map.entry("clli", 4), Map.entry("mdcv", 24),
            Map.entry("amve", 8), Map.entry("srat", 8), Map.entry("enda", 2), Map.entry("frma", 4));
    /** Of those that have a second version with times of eight bytes. */
    private static final Map<String, Integer> OF_THE_SECOND_VERSION =
            Map.of("mvhd", 112, "tkhd", 96, "mdhd", 36, "cslg", 44, "mehd", 12, "tfdt", 12);

    /** What goes on for longer is counted from a day of the calendar, or from when a device was switched on. */
    private static final long LONGEST = Duration.ofDays(7).toSeconds();

    private PlainHeader() {}

    /** Boxes of other types stay as they are, and so do those that end before. */
    static void clean(Box box) throws IOException {
        Integer length = LENGTHS.get(box.type());
        if (length != null && OF_THE_SECOND_VERSION.containsKey(box.type()) && box.u8(0) == 1) {
            length = OF_THE_SECOND_VERSION.get(box.type());
        }
        if (length != null && length < box.length()) {
            box.end(length);
        }
    }

    /** How many of its ticks a clock counts in a second stands at the same place in a film and its media. */
    static long ticks(Box box) throws IOException {
        return box.u32(box.u8(0) == 1 ? 20 : 12);
    }

    /** @throws IOException when this many ticks of a clock say a day rather than how long something goes on */
    static void requireNoCalendar(long many, long ticks) throws IOException {
        if (many < 0 || many > LONGEST * ticks) {
            throw new IOException("It says when it was taken");
        }
    }

    /** When a film, a track or its media were made and changed, too; the three say it in the same place. */
    static void cleanTimes(Box box) throws IOException {
        clean(box);
        box.zero(4, box.u8(0) == 1 ? 20 : 12);
    }
}
