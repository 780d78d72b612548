package org.arasha.imports;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;

/** Finds categories by their names in any language, or by their codes. */
final class CategoryWords {

    private final Map<String, CategoryId> byName = new HashMap<>();

    CategoryWords(List<Category> offered) {
        offered.forEach(category -> Stream.of(category.code(), category.name().ru(), category.name().kk(), category.name().en())
                .filter(Objects::nonNull).forEach(name -> byName.putIfAbsent(Likeness.of(name), category.id())));
    }

    record Found(Set<CategoryId> known, List<String> unknown) {}

    /** Several are divided by semicolons or lines: the names themselves have commas. */
    Found in(String cell) {
        Set<CategoryId> known = new LinkedHashSet<>();
        List<String> unknown = Stream.of(cell.split("[;\\n]")).map(String::strip).filter(name -> !name.isEmpty())
                .filter(name -> !find(name).map(id -> known.add(id) || true).orElse(false)).toList();
        return new Found(known, unknown);
    }

    private Optional<CategoryId> find(String name) {
        return Optional.ofNullable(byName.get(Likeness.of(name)));
    }
}
