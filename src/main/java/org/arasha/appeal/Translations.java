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

    /**
     * Of a text that has a language of its own, from which it is translated: what changes in that one leaves the others behind, but for
     * those that change with it. A translation that is mended, or typed bit by bit, leaves nothing behind.
     */
    Translations writtenIn(Language own, LocalizedText now) {
        Map<Language, Behind> marked = new EnumMap<>(Language.class);
        marked.putAll(marks);
        marked.remove(own);
        String was = text.exactly(own);
        if (was != null && !was.equals(now.exactly(own))) {
            Stream.of(Language.values()).filter(other -> other != own && text.has(other) && !isBehind(other)
                    && Objects.equals(text.exactly(other), now.exactly(other))).forEach(other -> marked.put(other, new Behind(own, was)));
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
