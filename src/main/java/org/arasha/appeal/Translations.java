package org.arasha.appeal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/** A text in its languages, and which of them another has left behind by changing since they were right translations of it. */
record Translations(LocalizedText text, Map<Language, Behind> marks) {

    /** A language that has changed leaves the others behind, but for those it was behind itself. */
    Translations written(LocalizedText now) {
        List<Language> leading = Stream.of(Language.values())
                .filter(one -> text.has(one) && now.has(one) && !isBehind(one)
                        && !Objects.equals(text.exactly(one), now.exactly(one))).toList();
        Map<Language, Behind> marked = new EnumMap<>(Language.class);
        marked.putAll(marks);
        for (Language language : leading) {
            for (Language other : Language.values()) {
                if (other != language && text.has(other) && !leading.contains(other) && !isBehind(other)) {
                    marked.put(other, new Behind(language, Objects.requireNonNull(text.exactly(language))));
                }
            }
        }
        return new Translations(now, marked);
    }

    /** The languages in which it is to be looked through. */
    Set<Language> behind() {
        return Stream.of(Language.values()).filter(this::isBehind).collect(Collectors.toSet());
    }

    /** What has come back to what it was leaves nothing behind. */
    private boolean isBehind(Language language) {
        Behind behind = marks.get(language);
        return behind != null && text.has(language) && !behind.was().equals(text.exactly(behind.language()));
    }
}
