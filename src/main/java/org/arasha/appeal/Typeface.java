package org.arasha.appeal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What the typeface of letters has signs for: Latin, Cyrillic with every letter of Kazakh, Greek; no pictures, no sign of the tenge. */
public final class Typeface {

    static final String NAME = "Liberation Serif";

    private static final Map<String, byte[]> FILES = Stream.of("Regular", "Bold", "Italic")
            .collect(Collectors.toMap(cut -> cut, Typeface::file));
    private static final List<CmapLookup> SIGNS = FILES.keySet().stream().map(Typeface::signs).toList();

    private Typeface() {}

    /** The first sign of a text that it lacks, as people read it and by its number: {@code 😀 (U+1F600)}. */
    public static Optional<String> lacking(String text) {
        return text.codePoints().filter(sign -> !has(sign)).mapToObj(sign -> Character.toString(sign) + " (" + number(sign) + ")")
                .findFirst();
    }

    /** With the number of each sign that it lacks in the place of that sign, so that nobody takes a gap for the text. */
    static String printed(String text) {
        return lacking(text).isEmpty() ? text : text.codePoints()
                .mapToObj(sign -> has(sign) ? Character.toString(sign) : "[" + number(sign) + "]").collect(Collectors.joining());
    }

    private static boolean has(int sign) {
        return Character.isWhitespace(sign) || SIGNS.stream().allMatch(cut -> cut.getGlyphId(sign) > 0);
    }

    private static String number(int sign) {
        return "U+%04X".formatted(sign);
    }

    /** Without the ligatures of Latin, whose search in each run of text took two thirds of the time of a letter. */
    static TrueTypeFont cut(String cut) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FILES.get(cut)));
        font.setEnableGsub(false);
        return font;
    }

    private static byte[] file(String cut) {
        String path = "liberation/LiberationSerif-" + cut + ".ttf";
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CmapLookup signs(String cut) {
        try (TrueTypeFont font = cut(cut)) {
            return font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
