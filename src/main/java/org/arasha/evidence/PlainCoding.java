package org.arasha.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the samples of a track are coded. Codings whose samples hold metadata of their own (single JPEGs) and encrypted ones are refused. */
final class PlainCoding {

    private static final Set<String> PICTURES = Set.of("avc1", "avc3", "hvc1", "hev1", "dvh1", "dvhe", "av01", "vp08", "vp09", "mp4v",
            "s263", "h263", "H263", "apch", "apcn", "apcs", "apco", "ap4h", "ap4x");
    /** With the bytes of one sound of one channel where they are not compressed; 0 where the description says it. */
    private static final Map<String, Integer> PLAIN_SOUNDS = Map.of("sowt", 0, "twos", 0, "raw ", 0, "lpcm", 0, "in24", 3, "in32", 4,
            "fl32", 4, "fl64", 8, "ulaw", 1, "alaw", 1);
    private static final Set<String> SOUNDS =
            Set.of("mp4a", "samr", "sawb", "sawp", "alac", "ac-3", "ec-3", "Opus", ".mp3", "ipcm", "fpcm", "apac");

    private static final Set<String> OF_A_PICTURE = Set.of("avcC", "hvcC", "lhvC", "hvcE", "dvcC", "dvvC", "av1C", "vpcC", "esds", "d263",
            "pasp", "colr", "clap", "btrt", "fiel", "gama", "mdcv", "clli", "amve", "st3d", "sv3d", "chrm");
    private static final Set<String> OF_A_SOUND =
            Set.of("esds", "wave", "chan", "chnl", "damr", "alac", "dac3", "dec3", "dOps", "dapa", "pcmC", "srat", "btrt");
    private static final Set<String> OF_A_WAVE = Set.of("frma", "mp4a", "esds", "enda", "alac", "\0\0\0\0");

    /** Of MPEG-4, -2 and -1 (ISO/IEC 14496-1); 0x6C and 0x6D are single JPEGs and PNGs with all that cameras write into them. */
    private static final Set<Integer> MPEG = Set.of(0x20, 0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x6A);
    private static final int STREAM = 3;
    private static final int DECODER = 4;
    private static final int DEPENDS_ON_ANOTHER = 0x80;
    private static final int LIES_ELSEWHERE = 0x40;
    private static final int HAS_A_CLOCK = 0x20;

    private static final int VENDOR = 12;
    private static final int AFTER_A_PICTURE = 78;
    private static final int AFTER_A_SOUND = 28;

    private PlainCoding() {}

    static void clean(Box stsd, boolean pictures) throws IOException {
        List<Box> codings = stsd.boxes(8);
        if (codings.isEmpty() || codings.size() != stsd.u32(4)) {
            throw new IOException("It does not say how it is coded");
        }
        for (Box coding : codings) {
            if (pictures) {
                cleanPicture(coding);
            } else {
                cleanSound(coding, after(stsd, coding));
            }
        }
    }

    private static void cleanPicture(Box coding) throws IOException {
        require(PICTURES.contains(coding.type()));
        coding.zero(VENDOR, 24);
        int programsName = 42;
        coding.zero(programsName, programsName + 32);
        List<Box> boxes = coding.only(AFTER_A_PICTURE, OF_A_PICTURE);
        if (coding.type().equals("mp4v")) {
            require(MPEG.contains(objectType(Box.one(boxes, "esds"))));
        }
        for (Box box : boxes) {
            PlainHeader.clean(box);
            if (box.type().equals("colr")) {
                PlainProfile.cleanColours(box);
            }
        }
    }

    /** In which of its codings an {@code mp4v} is coded. */
    private static int objectType(Box esds) throws IOException {
        int at = within(esds, 4, STREAM) + 2;
        int flags = esds.u8(at++);
        require((flags & LIES_ELSEWHERE) == 0);
        at += ((flags & DEPENDS_ON_ANOTHER) == 0 ? 0 : 2) + ((flags & HAS_A_CLOCK) == 0 ? 0 : 2);
        return esds.u8(within(esds, at, DECODER));
    }

    /** Where the content of such a description begins; its length takes one to four bytes, seven bits in each. */
    private static int within(Box esds, int at, int tag) throws IOException {
        require(esds.u8(at) == tag);
        int length = at + 1;
        while ((esds.u8(length) & 0x80) != 0) {
            length++;
        }
        require(length - at <= 4);
        return length + 1;
    }

    private static void cleanSound(Box coding, int after) throws IOException {
        require(SOUNDS.contains(coding.type()) || PLAIN_SOUNDS.containsKey(coding.type()));
        coding.zero(VENDOR, VENDOR + 4);
        for (Box box : coding.only(after, OF_A_SOUND)) {
            PlainHeader.clean(box);
            if (box.type().equals("wave")) {
                cleanWave(box);
            } else if (box.type().equals("damr")) {
                int version = 5;
                box.zero(0, version);
            }
        }
    }

    private static void cleanWave(Box wave) throws IOException {
        for (Box box : wave.only(0, OF_A_WAVE)) {
            PlainHeader.clean(box);
            if (box.type().equals("mp4a") || box.type().equals("\0\0\0\0")) {
                box.zero(0, box.length());
            }
        }
    }

    /** QuickTime has two longer descriptions of sounds; in the first version of MP4's own it has the same number and is not longer. */
    private static int after(Box stsd, Box coding) throws IOException {
        int version = coding.u16(8);
        if (version == 0 || stsd.u8(0) == 1) {
            return AFTER_A_SOUND;
        }
        require(version <= 2);
        return version == 1 ? AFTER_A_SOUND + 16 : AFTER_A_SOUND + 36;
    }

    /** Where a table says that each sample of a sound is one byte long, QuickTime means one sound of all channels. */
    static long bytesOfASound(Box stsd) throws IOException {
        List<Box> codings = stsd.boxes(8);
        Box coding = codings.getFirst();
        Integer ofOneChannel = PLAIN_SOUNDS.get(coding.type());
        require(codings.size() == 1 && ofOneChannel != null);
        long said = after(stsd, coding) == AFTER_A_SOUND ? 0 : coding.u32(coding.u16(8) == 1 ? 36 : 56);
        long bytes = said > 0 ? said : coding.u16(16) * (ofOneChannel > 0 ? (long) ofOneChannel : coding.u16(18) / 8);
        require(bytes > 0);
        return bytes;
    }

    private static void require(boolean known) throws IOException {
        if (!known) {
            throw new IOException("It is coded in a way that is not known");
        }
    }
}
