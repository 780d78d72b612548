package org.arasha.shared;

import java.util.regex.Pattern;

/** Texts that a spreadsheet program would compute (OWASP, CSV Injection). */
public final class Formulas {

    /**
     * Where a program begins to compute, with as many apostrophes before it as may be: one more is what {@link #harmless} adds, and
     * whoever reads such a file takes off.
     */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private Formulas() {}

    public static boolean isOne(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    /** To be written to a file, in which no spreadsheet program may compute it. */
    public static String harmless(String cell) {
        return isOne(cell) ? "'" + cell : cell;
    }
}
