package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;

/** How sounds in Ogg are coded: by which words their first packet is known, and by which their comments. */
enum OggSound {
    OPUS("OpusHead", "OpusTags", 0) {
        /** With as many numbers more as there are channels, where these are mapped. */
        @Override
        boolean isRight(byte[] head) {
            return head.length == (head.length > MAPPING && head[MAPPING] != 0 ? 21 + (head[9] & 0xFF) : 19);
        }
    },
    VORBIS("\u0001vorbis", "\u0003vorbis", 1) {
        @Override
        boolean isRight(byte[] head) {
            return head.length == 30;
        }
    };

    private static final int MAPPING = 18;
    private static final int NUMBER = 4;

    private final String head;
    private final String comments;
    /** In bytes: what shows that the comments have ended. */
    private final int ending;

    OggSound(String head, String comments, int ending) {
        this.head = head;
        this.comments = comments;
        this.ending = ending;
    }

    /** Whether the first packet is as long as one is that says nothing else. */
    abstract boolean isRight(byte[] head);

    /** @throws IOException of other sounds, and of pictures */
    static OggSound of(byte[] first) throws IOException {
        return Stream.of(values()).filter(one -> starts(first, one.head) && one.isRight(first)).findFirst()
                .orElseThrow(() -> new IOException("It is neither Opus nor Vorbis"));
    }

    /** As long as they were: a program without a name, and no comment. */
    byte[] emptied(byte[] packet) throws IOException {
        int name = packet.length - comments.length() - 2 * NUMBER - ending;
        if (!starts(packet, comments) || name < 0) {
            throw new IOException("It has no comments where they must be");
        }
        ByteBuffer empty = ByteBuffer.allocate(packet.length).order(ByteOrder.LITTLE_ENDIAN).put(comments.getBytes(ISO_8859_1)).putInt(name);
        Arrays.fill(empty.array(), empty.position(), empty.position() + name, (byte) ' ');
        if (ending > 0) {
            empty.put(packet.length - ending, (byte) 1);
        }
        return empty.array();
    }

    private static boolean starts(byte[] packet, String with) {
        return packet.length >= with.length() && new String(packet, 0, with.length(), ISO_8859_1).equals(with);
    }
}
