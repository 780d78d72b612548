package org.arasha.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Says how far a content has been read, each time another hundredth of it has been. */
final class Advance extends FilterInputStream {

    private final long size;
    private final IntConsumer percent;
    private long read;
    private int said;

    Advance(InputStream content, long size, IntConsumer percent) {
        super(content);
        this.size = size;
        this.percent = percent;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int many = super.read(to, from, length);
        read += Math.max(0, many);
        int now = (int) (100 * read / size);
        if (now > said) {
            said = now;
            percent.accept(now);
        }
        return many;
    }
}
