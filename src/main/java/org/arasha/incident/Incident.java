package org.arasha.incident;

import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What happened to a journalist or a newsroom. Its claims, people, detentions and sources are records of their own.
 *
 * @param when    as far as it is known; null only until it is registered
 * @param outcome how it ended, or null while it runs
 */
@Table("incident")
public record Incident(
        @Id IncidentId id,
        @Version long version,
        CaseNumber number,
        @Embedded.Empty(prefix = "title_") LocalizedText title,
        @Embedded.Nullable(prefix = "when_") @Nullable PartialDate when,
        @Embedded.Empty(prefix = "place_") Place place,
        @MappedCollection(idColumn = "incident_id") Set<OfCategory> categories,
        @Embedded.Empty Alarm alarm,
        Urgency urgency,
        @Nullable Outcome outcome,
        @Column("outcome_note") @Nullable String outcomeNote) {

    public static final int LONGEST_TITLE = 300;

    @Table("incident_category")
    public record OfCategory(CategoryId category) {}

    Incident of(Set<CategoryId> kinds) {
        return new Incident(id, version, number, title, when, place, kinds(kinds), alarm, urgency, outcome, outcomeNote);
    }

    static Set<OfCategory> kinds(Set<CategoryId> categories) {
        return categories.stream().map(OfCategory::new).collect(Collectors.toSet());
    }

    public Set<CategoryId> categoryIds() {
        return categories.stream().map(OfCategory::category).collect(Collectors.toSet());
    }

    public boolean isClosed() {
        return outcome != null;
    }

    /** @throws OptimisticLockingFailureException when it is not at this version any more */
    Incident atVersion(long expected) {
        if (version != expected) {
            throw new OptimisticLockingFailureException("Incident " + number + " has changed");
        }
        return this;
    }

    public Incident described(LocalizedText title, PartialDate when, Place place, Set<CategoryId> categories, Alarm alarm) {
        return new Incident(id, version, number, title, when, place, kinds(categories), alarm, urgency, outcome, outcomeNote);
    }

    Incident withAlarm(Alarm alarm) {
        return new Incident(id, version, number, title, when, place, categories, alarm, urgency, outcome, outcomeNote);
    }

    Incident withUrgency(Urgency urgency) {
        return new Incident(id, version, number, title, when, place, categories, alarm, urgency, outcome, outcomeNote);
    }

    Incident ended(Outcome outcome, @Nullable String note) {
        return new Incident(id, version, number, title, when, place, categories, alarm, urgency, outcome, note);
    }

    /** As if it had not ended. */
    Incident resumed() {
        return new Incident(id, version, number, title, when, place, categories, alarm, urgency, null, null);
    }

    @Override
    public String toString() {
        return "Incident[" + number + "]";
    }
}
