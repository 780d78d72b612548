package org.arasha.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text in up to three languages; a language that is missing is null, never an empty string. */
public record LocalizedText(@Nullable String ru, @Nullable String kk, @Nullable String en) {

    public static final LocalizedText NONE = new LocalizedText(null, null, null);

    public LocalizedText {
        ru = blankToNull(ru);
        kk = blankToNull(kk);
        en = blankToNull(en);
    }

    /** From the columns {@code name_ru}, {@code name_kk} and {@code name_en}. */
    public static LocalizedText read(ResultSet row, String name) throws SQLException {
        return new LocalizedText(row.getString(name + "_ru"), row.getString(name + "_kk"), row.getString(name + "_en"));
    }

    public static LocalizedText of(Language language, String text) {
        return NONE.with(language, text);
    }

    public LocalizedText with(Language language, @Nullable String text) {
        return switch (language) {
            case RU -> new LocalizedText(text, kk, en);
            case KK -> new LocalizedText(ru, text, en);
            case EN -> new LocalizedText(ru, kk, text);
        };
    }

    public boolean has(Language language) {
        return exactly(language) != null;
    }

    /** The text in this language, or null where it has not been written. */
    public @Nullable String exactly(Language language) {
        return switch (language) {
            case RU -> ru;
            case KK -> kk;
            case EN -> en;
        };
    }

    /** The text in this language, else in the first language that has one, else an empty string. */
    public String in(Language language) {
        String exact = exactly(language);
        return exact != null ? exact : ru != null ? ru : kk != null ? kk : en != null ? en : "";
    }

    /** The language of what {@link #in} says; the one asked for where there is no text. */
    public Language languageIn(Language wanted) {
        return Stream.of(wanted, Language.RU, Language.KK, Language.EN).filter(this::has).findFirst().orElse(wanted);
    }

    /**
     * With what was typed in a field that showed it in one of its languages: its own words, left as they are, are not taken for a
     * translation, whatever language is chosen meanwhile.
     */
    public LocalizedText typed(Language language, String text) {
        return says(text) ? this : with(language, text);
    }

    /** Whether these are its words in one of its languages. */
    public boolean says(String text) {
        return Stream.of(ru, kk, en).anyMatch(text.strip()::equals);
    }

    /** Whether it says what that one says, in the same words, and maybe says it in more languages. */
    public boolean adds(LocalizedText that) {
        return Stream.of(Language.values()).allMatch(one -> !that.has(one) || Objects.equals(that.exactly(one), exactly(one)));
    }

    /** The length of its longest language, in characters. */
    public int longest() {
        return Stream.of(ru, kk, en).filter(Objects::nonNull).mapToInt(String::length).max().orElse(0);
    }

    public boolean isEmpty() {
        return ru == null && kk == null && en == null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        String plain = text == null ? "" : PlainText.of(text).strip();
        return plain.isEmpty() ? null : plain;
    }
}
