package org.arasha.incident;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A kind of violation, kept by administrators. An incident may be of several, of either level.
 *
 * @param code    how files and queries name it; does not change: {@code DETENTION}
 * @param within  the wider category, or null for one of the first level
 * @param name    stands by itself, without that of the wider category
 * @param retired whether it is no longer offered; incidents that have it keep it
 * @param shown   the groups of fields that its form shows
 */
@Table("category")
public record Category(
        @Id CategoryId id,
        @Version long version,
        String code,
        @Nullable CategoryId within,
        int position,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        boolean retired,
        @MappedCollection(idColumn = "category_id") Set<Shown> shown) {

    public static final int LONGEST_NAME = 120;

    @Table("category_field_group")
    public record Shown(FieldGroup fieldGroup) {}

    public static Set<Shown> shown(Set<FieldGroup> groups) {
        return groups.stream().map(Shown::new).collect(Collectors.toSet());
    }

    public Set<FieldGroup> groups() {
        return shown.stream().map(Shown::fieldGroup).collect(Collectors.toSet());
    }

    public Category described(LocalizedText name, Set<FieldGroup> groups) {
        return new Category(id, version, code, within, position, name, retired, shown(groups));
    }

    /** In any of its languages, however it is spaced and in whatever case. */
    boolean isCalled(LocalizedText other) {
        return Stream.of(Language.values()).filter(language -> name.has(language) && other.has(language))
                .anyMatch(language -> PlainText.spacedOnce(name.exactly(language)).equalsIgnoreCase(PlainText.spacedOnce(other.exactly(language))));
    }

    Category at(int position) {
        return new Category(id, version, code, within, position, name, retired, shown);
    }

    Category retired(boolean retired) {
        return new Category(id, version, code, within, position, name, retired, shown);
    }
}
