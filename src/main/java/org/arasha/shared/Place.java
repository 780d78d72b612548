package org.arasha.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Where something happened, as far as it is known.
 *
 * @param locality    city, town or village, in the languages it is known in
 * @param region      code of the region in ISO 3166-2 ({@code KZ-71} is Astana), or null
 * @param words       the spot in words ("near the Shapagat trade house")
 * @param coordinates the point on the map, or null
 */
public record Place(
        @Embedded.Empty(prefix = "locality_") LocalizedText locality,
        @Nullable String region,
        @Embedded.Empty(prefix = "words_") LocalizedText words,
        @Embedded.Nullable @Nullable Coordinates coordinates) {

    public static final Place UNKNOWN = new Place(LocalizedText.NONE, null, LocalizedText.NONE);

    @PersistenceCreator
    public Place {}

    public Place(LocalizedText locality, @Nullable String region, LocalizedText words) {
        this(locality, region, words, null);
    }
}
