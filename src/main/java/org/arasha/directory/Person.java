package org.arasha.directory;

import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody in the records. Their posts and consents are records of their own.
 *
 * @param name     the preferred name in each language
 * @param variants other spellings met in sources ("Toiken" for "Toyken")
 * @param contact  how to reach them, for those inside only, or null
 */
@Table("person")
public record Person(
        @Id PersonId id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @MappedCollection(idColumn = "person_id") Set<Variant> variants,
        @Nullable String contact) {

    public static final int LONGEST_CONTACT = 500;
    public static final int MOST_VARIANTS = 40;

    @Table("person_name_variant")
    public record Variant(String spelling) {}

    public String nameIn(Language language) {
        return name.in(language);
    }

    public Set<String> spellings() {
        return variants.stream().map(Variant::spelling).collect(Collectors.toSet());
    }

    static Set<Variant> of(Set<String> spellings) {
        return spellings.stream().map(PersonName::clean).map(Variant::new).collect(Collectors.toSet());
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
