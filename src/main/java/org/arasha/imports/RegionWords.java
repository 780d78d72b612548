package org.arasha.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.incident.PlaceName;
import org.arasha.incident.PlaceNames;

/** Finds the region that a cell names: by its code, or by any name it has borne in any language, with "обл." or "г." or without. */
final class RegionWords {

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Set<String>> byCore = new HashMap<>();
    private final Set<String> ofCities = Likeness.words("imports.words.city");
    private final Set<String> ofRegions = Likeness.words("imports.words.region");

    RegionWords(PlaceNames names) {
        names.all().stream().filter(PlaceName::region).forEach(place -> {
            byName.put(Likeness.of(place.code()), place.code());
            Stream.of(place.name().ru(), place.name().kk(), place.name().en()).map(Likeness::of).forEach(name -> {
                byName.put(name, place.code());
                byCore.computeIfAbsent(core(name), core -> new HashSet<>()).add(place.code());
            });
        });
    }

    /** Empty for what is no region, and for what may be two: "Алматы" is the city, "Алматы облысы" the region. */
    Optional<String> code(String cell) {
        String name = Likeness.of(cell);
        String city = Likeness.without(ofCities, name);
        return Optional.ofNullable(byName.get(name)).or(() -> Optional.ofNullable(byName.get(city)))
                .or(() -> Optional.of(byCore.getOrDefault(core(name), Set.of())).filter(codes -> codes.size() == 1)
                        .map(codes -> codes.iterator().next()));
    }

    private String core(String name) {
        return Likeness.without(ofRegions, Likeness.without(ofCities, name));
    }
}
