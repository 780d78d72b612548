package org.arasha.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of an incident, counted per year: {@code 2019-0008}. */
public record CaseNumber(int year, int number) {

    /** No record tells of an earlier year. */
    public static final int FIRST_YEAR = 1991;

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4,})");

    public CaseNumber {
        if (year < FIRST_YEAR || number < 1) {
            throw new IllegalArgumentException("A case number looks like 2019-0008");
        }
    }

    public static CaseNumber parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A case number looks like 2019-0008");
        }
        return new CaseNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return "%d-%04d".formatted(year, number);
    }
}
