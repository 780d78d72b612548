package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A box of an ISO media file that is in no other; all but a few stay on the disk.
 *
 * @param begin  where it begins in the file
 * @param header how long its heading is, in bytes
 * @param end    where it ends in the file
 * @param box    itself, where it was asked for
 */
record TopBox(String type, long begin, int header, long end, @Nullable Box box) {

    /** In bytes, together: what a film of many hours says of its frames takes a tenth of it. */
    private static final int MOST_IN_MEMORY = 64 * 1024 * 1024;
    private static final int MOST = 100_000;

    /**
     * All of a file. Where what follows is no box, they end before it.
     *
     * @param size   of the file, in bytes
     * @param wanted the types that are read into memory; none of them has a heading of sixteen bytes, over which readers stumble
     */
    static List<TopBox> of(InputStream content, long size, Set<String> wanted) throws IOException {
        List<TopBox> boxes = new ArrayList<>();
        int room = MOST_IN_MEMORY;
        for (long at = 0; size - at >= 8;) {
            ByteBuffer head = ByteBuffer.wrap(content.readNBytes(8));
            long length = Integer.toUnsignedLong(head.getInt());
            byte[] letters = new byte[4];
            head.get(letters);
            String type = new String(letters, ISO_8859_1);
            int header = length == 1 ? 16 : 8;
            if (length == 1 && size - at >= header) {
                length = ByteBuffer.wrap(content.readNBytes(8)).getLong();
            } else if (length == 0 && type.equals("mdat")) {
                length = size - at;
            }
            if (length < header || length > size - at) {
                break;
            }
            Box box = null;
            if (wanted.contains(type)) {
                if (length > room || header > 8) {
                    throw new IOException("It says more of itself than there may be");
                }
                room -= (int) length;
                box = read(content, header, letters, (int) length);
            } else {
                content.skipNBytes(length - header);
            }
            if (boxes.size() == MOST) {
                throw new IOException("More boxes than there may be");
            }
            boxes.add(new TopBox(type, at, header, at + length, box));
            at += length;
        }
        return boxes;
    }

    private static Box read(InputStream content, int header, byte[] letters, int length) throws IOException {
        byte[] bytes = new byte[length];
        heading(ByteBuffer.wrap(bytes), header, letters, length);
        if (content.readNBytes(bytes, header, length - header) < length - header) {
            throw new IOException("A box breaks off");
        }
        return Box.of(bytes, header);
    }

    private static void heading(ByteBuffer to, int header, byte[] letters, long length) {
        to.putInt(header == 16 ? 1 : (int) length).put(letters);
        if (header == 16) {
            to.putLong(length);
        }
    }

    static TopBox one(List<TopBox> boxes, String type) throws IOException {
        List<TopBox> found = boxes.stream().filter(box -> box.type().equals(type)).toList();
        if (found.size() != 1) {
            throw new IOException("There is not one " + type);
        }
        return found.getFirst();
    }

    /** @throws NullPointerException when it was not read into memory */
    Box inMemory() {
        return Objects.requireNonNull(box);
    }

    /** What is in memory stays as it is there, of the media their heading; all else is blanked. */
    void copy(Remains to) throws IOException {
        if (box != null) {
            to.write(begin, box.bytes());
        } else {
            byte[] heading = new byte[header];
            heading(ByteBuffer.wrap(heading), header, (type.equals("mdat") ? type : "free").getBytes(ISO_8859_1), end - begin);
            to.write(begin, heading);
        }
    }

    static long end(List<TopBox> boxes) {
        return boxes.isEmpty() ? 0 : boxes.getLast().end();
    }
}
