package org.arasha.shared;

import java.util.Locale;

/** The three languages of interface, records and letters. Russian comes first: it is the usual language of filing. */
public enum Language {
    RU("ru"), KK("kk"), EN("en");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.of(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** What the cells of a row are divided by in the CSV files that spreadsheet programs in this language open. */
    public char csvDelimiter() {
        return this == EN ? ',' : ';';
    }

    /** The language of a locale; Russian for any other. */
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        return RU;
    }
}
