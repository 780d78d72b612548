package org.arasha.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/** How names are compared: small letters and digits, one space between words. */
final class Likeness {

    private Likeness() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("№", " номер ").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static String without(Set<String> words, String likeness) {
        return Arrays.stream(likeness.split(" ")).filter(word -> !words.contains(word)).collect(Collectors.joining(" "));
    }

    /** The words of a key in all three languages; they stand there divided by bars. */
    static Set<String> words(String key) {
        return Arrays.stream(Language.values()).flatMap(language -> Arrays.stream(Texts.get(language, key).split("\\|")))
                .map(Likeness::of).collect(Collectors.toSet());
    }
}
