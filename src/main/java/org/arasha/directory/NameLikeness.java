package org.arasha.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two names may be one person's, judged by their keys (the function {@code name_key} of the database): every
 * word of the shorter name has its like in the longer one. Russian and Kazakh given names often differ by one consonant
 * (Yerlan and Yerzhan), so short words forgive only what transliterations differ in: vowels.
 */
final class NameLikeness {

    private static final int LONG_WORD = 6;
    private static final int VERY_LONG_WORD = 9;
    private static final int SHORTEST_BEGINNING = 3;
    private static final List<String> LIKE_SOUNDS = List.of("ie", "ou", "ae", "ao", "uv");

    private NameLikeness() {}

    /** Two whole names; a single word is too little to tell, unless both are that word. */
    static boolean alike(String key, String other) {
        if (key.equals(other)) {
            return true;
        }
        List<String> words = words(key);
        List<String> others = words(other);
        return Math.min(words.size(), others.size()) > 1 && (words.size() <= others.size()
                ? eachHasItsLike(words, others, false) : eachHasItsLike(others, words, false));
    }

    /** Whether somebody who has typed this so far may mean the name; words may be incomplete. */
    static boolean mayMean(String typed, String key) {
        return eachHasItsLike(words(typed), words(key), true);
    }

    /** Whether a word of a name may be the one typed, as a beginning too if names are meant that somebody goes on typing. */
    static boolean wordMayBe(String typed, String word, boolean beginnings) {
        return like(typed, word) || beginnings && begins(typed, word);
    }

    private static boolean eachHasItsLike(List<String> words, List<String> others, boolean beginnings) {
        List<String> left = new ArrayList<>(others);
        for (String word : words) {
            String like = left.stream().filter(word::equals).findFirst()
                    .or(() -> left.stream().filter(other -> wordMayBe(word, other, beginnings)).findFirst())
                    .orElse(null);
            if (like == null) {
                return false;
            }
            left.remove(like);
        }
        return !words.isEmpty();
    }

    private static boolean begins(String word, String other) {
        return word.length() >= SHORTEST_BEGINNING && other.startsWith(word);
    }

    private static boolean like(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        if (shorter == 1) {
            return word.charAt(0) == other.charAt(0);
        }
        if (isFeminineOf(word, other) || isFeminineOf(other, word)) {
            return false;
        }
        int edits = edits(word, other);
        return edits == 0 || edits == 1 && (shorter >= LONG_WORD || isSoundOnly(word, other))
                || edits == 2 && shorter >= VERY_LONG_WORD;
    }

    /** Ivanov and Ivanova are two people. */
    private static boolean isFeminineOf(String word, String other) {
        return word.equals(other + "a");
    }

    /** Whether the one place they differ in is a vowel that spellings vary: left out, or another one like it. */
    private static boolean isSoundOnly(String word, String other) {
        int at = 0;
        while (at < Math.min(word.length(), other.length()) && word.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (word.length() == other.length()) {
            char one = word.charAt(at);
            char two = other.charAt(at);
            return LIKE_SOUNDS.stream().anyMatch(pair -> pair.indexOf(one) >= 0 && pair.indexOf(two) >= 0);
        }
        char extra = word.length() > other.length() ? word.charAt(at) : other.charAt(at);
        return Math.min(word.length(), other.length()) > 2 && "aeiouh".indexOf(extra) >= 0;
    }

    /** Letters to be put in, left out, changed, or exchanged with their neighbour to get from one word to the other. */
    private static int edits(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return 3;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }

    static List<String> words(String key) {
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }
}
