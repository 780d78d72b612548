package org.arasha.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An MP3 with the same frames of sound, bit for bit, and nothing before, between and behind them: titles, places, pictures and whatever
 * else programs put there is left out.
 */
final class PlainMp3 {

    /** Bytes that look like a frame are one when it is followed by so many of its kind. */
    private static final int SURE = 4;
    private static final int AHEAD = 64 * 1024;
    private static final List<String> TAGS = List.of("ID3", "TAG", "APE", "LYR");
    private static final int ENCODER = 36;
    /** In bytes: what says how long it is, is not counted. */
    private static final long MOST_BETWEEN = 8L * 1024 * 1024;
    /** Tags, and places where one or a frame could begin: each is looked at anew. */
    private static final int MOST_PASSED = 100_000;

    private final BufferedInputStream content;
    private final long size;
    private final Remains remains = Remains.closedUp();
    private int kind;
    private int passed;
    private long between;
    private long at;

    private PlainMp3(InputStream content, long size) {
        this.content = new BufferedInputStream(content, AHEAD);
        this.size = size;
    }

    /** @throws IOException when there is no sound in it */
    static Remains of(InputStream content, long size) throws IOException {
        return new PlainMp3(content, size).copy();
    }

    private Remains copy() throws IOException {
        boolean sure = false;
        while (at < size) {
            byte[] ahead = peek(sure ? 2 * MpegFrame.LONGEST : SURE * MpegFrame.LONGEST);
            int length = sure ? frame(ahead, 0) : beginning(ahead);
            if (length > 0) {
                keep(ahead, length);
                sure = true;
            } else {
                sure = false;
                passTag(ahead);
            }
        }
        if (remains.isNothing()) {
            throw new IOException("There is no sound in it");
        }
        return remains;
    }

    private void keep(byte[] frame, int length) throws IOException {
        if (remains.isNothing()) {
            kind = MpegFrame.kind(frame, 0);
            int encoder = MpegFrame.encoder(frame, length);
            if (encoder > 0) {
                remains.write(at + encoder, new byte[Math.min(ENCODER, length - encoder)]);
            }
        }
        remains.keep(at, at + length);
        pass(length);
    }

    /** How long the frame is that begins a run of them, or 0. */
    private int beginning(byte[] ahead) {
        int place = 0;
        for (int i = 0; i < SURE && place < ahead.length; i++) {
            int length = frame(ahead, place);
            if (length == 0) {
                return 0;
            }
            place += length;
        }
        return frame(ahead, 0);
    }

    /** How long the frame is that stands here whole, with another, a known tag or the end behind it; 0 for none. */
    private int frame(byte[] ahead, int place) {
        int length = MpegFrame.length(ahead, place);
        int after = place + length;
        boolean fits = length > 0 && after <= ahead.length && (remains.isNothing() || MpegFrame.kind(ahead, place) == kind)
                && (after == ahead.length || MpegFrame.length(ahead, after) > 0 || isTag(ahead, after));
        return fits ? length : 0;
    }

    private static boolean isTag(byte[] ahead, int place) {
        return ahead.length - place >= 3
                && TAGS.contains(new String(ahead, place, 3, StandardCharsets.ISO_8859_1));
    }

    /** A tag that says how long it is, else to where the next frame or tag could begin. */
    private void passTag(byte[] ahead) throws IOException {
        if (++passed > MOST_PASSED) {
            throw new IOException("More stands between the sounds than there may");
        }
        if (ahead.length > 10 && new String(ahead, 0, 3, StandardCharsets.ISO_8859_1).equals("ID3")) {
            long length = 10 + ((ahead[6] & 0x7FL) << 21 | (ahead[7] & 0x7F) << 14 | (ahead[8] & 0x7F) << 7 | ahead[9] & 0x7F);
            pass(Math.min(length, size - at));
            return;
        }
        int next = 1;
        while (next < ahead.length && ahead[next] != (byte) 0xFF && ahead[next] != 'I') {
            next++;
        }
        between += next;
        if (between > MOST_BETWEEN) {
            throw new IOException("Most of it is no sound");
        }
        pass(next);
    }

    private byte[] peek(int many) throws IOException {
        content.mark(many);
        byte[] ahead = content.readNBytes(many);
        content.reset();
        return ahead;
    }

    private void pass(long many) throws IOException {
        content.skipNBytes(many);
        at += many;
    }
}
