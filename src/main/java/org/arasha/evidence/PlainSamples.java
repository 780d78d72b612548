package org.arasha.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a track that say where each of its samples – a frame, a piece of sound – lies, how long it is and when it is played. */
final class PlainSamples {

    private static final Set<String> TABLES =
            Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stps", "sdtp");
    /** In bytes; the tables that count their entries first. */
    private static final Map<String, Integer> ENTRIES =
            Map.of("stts", 8, "ctts", 8, "stsc", 12, "stco", 4, "co64", 8, "stss", 4, "stps", 4);
    private static final int COUNT = 4;
    private static final int FIRST = 8;

    private final Box sizes;
    private final int bits;
    private final long sameSize;
    private final long samples;

    private PlainSamples(Box sizes, long sameSize) throws IOException {
        boolean compact = sizes.type().equals("stz2");
        this.sizes = sizes;
        this.bits = compact ? sizes.u8(7) : 32;
        this.sameSize = sameSize;
        this.samples = sizes.u32(8);
        long tableLength = sameSize > 0 ? 0 : (samples * bits + 7) / 8;
        if (bits != 4 && bits != 8 && bits != 16 && bits != 32 || tableLength > sizes.length() - 12) {
            throw new IOException("Sizes break off");
        }
        sizes.zero(12 + (int) tableLength, sizes.length());
    }

    /** Blanks what is no such table, and keeps the samples. */
    static void clean(Box stbl, boolean pictures, MediaData data) throws IOException {
        List<Box> tables = stbl.only(0, TABLES);
        for (Box table : tables) {
            Integer entry = ENTRIES.get(table.type());
            if (entry != null) {
                table.end(FIRST + table.u32(COUNT) * entry);
            }
            PlainHeader.clean(table);
        }
        Box stsd = Box.one(tables, "stsd");
        PlainCoding.clean(stsd, pictures);
        boolean compact = tables.stream().anyMatch(table -> table.type().equals("stz2"));
        Box sizes = Box.one(tables, compact ? "stz2" : "stsz");
        long same = compact ? 0 : sizes.u32(COUNT);
        boolean large = tables.stream().anyMatch(table -> table.type().equals("co64"));
        PlainSamples all = new PlainSamples(sizes, same == 1 && !pictures ? PlainCoding.bytesOfASound(stsd) : same);
        all.keep(Box.one(tables, "stsc"), Box.one(tables, large ? "co64" : "stco"), large ? 8 : 4, data);
        for (Box table : tables) {
            if (table.type().equals("sdtp")) {
                table.end(Math.min(table.length(), 4 + all.samples));
            }
        }
    }

    /** Samples lie in chunks, in each so many side by side. */
    private void keep(Box stsc, Box places, int width, MediaData data) throws IOException {
        long sample = 0;
        long chunks = places.u32(COUNT);
        long groups = stsc.u32(COUNT);
        int group = 0;
        for (int chunk = 0; chunk < chunks && sample < samples; chunk++) {
            while (group + 1 < groups && stsc.u32(FIRST + 12 * (group + 1)) <= chunk + 1) {
                group++;
            }
            long many = Math.min(stsc.u32(FIRST + 12 * group + 4), samples - sample);
            data.keep(places.number(FIRST + width * chunk, width), length(sample, many));
            sample += many;
        }
        if (sample < samples) {
            throw new IOException("It does not say where all of it lies");
        }
    }

    private long length(long first, long many) throws IOException {
        if (sameSize > 0) {
            return Math.multiplyExact(sameSize, many);
        }
        long length = 0;
        for (long sample = first; sample < first + many; sample++) {
            length += bits == 4 ? half(sample) : sizes.number(12 + (int) sample * (bits / 8), bits / 8);
        }
        return length;
    }

    private long half(long sample) throws IOException {
        int pair = sizes.u8(12 + (int) (sample / 2));
        return sample % 2 == 0 ? pair >> 4 : pair & 0xF;
    }
}
