package org.arasha.imports;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** In which encoding a text is written. */
public final class Encodings {

    /** Those that one may choose. */
    public static final List<String> OFFERED =
            List.of("UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE", "KOI8-R", "IBM866", "windows-1252");

    private static final int SAMPLE = 64 * 1024;

    private Encodings() {}

    static Charset detect(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        byte[] sample = Arrays.copyOf(content, Math.min(SAMPLE, content.length));
        if (isHighHalf(sample, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (isHighHalf(sample, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : guess(sample);
    }

    /** Without its mark; what is not of the encoding becomes {@link Cells#UNREADABLE}. */
    static String decode(byte[] content, Charset charset) {
        String text = new String(content, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Of the encodings in which any bytes are a text. */
    private static Charset guess(byte[] sample) {
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        return Arrays.stream(matches).map(CharsetMatch::getName).filter(OFFERED::contains)
                .filter(name -> !name.startsWith("UTF")).findFirst().map(Charset::forName).orElse(Charset.forName("windows-1251"));
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** In UTF-16 nearly every other byte of Latin and Cyrillic texts is 0 or 4. */
    private static boolean isHighHalf(byte[] sample, int from) {
        int high = 0;
        for (int i = from; i < sample.length; i += 2) {
            high += sample[i] == 0 || sample[i] == 4 ? 1 : 0;
        }
        return high > sample.length / 2 * 0.8;
    }
}
