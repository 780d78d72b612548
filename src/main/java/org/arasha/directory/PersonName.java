package org.arasha.directory;

import java.text.Normalizer;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;

/** What may stand as the name of a person: visible letters on one line. Signs that change nothing but the look are left out. */
final class PersonName {

    private PersonName() {}

    /**
     * The name without what cannot be seen: zero-width signs, signs that turn the direction of writing, control characters.
     *
     * @throws Refusal when no letter is left, or it is longer than {@link People#LONGEST_NAME} characters
     */
    static String clean(String typed) {
        String name = visible(typed);
        if (name.codePoints().noneMatch(Character::isLetter) || name.length() > People.LONGEST_NAME) {
            throw new Refusal("directory.refusal.name", People.LONGEST_NAME);
        }
        return name;
    }

    /** In each language it is written in; in one at least. */
    static LocalizedText clean(LocalizedText typed) {
        LocalizedText name = LocalizedText.NONE;
        for (Language language : Language.values()) {
            String text = typed.exactly(language);
            if (text != null && !visible(text).isEmpty()) {
                name = name.with(language, clean(text));
            }
        }
        if (name.isEmpty()) {
            throw new Refusal("directory.refusal.name", People.LONGEST_NAME);
        }
        return name;
    }

    static boolean isOne(String typed) {
        String name = visible(typed);
        return name.codePoints().anyMatch(Character::isLetter) && name.length() <= People.LONGEST_NAME;
    }

    static String visible(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ").strip();
    }
}
