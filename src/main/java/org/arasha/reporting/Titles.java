package org.arasha.reporting;

/** What a list shows of a report until somebody has given it a title: its first words. */
final class Titles {

    private static final int LONGEST = 80;

    private Titles() {}

    static String of(String told, String otherwise) {
        String line = told.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (line.length() <= LONGEST) {
            return line.isEmpty() ? otherwise : line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > LONGEST / 2 ? end : LONGEST) + "…";
    }
}
