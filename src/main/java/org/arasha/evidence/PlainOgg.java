package org.arasha.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sound in Ogg, as messengers send voices: the same packets of Opus or Vorbis, bit for bit, and nothing of what programs say beside them.
 * The comments – titles, names, places, pictures, the program – are as long as they were and empty, so that nothing moves; what tells
 * one stream from another, which programs make of the time, is the same in all copies.
 */
final class PlainOgg {

    private static final int MOST_PAGES = 1_000_000;
    /** In bytes: pictures may be among them. */
    private static final int LONGEST_COMMENTS = 16 * 1024 * 1024;

    private final InputStream content;
    private final long size;
    private final Remains remains = Remains.closedUp();
    private final List<OggPage> pages = new ArrayList<>();
    private int serial;
    private boolean ended;
    private long at;

    private PlainOgg(InputStream content, long size) {
        this.content = content;
        this.size = size;
    }

    /** @throws IOException when it is no single stream of Opus or Vorbis, or it is damaged */
    static Remains of(InputStream content, long size) throws IOException {
        return new PlainOgg(content, size).copy();
    }

    private Remains copy() throws IOException {
        OggPage first = OggPage.read(content);
        OggSound sound = OggSound.of(first.body());
        if (!first.begins()) {
            throw new IOException("It does not begin at its beginning");
        }
        serial = first.serial();
        ended = first.ends();
        keep(first);
        cleanComments(sound);
        for (int i = 0; at < size; i++) {
            OggPage page = next();
            if (i == MOST_PAGES) {
                throw new IOException("More pages than there may be");
            }
            keep(page);
        }
        return remains;
    }

    /** A page of the one stream there is: beside it others could tell what this one does not. */
    private OggPage next() throws IOException {
        OggPage page = OggPage.read(content);
        if (ended || page.begins() || page.serial() != serial) {
            throw new IOException("There is more than one stream in it");
        }
        ended = page.ends();
        return page;
    }

    private void keep(OggPage page) throws IOException {
        byte[] whole = page.plain();
        remains.keep(at, at + OggPage.SERIAL);
        remains.write(at + OggPage.SERIAL, Arrays.copyOfRange(whole, OggPage.SERIAL, OggPage.SEGMENTS));
        remains.keep(at + OggPage.SEGMENTS, at + whole.length);
        at += whole.length;
    }

    /** They are the second packet, which may go over several pages; what follows it on the last of them stays. */
    private void cleanComments(OggSound sound) throws IOException {
        ByteArrayOutputStream comments = new ByteArrayOutputStream();
        boolean whole = false;
        while (!whole) {
            OggPage page = next();
            if (page.isEmpty()) {
                // However many there are, the comments grow no longer.
                throw new IOException("There is a page without anything among its comments");
            }
            pages.add(page);
            comments.write(page.body(), 0, page.firstPacket());
            whole = page.endsFirstPacket();
            if (comments.size() > LONGEST_COMMENTS) {
                throw new IOException("Its comments are longer than they may be");
            }
        }
        byte[] empty = sound.emptied(comments.toByteArray());
        int from = 0;
        for (OggPage page : pages) {
            System.arraycopy(empty, from, page.body(), 0, page.firstPacket());
            from += page.firstPacket();
            byte[] plain = page.plain();
            remains.write(at, plain);
            at += plain.length;
        }
    }
}
