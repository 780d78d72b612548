package org.arasha.evidence;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the parts of a HEIF file lie: among its media data, or in a small box of its own. */
final class ItemPlaces {

    /** Parts in all; a picture of a hundred million pixels has some hundred. */
    private static final long MOST = 100_000;
    private static final int IN_FILE = 0;
    private static final int IN_BOX = 1;

    private final Box iloc;
    private final @Nullable Box idat;
    private final BitSet inBox = new BitSet();
    private int at = 6;

    ItemPlaces(List<Box> meta) throws IOException {
        this.iloc = Box.one(meta, "iloc");
        this.idat = meta.stream().anyMatch(box -> box.type().equals("idat")) ? Box.one(meta, "idat") : null;
    }

    /** Keeps the bytes of these; of the small box all others are blanked. */
    void keep(Set<Long> items, MediaData data) throws IOException {
        int version = iloc.u8(0);
        int offsetLength = iloc.u8(4) >> 4;
        int lengthLength = iloc.u8(4) & 0xF;
        int baseLength = iloc.u8(5) >> 4;
        int indexLength = version == 0 ? 0 : iloc.u8(5) & 0xF;
        long many = next(version < 2 ? 2 : 4);
        long all = many;
        for (long i = 0; i < many; i++) {
            boolean kept = items.contains(next(version < 2 ? 2 : 4));
            long method = version == 0 ? IN_FILE : next(2) & 0xF;
            boolean elsewhere = next(2) != 0;
            if (kept && (elsewhere || method > IN_BOX)) {
                throw new IOException("It leans on another file");
            }
            long base = next(baseLength);
            long extents = next(2);
            all += extents;
            if (all > MOST) {
                throw new IOException("It has more parts than there may be");
            }
            for (long extent = 0; extent < extents; extent++) {
                next(indexLength);
                long begin = Math.addExact(base, next(offsetLength));
                long length = next(lengthLength);
                if (length < (kept ? 1 : 0) || length > WorkingCopies.LARGEST) {
                    throw new IOException("It does not say how long it is");
                }
                if (kept && method == IN_FILE) {
                    data.keep(begin, length);
                } else if (kept) {
                    keepInBox(begin, length);
                }
            }
        }
        iloc.end(at);
        if (idat != null) {
            idat.keep(inBox);
        }
    }

    private void keepInBox(long begin, long length) throws IOException {
        if (idat == null || begin < 0 || length > idat.length() - begin) {
            throw new IOException("A part lies outside of its box");
        }
        inBox.set((int) begin, (int) (begin + length));
    }

    private long next(int bytes) throws IOException {
        long number = iloc.number(at, bytes);
        at += bytes;
        return number;
    }
}
