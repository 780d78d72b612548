package org.arasha.appeal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the records of an appeal fill into its prose: {@code {sender}}, {@code {incidents, plural, one {# case} other {# cases}}}. */
public enum Blank {
    /** Posts and names of those addressed, as they are addressed. */
    RECIPIENT(false),
    SENDER(false), SUBJECT(false), NUMBER(false), DATE(false),
    /** The days of the first and the last of the incidents, as far as they are known. */
    FIRST(false), LAST(false),
    RECIPIENTS(true), INCIDENTS(true), MENTIONED(true), DEMANDS(true);

    private final boolean count;

    Blank(boolean count) {
        this.count = count;
    }

    boolean isCount() {
        return count;
    }

    /** How it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Blank> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static String all() {
        return Stream.of(values()).map(Blank::word).collect(Collectors.joining(", "));
    }
}
