package org.arasha.appeal;

import com.ibm.icu.text.BreakIterator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/** A text cut in two in each of its languages; a language that has no second half has all in the first. */
record Halves(LocalizedText first, LocalizedText second) {

    /** The point of an initial or an abbreviation ends no sentence. */
    private static final Pattern INITIAL = Pattern.compile("(?<!\\p{L})(\\p{L}|ст|ул|им|гг|Mr|Ms|Dr|No)\\.\\s*$");

    /** Where a new line begins, else after the first sentence; empty where no language has either. */
    static Optional<Halves> of(LocalizedText text) {
        Halves halves = new Halves(text, LocalizedText.NONE);
        for (Language language : Stream.of(Language.values()).filter(text::has).toList()) {
            String whole = Objects.requireNonNull(text.exactly(language));
            int cut = cut(whole, language);
            halves = new Halves(halves.first.with(language, whole.substring(0, cut)), halves.second.with(language, whole.substring(cut)));
        }
        return halves.second.isEmpty() ? Optional.empty() : Optional.of(halves);
    }

    private static int cut(String text, Language language) {
        int line = text.indexOf('\n');
        if (line > 0) {
            return line;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(language.locale());
        sentences.setText(text);
        int end = sentences.next();
        while (end < text.length() && INITIAL.matcher(text.substring(0, end)).find()) {
            end = sentences.next();
        }
        return end;
    }
}
