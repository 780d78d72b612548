package org.arasha.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class InventedNamesTests {

    /** Bodies, organisations, sources and remarks of the example begin with these words or end with them. */
    private static final Set<String> OF_EXAMPLES = Set.of("пример", "мысал", "example");

    /** Whoever tries out how consent is taken back would find the person named in each subject and demand. */
    @Test
    void noWordOfANameStandsInTheTextsOfTheExample() {
        List<String> texts = Stream.concat(Stream.of(InventedTexts.class.getDeclaredFields()).map(InventedNamesTests::text)
                .flatMap(InventedNamesTests::words), OF_EXAMPLES.stream()).toList();

        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(Story.VICTIMS.stream().flatMap(InventedNamesTests::words).map(name -> name.substring(0, Math.max(3, name.length() - 2)))
                .collect(Collectors.toSet())).allSatisfy(stem -> assertThat(texts).noneMatch(word -> word.startsWith(stem)));
    }

    private static LocalizedText text(Field field) {
        try {
            return (LocalizedText) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> words(LocalizedText text) {
        return Stream.of(Language.values()).flatMap(language -> Stream.of(text.in(language).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> !word.isEmpty());
    }
}
