package org.arasha.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more: what a few bytes unpack to has no other bound. */
final class Bounded extends FilterOutputStream {

    private long left;

    Bounded(OutputStream to, long most) {
        super(to);
        this.left = most;
    }

    @Override
    public void write(int one) throws IOException {
        take(1);
        out.write(one);
    }

    @Override
    public void write(byte[] from, int begin, int length) throws IOException {
        take(length);
        out.write(from, begin, length);
    }

    private void take(int many) throws IOException {
        if (many > left) {
            throw new IOException("More bytes than there may be");
        }
        left -= many;
    }
}
