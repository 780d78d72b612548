package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.regex.Pattern;

/** What an ISO media file says it is: the names of its kinds stay, those by which makers of cameras call their own do not. */
final class PlainBrands {

    private static final Pattern KINDS = Pattern.compile("\0{4}|isom|iso[2-9abc]|mp4[12]|M4[AV] |qt  |3gp[1-9]|3g2[abc]|dash|avc1|hvc1|cmfc"
            + "|mif[12]|msf1|miaf|hei[cxms]|hev[cxms]|av(if|is|io|ci|cs)|MA1[AB]");
    /** In bytes: a hundred names. */
    private static final int LONGEST = 408;

    private PlainBrands() {}

    static void clean(Box ftyp) throws IOException {
        if (ftyp.length() < 8 || ftyp.length() > LONGEST || ftyp.length() % 4 != 0) {
            throw new IOException("It does not say what it is");
        }
        ftyp.zero(4, 8);
        for (int at = 0; at < ftyp.length(); at += at == 0 ? 8 : 4) {
            if (!KINDS.matcher(ftyp.letters(at)).matches()) {
                ftyp.write(at, "isom".getBytes(ISO_8859_1));
            }
        }
    }
}
