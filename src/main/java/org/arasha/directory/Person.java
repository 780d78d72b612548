package org.arasha.directory;

import java.util.Set;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody in the records.
 *
 * @param name        the preferred name in each language
 * @param variants    other spellings met in sources ("Toiken" for "Toyken")
 * @param affiliation whom they work for now; a record of an event keeps its own
 * @param post        their post now, as it follows the name
 */
@Table("person")
public record Person(
        @Id PersonId id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @MappedCollection(idColumn = "person_id") Set<Variant> variants,
        @Nullable OrganisationId affiliation,
        @Embedded.Empty(prefix = "post_") LocalizedText post) {

    @Table("person_name_variant")
    public record Variant(String spelling) {}

    public String nameIn(Language language) {
        return name.in(language);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
