package org.arasha.intake.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import org.arasha.desk.Drafts;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.DirectoryNavigation;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.shared.Refusal;

/**
 * What a new report was begun from: {@code incidents/new}, {@code incidents/new?person=…}, {@code incidents/new?event=2019-0008}.
 * Each has a draft of its own, and so has each that is begun while another is not sent yet: {@code incidents/new?draft=…}.
 */
sealed interface Origin {

    /** Of drafts that were begun from nothing. */
    UUID NOTHING = new UUID(0, 0);

    /** Of its draft. */
    UUID subject();

    /** What the draft is about. */
    default UUID record() {
        return subject();
    }

    record Nothing() implements Origin {

        @Override
        public UUID subject() {
            return NOTHING;
        }
    }

    record Another(UUID subject) implements Origin {

        static Another fresh() {
            return new Another(UUID.randomUUID());
        }

        static Optional<Origin> parse(String draft) {
            try {
                return Optional.of(new Another(UUID.fromString(draft)));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        @Override
        public UUID record() {
            return NOTHING;
        }
    }

    record OfPerson(PersonId person) implements Origin {

        @Override
        public UUID subject() {
            return person.value();
        }
    }

    /** Another incident of the same event, which the reader may see. */
    record OfEvent(Incident incident) implements Origin {

        @Override
        public UUID subject() {
            return incident.id().value();
        }
    }

    /** Where a draft is found again; nowhere while the reader does not see the incident it was begun from. */
    static Optional<String> address(Drafts.Begun begun, Incidents incidents) {
        if (begun.subject().equals(NOTHING)) {
            return Optional.of("incidents/new");
        }
        if (begun.record().equals(NOTHING)) {
            return Optional.of("incidents/new?draft=" + begun.subject());
        }
        try {
            return Optional.of(incidents.opened(new IncidentId(begun.subject())).map(incident -> "incidents/new?event=" + incident.number())
                    .orElse("incidents/new?person=" + begun.subject()));
        } catch (Refusal outOfSight) {
            return Optional.empty();
        }
    }

    static Origin of(QueryParameters address, Incidents incidents) {
        return address.getSingleParameter("event").<Origin>map(number -> new OfEvent(incidents.visible(number)))
                .or(() -> address.getSingleParameter("person").map(DirectoryNavigation::person).map(OfPerson::new))
                .or(() -> address.getSingleParameter("draft").flatMap(Another::parse))
                .orElseGet(Nothing::new);
    }
}
