package org.arasha.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text without the signs that nobody sees or types on purpose; they come along when people paste. A database refuses the sign
 * zero; direction and zero-width signs turn words around in a letter, and make two names out of one. What can be read stays
 * as it was written.
 */
public final class PlainText {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");

    /**
     * Control characters; the soft hyphen; signs of direction, of width zero, of annotation and tags; halves of characters.
     * Joiners are kept where a script needs them, which those of our three languages do not.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\p{Cs}\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F"
            + "\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF\\x{E0000}-\\x{E007F}]"
            + "|(?<![^\\s\\p{Cf}\\p{IsLatin}\\p{IsCyrillic}])[\\u200C\\u200D]|[\\u200C\\u200D](?![^\\s\\p{Cf}\\p{IsLatin}\\p{IsCyrillic}])");

    private PlainText() {}

    /** As nearly every text is: nothing in it to be taken away or written in another way. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char sign) {
        return sign >= ' ' && sign <= '~' || sign == '\n' || sign == '\t' || sign >= 'Ѐ' && sign <= 'ҁ' || sign >= 'Ҋ' && sign <= 'ӿ'
                || "«»“”‘’„–—…№§·".indexOf(sign) >= 0;
    }

    /** With its lines; each letter in one way, however it was typed ({@code й} may come as two signs). */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String lines = LINE_BREAKS.matcher(text).replaceAll("\n");
        String seen = UNSEEN.matcher(SPACES.matcher(lines).replaceAll(" ")).replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    /** On one line. */
    public static String line(String text) {
        return of(text).replaceAll("[\\n\\t]", " ");
    }

    /** With one space where there are several, or a line ends. */
    public static String spacedOnce(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign == ' ' && i > 0 && text.charAt(i - 1) == ' ') {
                return WHITE.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /** Without the spaces about it; null where nothing is left. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
