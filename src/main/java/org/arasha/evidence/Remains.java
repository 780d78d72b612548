package org.arasha.evidence;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What of a content its copy has: the runs of bytes that stay as they are, and a few that are written anew. The rest is zero where
 * other parts are found by their place, else it is left out.
 */
final class Remains {

    /** A film of five hours whose pictures and sounds take turns has about a million runs of them. */
    private static final int MOST = 2_000_000;

    /** In bytes: frames lie close to one another, and are not fetched from the disk one by one. */
    private static final int PIECE = 256 * 1024;

    private final boolean inPlace;
    private final NavigableMap<Long, byte[]> written = new TreeMap<>();

    /** No content has more than 2 GB: the upper half of each is where a run begins, the lower where it ends. */
    private long[] runs = new long[64];
    private int count;
    private long end;

    private Remains(boolean inPlace) {
        this.inPlace = inPlace;
    }

    /** @param end where the copy ends; what stays, stays where it is */
    static Remains inPlace(long end) {
        Remains remains = new Remains(true);
        remains.end = end;
        return remains;
    }

    static Remains closedUp() {
        return new Remains(false);
    }

    /** Runs may come in any order, and touch one another. */
    void keep(long begin, long after) throws IOException {
        if (begin < 0 || after < begin || after > CaseFiles.LARGEST) {
            throw new IOException("It would lie where nothing is");
        }
        if (count > 0 && end(count - 1) == begin) {
            runs[count - 1] = packed(begin(count - 1), after);
        } else if (after > begin) {
            if (count == MOST) {
                throw new IOException("More parts than there may be");
            }
            runs = count == runs.length ? Arrays.copyOf(runs, 2 * count) : runs;
            runs[count++] = packed(begin, after);
        }
    }

    /** Bytes that stand in the copy in the place of as many others. */
    void write(long at, byte[] bytes) throws IOException {
        keep(at, at + bytes.length);
        written.put(at, bytes);
    }

    boolean isNothing() {
        return count == 0;
    }

    /** @param content from its beginning; closed with the copy */
    InputStream of(InputStream content) {
        settle();
        return new Copy(content);
    }

    /**
     * What was written anew, in its place, and zeros for all else: what a recording says of itself without what is seen and heard, which
     * no reader that trusts the lengths of a stranger's file should meet.
     */
    InputStream written() {
        return of(new Zeros());
    }

    private static final class Zeros extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            Arrays.fill(to, from, from + length, (byte) 0);
            return length;
        }

        @Override
        public long skip(long many) {
            return many;
        }
    }

    private void settle() {
        Arrays.sort(runs, 0, count);
        int settled = 0;
        for (int i = 0; i < count; i++) {
            if (settled > 0 && begin(i) <= end(settled - 1)) {
                runs[settled - 1] = packed(begin(settled - 1), Math.max(end(settled - 1), end(i)));
            } else {
                runs[settled++] = runs[i];
            }
        }
        count = settled;
    }

    private static long packed(long begin, long after) {
        return begin << 32 | after;
    }

    private long begin(int run) {
        return runs[run] >>> 32;
    }

    private long end(int run) {
        return runs[run] & 0xFFFF_FFFFL;
    }

    private final class Copy extends InputStream {

        private final InputStream content;
        private long at;
        private int run;

        Copy(InputStream content) {
            this.content = new BufferedInputStream(content, PIECE);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            long gap = gap();
            if (gap > 0 && inPlace) {
                int zeros = (int) Math.min(gap, length);
                pass(zeros);
                Arrays.fill(to, from, from + zeros, (byte) 0);
                return zeros;
            }
            pass(gap);
            if (run == count) {
                return -1;
            }
            int many = content.read(to, from, (int) Math.min(length, end(run) - at));
            if (many < 0) {
                throw new EOFException("The content is shorter than it was");
            }
            writeOver(to, from, many);
            at += many;
            return many;
        }

        /** Of a film most is passed over when only its headings are read. */
        @Override
        public long skip(long many) throws IOException {
            if (!inPlace) {
                return super.skip(many);
            }
            long passed = Math.max(0, Math.min(many, end - at));
            pass(passed);
            return passed;
        }

        /** How many bytes from here on do not stay. */
        private long gap() {
            while (run < count && end(run) <= at) {
                run++;
            }
            return run < count ? Math.max(0, begin(run) - at) : Math.max(0, end - at);
        }

        private void pass(long many) throws IOException {
            content.skipNBytes(many);
            at += many;
        }

        private void writeOver(byte[] to, int from, int many) {
            Long first = written.floorKey(at);
            written.subMap(first == null ? at : first, at + many).forEach((place, bytes) -> {
                int passed = (int) Math.max(0, at - place);
                int ahead = (int) Math.max(0, place - at);
                int length = Math.min(bytes.length - passed, many - ahead);
                if (length > 0) {
                    System.arraycopy(bytes, passed, to, from + ahead, length);
                }
            });
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
