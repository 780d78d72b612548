package org.arasha.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.arasha.shared.Formulas;
import org.arasha.shared.PlainText;

/**
 * Makes texts of cells fit to be kept: without signs that nobody sees, with a mark for what is no text, and none so long that it
 * fills the memory.
 */
final class Cells {

    /** More than any field takes; what is longer is cut, and found too long all the same. */
    static final int LONGEST = 32_768;

    /** Stands where a sign could not be read: it is no text, or not of the encoding. */
    static final char UNREADABLE = '\uFFFD';

    private static final int LONGEST_HEADER = 100;
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    private Cells() {}

    /** As it was meant: an apostrophe before what looks like a formula only says that it is a text. */
    static String text(String cell) {
        String clean = clean(cell);
        return clean.startsWith("'") && Formulas.isOne(clean) ? clean.substring(1).strip() : clean;
    }

    static String clean(String cell) {
        String cut = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return PlainText.of(NO_TEXT.matcher(cut).replaceAll(String.valueOf(UNREADABLE))).strip();
    }

    /** Each with a name of its own: a column without one goes by its letters, a second one by a number. */
    static List<String> headers(List<String> cells) {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String clean = text(cells.get(i)).replaceAll("\\s+", " ");
            String name = clean.isEmpty() ? letters(i) : clean.substring(0, Math.min(LONGEST_HEADER, clean.length()));
            String unique = name;
            for (int n = 2; headers.contains(unique); n++) {
                unique = name + " (" + n + ")";
            }
            headers.add(unique);
        }
        return List.copyOf(headers);
    }

    /** As spreadsheet programs name columns: A … Z, AA … */
    static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }
}
