package org.arasha.shared;

import java.util.List;
import java.util.stream.Stream;

/** What can be looked for of that which was typed. */
public record SearchWords(List<String> words) {

    /** Shorter ones are in too many texts for an index to find them. */
    public static final int SHORTEST = 3;

    private static final int MOST = 8;

    public static SearchWords of(String typed) {
        return new SearchWords(Stream.of(typed.replace("\0", "").strip().split("\\s+")).filter(word -> word.length() >= SHORTEST)
                .distinct().limit(MOST).toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** For {@code like}: texts that have the word in them, whatever signs it is made of. */
    public static String within(String word) {
        return "%" + word.replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }
}
