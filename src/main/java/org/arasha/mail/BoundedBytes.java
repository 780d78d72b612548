package org.arasha.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes bytes into memory, up to a bound. */
final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long most;

    BoundedBytes(long most) {
        this.most = most;
    }

    /** More came than was to be taken. */
    static final class Full extends IOException {}

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
        if (bytes.size() + (long) length > most) {
            throw new Full();
        }
        bytes.write(source, from, length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
