package org.arasha.appeal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/** A text in its languages, and which of them the original has left behind by changing since they were right translations of it. */
record Translations(LocalizedText text, Map<Language, Behind> marks) {

    /**
     * What changes in the language in which it is written leaves the others behind, but for those that change with it. A translation
     * that is mended, or typed bit by bit, leaves nothing behind. One that was behind stays so where the appeal only comes to be filed
     * in it, till somebody writes it.
     *
     * @param own the language from which it is translated
     */
    Translations written(Language own, LocalizedText now) {
        Map<Language, Behind> marked = new EnumMap<>(Language.class);
        marked.putAll(marks);
        String was = text.exactly(own);
        if (!Objects.equals(was, now.exactly(own))) {
            marked.remove(own);
        }
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
