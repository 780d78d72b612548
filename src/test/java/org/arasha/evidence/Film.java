package org.arasha.evidence;

import static org.arasha.evidence.Boxes.box;
import static org.arasha.evidence.Boxes.full;
import static org.arasha.evidence.Boxes.joined;
import static org.arasha.evidence.Boxes.large;
import static org.arasha.evidence.Boxes.letters;
import static org.arasha.evidence.Boxes.secret;
import static org.arasha.evidence.Boxes.u16;
import static org.arasha.evidence.Boxes.u32;
import static org.arasha.evidence.Boxes.zeros;

import java.util.Arrays;

/** A film as phones write it, of three frames and two sounds, with everything they put beside them. */
final class Film {

    static final byte[] FRAMES = letters("frame-1 frame-two ");
    static final byte[] SOUNDS = letters("sound1sound2");
    static final byte[] LAST_FRAME = letters("the last frame");
    static final int TIME = 0x5A5A5A5A;

    private final byte[] ftyp = box("ftyp", letters("CAEP"), u32(TIME), letters("isommp42CAEP"));
    private boolean headFirst;
    private boolean long64;
    private String coding = "avc1";
    private byte[] reference = full("url ", 0, 1, secret());
    private byte[] behind = zeros(0);
    private int misplaced;

    /** The head before the frames, as on the web. */
    Film headFirst() {
        headFirst = true;
        return this;
    }

    /** With lengths and places in eight bytes. */
    Film inEightBytes() {
        long64 = true;
        return this;
    }

    Film codedAs(String fourLetters) {
        coding = fourLetters;
        return this;
    }

    Film leaningOn(byte[] reference) {
        this.reference = reference;
        return this;
    }

    Film with(byte[] behind) {
        this.behind = behind;
        return this;
    }

    Film misplacedBy(int bytes) {
        misplaced = bytes;
        return this;
    }

    byte[] bytes() {
        byte[] media = joined(secret(), FRAMES, secret(), SOUNDS, LAST_FRAME, secret());
        byte[] mdat = long64 ? large("mdat", media) : box("mdat", media);
        byte[] uuid = box("uuid", zeros(16), secret());
        int header = mdat.length - media.length;
        int before = ftyp.length + uuid.length + (headFirst ? moov(0).length : 0) + header;
        byte[] moov = moov(before);
        return headFirst ? joined(ftyp, uuid, moov, mdat, behind) : joined(ftyp, uuid, mdat, moov, behind);
    }

    private byte[] moov(int media) {
        int first = media + secret().length;
        int metadata = first + FRAMES.length;
        int sounds = metadata + secret().length;
        int last = sounds + SOUNDS.length;
        byte[] frames = track(1, "vide", full("vmhd", 0, 1, zeros(8), secret()), picture(), new int[] {8, 10, LAST_FRAME.length},
                u32(1, 2, 1, 2, 1, 1), first + misplaced, last + misplaced);
        byte[] voice = track(2, "soun", full("smhd", 0, 0, zeros(4), secret()), sound(), new int[] {6, 6}, u32(1, 2, 1), sounds);
        byte[] places = track(3, "meta", full("nmhd", 0, 0), box("mebx", zeros(8), secret()), new int[] {secret().length}, u32(1, 1, 1), metadata);
        byte[] udta = box("udta", box("\u00A9xyz", u16(Boxes.SECRET.length(), 0x15C7), secret()));
        byte[] meta = full("meta", 0, 0, full("hdlr", 0, 0, u32(0), letters("mdta"), zeros(13)), box("ilst", secret()));
        byte[] mvhd = full("mvhd", 0, 0, u32(TIME, TIME, 1000, 3000, 0x10000), zeros(76), secret());
        return box("moov", mvhd, frames, voice, places, udta, meta);
    }

    private byte[] track(int number, String handler, byte[] header, byte[] coding, int[] sizes, byte[] groups, int... chunks) {
        byte[] stsd = full("stsd", 0, 0, u32(1), coding);
        byte[] stsz = full("stsz", 0, 0, u32(0, sizes.length), u32(Arrays.stream(sizes).asLongStream().toArray()), secret());
        byte[] stsc = full("stsc", 0, 0, u32(groups.length / 12), groups);
        byte[] stts = full("stts", 0, 0, u32(1, sizes.length, 1000), secret());
        byte[] places = full(long64 ? "co64" : "stco", 0, 0, u32(chunks.length));
        for (int chunk : chunks) {
            places = joined(places, long64 ? u32(0, chunk) : u32(chunk));
        }
        places = box(long64 ? "co64" : "stco", Arrays.copyOfRange(places, 8, places.length));
        byte[] stbl = box("stbl", stsd, stts, stsc, stsz, places, full("cslg", 0, 0, zeros(20), secret()),
                full("sdtp", 0, 0, zeros(sizes.length), secret()), full("sgpd", 0, 0, secret()));
        byte[] minf = box("minf", header, full("hdlr", 0, 0, letters("dhlralis"), letters("appl"), zeros(8), secret()),
                box("dinf", full("dref", 0, 0, u32(1), reference)), stbl);
        byte[] mdhd = full("mdhd", 0, 0, u32(TIME, TIME, 1000, 3000), u16(0x2D73, 0), secret());
        byte[] hdlr = full("hdlr", 0, 0, u32(0), letters(handler), letters("appl"), zeros(8), secret(), zeros(1));
        byte[] tkhd = full("tkhd", 0, 7, u32(TIME, TIME, number, 0, 3000), zeros(60), secret());
        return box("trak", tkhd, box("edts", full("elst", 0, 0, u32(1, 3000, 0, 0x10000), secret())), box("tref", box("cdsc", u32(1)), secret()),
                box("udta", secret()), box("mdia", mdhd, hdlr, minf));
    }

    private byte[] picture() {
        return box(coding, zeros(6), u16(1), zeros(4), letters("appl"), zeros(8), u16(640, 360), zeros(14), secret(),
                zeros(32 - Boxes.SECRET.length()), u16(24, -1), box("avcC", letters("setup")), box("udta", secret()), u32(0));
    }

    private static byte[] sound() {
        return box("mp4a", zeros(6), u16(1), zeros(4), letters("appl"), u16(1, 16, 0, 0), u32(44_100L << 16),
                box("esds", letters("setup")), box("uuid", secret()));
    }
}
