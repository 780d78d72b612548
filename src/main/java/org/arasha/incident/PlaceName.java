package org.arasha.incident;

import java.time.LocalDate;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a place has been called from a day on, until its next name.
 *
 * @param code   of a region in ISO 3166-2, or a key of our own for a town
 * @param region whether it is a region or a city of its rank
 */
public record PlaceName(String code, boolean region, LocalDate from, LocalizedText name) {

    boolean isCalled(LocalizedText words) {
        return isCalled(words.ru()) || isCalled(words.kk()) || isCalled(words.en());
    }

    private boolean isCalled(@Nullable String word) {
        return word != null && (word.equalsIgnoreCase(name.ru()) || word.equalsIgnoreCase(name.kk()) || word.equalsIgnoreCase(name.en()));
    }
}
