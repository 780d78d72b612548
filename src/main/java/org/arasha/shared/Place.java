package org.arasha.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Where something happened, as far as it is known.
 *
 * @param locality city, town or village, in the languages it is known in
 * @param region   code of the region in ISO 3166-2 ({@code KZ-71} is Astana), or null
 * @param words    the spot in words ("near the Shapagat trade house")
 */
public record Place(
        @Embedded.Empty(prefix = "locality_") LocalizedText locality,
        @Nullable String region,
        @Embedded.Empty(prefix = "words_") LocalizedText words) {

    public static final Place UNKNOWN = new Place(LocalizedText.NONE, null, LocalizedText.NONE);
}
