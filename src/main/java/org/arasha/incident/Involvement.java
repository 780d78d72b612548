package org.arasha.incident;

import java.util.Set;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who had a part in an incident: a person, an organisation (its team), or somebody unknown of whom something is known.
 *
 * @param degree      how a perpetrator took part, else null
 * @param unknown     what is known of an unknown group ("a group of young people")
 * @param affiliation whom they worked for at that time, or null
 * @param post        post at that time
 * @param writtenAs   the spelling of the name in this report, where it differs
 */
@Table("involvement")
public record Involvement(
        @Id InvolvementId id,
        @Version long version,
        IncidentId incident,
        int position,
        Part part,
        @Nullable Degree degree,
        @Nullable PersonId person,
        @Nullable OrganisationId organisation,
        @Embedded.Empty(prefix = "unknown_") LocalizedText unknown,
        @Nullable OrganisationId affiliation,
        @Embedded.Empty(prefix = "post_") LocalizedText post,
        @Nullable String writtenAs) implements Entry {

    public static final int LONGEST_WORDS = 300;

    public enum Part { VICTIM, TARGET, WITNESS, PERPETRATOR, OFFICIAL_PRESENT, COMPLAINANT, COUNSEL, AUTHOR_OF_STATEMENT }

    public enum Degree { DID_IT, ORDERED_IT, TOOK_PART, FAILED_TO_ACT }

    public Involvement {
        if (person == null && organisation == null && unknown.isEmpty()) {
            throw new IllegalArgumentException("An involvement names a person, an organisation, or what is known of the unknown");
        }
    }

    @Override
    public Set<PersonId> persons() {
        return person == null ? Set.of() : Set.of(person);
    }

    Involvement at(int position) {
        return new Involvement(id, version, incident, position, part, degree, person, organisation, unknown, affiliation,
                post, writtenAs);
    }

    @Override
    public String toString() {
        return "Involvement[" + id.value() + "]";
    }
}
