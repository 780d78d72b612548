package org.arasha.appeal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what two authors have made of one thing: what only one of them has changed is as that one has it.
 *
 * @param mine whether mine stands where both have changed the same, else theirs
 */
record Merging(boolean mine) {

    /** How one entry of a list is put together. */
    interface Entry<E> {
        E merge(E before, E mine, E theirs);
    }

    <V extends @Nullable Object> V whole(V before, V mine, V theirs) {
        if (Objects.equals(mine, before)) {
            return theirs;
        }
        return Objects.equals(theirs, before) || this.mine ? mine : theirs;
    }

    /** Language by language: one may translate while another writes. */
    LocalizedText texts(LocalizedText before, LocalizedText mine, LocalizedText theirs) {
        LocalizedText merged = LocalizedText.NONE;
        for (Language language : Language.values()) {
            merged = merged.with(language, whole(before.exactly(language), mine.exactly(language), theirs.exactly(language)));
        }
        return merged;
    }

    <E> Set<E> set(Set<E> before, Set<E> mine, Set<E> theirs) {
        return Stream.concat(mine.stream(), theirs.stream())
                .filter(one -> whole(before.contains(one), mine.contains(one), theirs.contains(one))).collect(Collectors.toSet());
    }

    /** Entry by entry, in the order of whoever has changed it; what each has added stands at the end, theirs first. */
    <E, K> List<E> list(List<E> before, List<E> mine, List<E> theirs, Function<E, K> key, Entry<E> entry) {
        if (mine.equals(before) || theirs.equals(before)) {
            return whole(before, mine, theirs);
        }
        Map<K, E> was = by(key, before);
        Map<K, E> ours = by(key, mine);
        Map<K, E> others = by(key, theirs);
        List<K> order = new ArrayList<>(whole(inAll(was, ours, others), inAll(ours, was, others), inAll(others, was, ours)));
        Stream.of(others, ours).flatMap(one -> one.keySet().stream()).filter(one -> !order.contains(one)).forEach(order::add);
        return order.stream().distinct().map(one -> merged(was.get(one), ours.get(one), others.get(one), entry)).filter(Objects::nonNull).toList();
    }

    private <E> @Nullable E merged(@Nullable E before, @Nullable E mine, @Nullable E theirs, Entry<E> entry) {
        return before == null || mine == null || theirs == null ? whole(before, mine, theirs) : entry.merge(before, mine, theirs);
    }

    private static <K, E> List<K> inAll(Map<K, E> ordered, Map<K, E> second, Map<K, E> third) {
        return ordered.keySet().stream().filter(second::containsKey).filter(third::containsKey).toList();
    }

    private static <E, K> Map<K, E> by(Function<E, K> key, List<E> entries) {
        return entries.stream().collect(Collectors.toMap(key, one -> one, (first, second) -> first, LinkedHashMap::new));
    }
}
