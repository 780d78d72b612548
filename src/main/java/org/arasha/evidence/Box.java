package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A box of an ISO media file (ISO/IEC 14496-12), in memory: its length, four letters, and what it holds. Its numbers are counted from
 * where its content begins.
 */
final class Box {

    /** A film has as many as it has tracks, a picture as it has tiles. */
    private static final int MOST = 100_000;
    private static final String NONE = "\0\0\0\0";
    /** In bytes; one of sixteen none has that lies in another, and readers stumble over it. */
    private static final int HEADER = 8;

    private final byte[] bytes;
    private final int begin;
    private final int content;
    private final int end;

    private Box(byte[] bytes, int begin, int content, int end) {
        this.bytes = bytes;
        this.begin = begin;
        this.content = content;
        this.end = end;
    }

    /** Of bytes that are one box from their first to their last. */
    static Box of(byte[] bytes, int header) {
        return new Box(bytes, 0, header, bytes.length);
    }

    String type() {
        return new String(bytes, begin + 4, 4, ISO_8859_1);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return end - content;
    }

    /** The boxes it holds after so many bytes of its own. What lies behind the last is blanked. */
    List<Box> boxes(int after) throws IOException {
        List<Box> boxes = new ArrayList<>();
        int at = require(after, 0);
        while (end - at >= HEADER) {
            long length = read(at, 4);
            if (length == 0) {
                break;
            }
            if (length < HEADER || length > end - at || boxes.size() == MOST) {
                throw new IOException("A box does not fit into the one that holds it");
            }
            boxes.add(new Box(bytes, at, at + HEADER, at + (int) length));
            at += (int) length;
        }
        Arrays.fill(bytes, at, end, (byte) 0);
        return boxes;
    }

    /** The boxes of these types; all others are blanked. */
    List<Box> only(int after, Set<String> types) throws IOException {
        List<Box> kept = new ArrayList<>();
        for (Box box : boxes(after)) {
            if (types.contains(box.type())) {
                kept.add(box);
            } else {
                box.blank();
            }
        }
        return kept;
    }

    static Box one(List<Box> boxes, String type) throws IOException {
        List<Box> found = boxes.stream().filter(box -> box.type().equals(type)).toList();
        if (found.size() != 1) {
            throw new IOException("There is not one " + type);
        }
        return found.getFirst();
    }

    int u8(int at) throws IOException {
        return (int) number(at, 1);
    }

    int u16(int at) throws IOException {
        return (int) number(at, 2);
    }

    long u32(int at) throws IOException {
        return number(at, 4);
    }

    /** @param many of so many bytes, 0 to 8 */
    long number(int at, int many) throws IOException {
        return read(require(at, many), many);
    }

    String letters(int at) throws IOException {
        return new String(bytes, require(at, 4), 4, ISO_8859_1);
    }

    void write(int at, byte[] values) throws IOException {
        System.arraycopy(values, 0, bytes, require(at, values.length), values.length);
    }

    void write(int at, int value) throws IOException {
        bytes[require(at, 1)] = (byte) value;
    }

    void zero(int from, int to) throws IOException {
        Arrays.fill(bytes, require(from, 0), require(to, 0), (byte) 0);
    }

    /** What lies behind is zero from there on: nobody reads it. */
    void end(long at) throws IOException {
        if (at > length()) {
            throw new IOException("A box breaks off");
        }
        zero((int) at, length());
    }

    /** Zero, but for these bytes. */
    void keep(BitSet stay) {
        for (int from = stay.nextClearBit(0); from < length(); from = stay.nextClearBit(from)) {
            int next = stay.nextSetBit(from);
            int to = next < 0 ? length() : next;
            Arrays.fill(bytes, content + from, content + to, (byte) 0);
            from = to;
        }
    }

    /** What is free means nothing to anybody, and is passed over. */
    void blank() {
        if (!type().equals(NONE)) {
            rename("free");
        }
        Arrays.fill(bytes, content, end, (byte) 0);
    }

    void rename(String type) {
        System.arraycopy(type.getBytes(ISO_8859_1), 0, bytes, begin + 4, 4);
    }

    private int require(int at, int many) throws IOException {
        if (at < 0 || many < 0 || many > 8 || at > length() - many) {
            throw new IOException("A box breaks off");
        }
        return content + at;
    }

    private long read(int at, int many) {
        long number = 0;
        for (int i = 0; i < many; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}
