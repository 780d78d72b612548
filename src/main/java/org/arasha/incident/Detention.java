package org.arasha.incident;

import java.util.Set;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That somebody was held.
 *
 * @param person    or null for people without names
 * @param unknown   what is known of these ("the film crew"), else empty
 * @param until     when they were let go, or null where it is not known or they are still held
 * @param bound     how to read the minutes, or null where no length is known
 * @param minutes   how long, or null
 * @param ofTalk    whether the length is that of a talk during it
 * @param body      who held them
 * @param place     where, in words
 * @param force     whether force was used
 * @param stillHeld whether they are held as far as is known
 * @param counsel   whether they could speak with a lawyer, or null where it is not known
 * @param contact   whether they could tell their people, or null
 * @param admitted  whether the body says that it held them; false where it denies it; null where it is silent
 */
@Table("detention")
public record Detention(
        @Id DetentionId id,
        @Version long version,
        IncidentId incident,
        @Nullable PersonId person,
        @Embedded.Empty(prefix = "unknown_") LocalizedText unknown,
        @Embedded.Empty(prefix = "from_") PartialDate from,
        @Embedded.Nullable(prefix = "until_") @Nullable PartialDate until,
        @Nullable Bound bound,
        @Nullable Integer minutes,
        boolean ofTalk,
        @Embedded.Empty(prefix = "body_") LocalizedText body,
        @Embedded.Empty(prefix = "place_") LocalizedText place,
        boolean force,
        boolean stillHeld,
        @Nullable Boolean counsel,
        @Nullable Boolean contact,
        @Nullable Boolean admitted) implements Entry {

    public static final int LONGEST_WORDS = 300;

    public enum Bound { EXACTLY, ABOUT, MORE_THAN, LESS_THAN }

    /** Of somebody known. */
    public Detention(DetentionId id, long version, IncidentId incident, PersonId person, PartialDate from, @Nullable PartialDate until,
            @Nullable Bound bound, @Nullable Integer minutes, boolean ofTalk, LocalizedText body, LocalizedText place, boolean force,
            boolean stillHeld, @Nullable Boolean counsel, @Nullable Boolean contact, @Nullable Boolean admitted) {
        this(id, version, incident, person, LocalizedText.NONE, from, until, bound, minutes, ofTalk, body, place, force, stillHeld, counsel,
                contact, admitted);
    }

    @Override
    public Set<PersonId> persons() {
        return person == null ? Set.of() : Set.of(person);
    }

    @Override
    public String toString() {
        return "Detention[" + id.value() + "]";
    }
}
