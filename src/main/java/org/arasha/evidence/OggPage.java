package org.arasha.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * A page of an Ogg stream (RFC 3533): packets are laid over pages in segments, and one that is shorter than the longest ends a packet.
 *
 * @param heading up to its body
 */
record OggPage(byte[] heading, byte[] body) {

    /** Where it is said which stream it is of. */
    static final int SERIAL = 14;
    /** Where it is said how many segments there are; before it stands the checksum. */
    static final int SEGMENTS = 26;

    private static final int CHECKSUM = 22;
    private static final int BEGINS = 2;
    private static final int ENDS = 4;
    private static final int LONGEST = 255;
    private static final int CAPTURE = ByteBuffer.wrap(new byte[] {'O', 'g', 'g', 'S'}).getInt();
    private static final int[] REMAINDERS = IntStream.range(0, 256).map(OggPage::remainder).toArray();

    /** @throws IOException of what is no page, or not as it was written: with a checksum made anew it would pass for whole */
    static OggPage read(InputStream content) throws IOException {
        byte[] fixed = exactly(content, SEGMENTS + 1);
        if (ByteBuffer.wrap(fixed).getInt() != CAPTURE || fixed[4] != 0) {
            throw new IOException("It is no page of Ogg");
        }
        byte[] segments = exactly(content, fixed[SEGMENTS] & 0xFF);
        byte[] heading = ByteBuffer.allocate(fixed.length + segments.length).put(fixed).put(segments).array();
        OggPage page = new OggPage(heading, exactly(content, IntStream.range(0, segments.length).map(i -> segments[i] & 0xFF).sum()));
        ByteBuffer whole = page.whole();
        if (whole.getInt(CHECKSUM) != checksum(whole.putInt(CHECKSUM, 0).array())) {
            throw new IOException("A page is damaged");
        }
        return page;
    }

    private static byte[] exactly(InputStream content, int many) throws IOException {
        byte[] bytes = content.readNBytes(many);
        if (bytes.length < many) {
            throw new EOFException("A page ends before its end");
        }
        return bytes;
    }

    boolean begins() {
        return (heading[5] & BEGINS) != 0;
    }

    boolean ends() {
        return (heading[5] & ENDS) != 0;
    }

    /** Such a page belongs to no packet, not even as its end. */
    boolean isEmpty() {
        return heading.length == SEGMENTS + 1;
    }

    int serial() {
        return ByteBuffer.wrap(heading).getInt(SERIAL);
    }

    /** How much of the body belongs to the packet with which it begins. */
    int firstPacket() {
        int length = 0;
        for (int i = SEGMENTS + 1; i < heading.length; i++) {
            length += heading[i] & 0xFF;
            if ((heading[i] & 0xFF) < LONGEST) {
                break;
            }
        }
        return length;
    }

    boolean endsFirstPacket() {
        return IntStream.range(SEGMENTS + 1, heading.length).anyMatch(i -> (heading[i] & 0xFF) < LONGEST);
    }

    /** The whole page, as of the one stream that every copy is, with the checksum of that. */
    byte[] plain() {
        ByteBuffer page = whole().putInt(SERIAL, 1).putInt(CHECKSUM, 0);
        return page.putInt(CHECKSUM, checksum(page.array())).array();
    }

    private ByteBuffer whole() {
        return ByteBuffer.allocate(heading.length + body.length).order(ByteOrder.LITTLE_ENDIAN).put(heading).put(body);
    }

    /** Of a page with zeros in its place. */
    private static int checksum(byte[] page) {
        int sum = 0;
        for (byte one : page) {
            sum = sum << 8 ^ REMAINDERS[(sum >>> 24 ^ one) & 0xFF];
        }
        return sum;
    }

    /** Of the polynomial 0x04C11DB7, from the highest bit on: not the checksum that {@code java.util.zip} has. */
    private static int remainder(int of) {
        int sum = of << 24;
        for (int i = 0; i < 8; i++) {
            sum = sum << 1 ^ (sum < 0 ? 0x04C11DB7 : 0);
        }
        return sum;
    }
}
