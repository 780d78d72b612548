package org.arasha.incident;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a place has been called from a day on, until its next name or its end.
 *
 * @param code   of a region in ISO 3166-2, or a key of our own for a town
 * @param region whether it is a region or a city of its rank
 * @param from   {@link #ALWAYS} where no earlier name is known
 * @param until  the first day on which the place was no more, or null
 * @param became the code of what it is a part of since then, or null
 */
public record PlaceName(PlaceNameId id, long version, String code, boolean region, LocalDate from, LocalizedText name,
        @Nullable LocalDate until, @Nullable String became) {

    public static final int LONGEST = 200;

    /** The day from which a place bears the first name that is known of it. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final Pattern REGION = Pattern.compile("KZ-[0-9]{2}");

    public static boolean isRegionCode(String code) {
        return REGION.matcher(code).matches();
    }

    boolean isOver(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    boolean isCalled(LocalizedText words) {
        return isCalled(words.ru()) || isCalled(words.kk()) || isCalled(words.en());
    }

    private boolean isCalled(@Nullable String word) {
        return word != null && (word.equalsIgnoreCase(name.ru()) || word.equalsIgnoreCase(name.kk()) || word.equalsIgnoreCase(name.en()));
    }
}
