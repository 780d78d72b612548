package org.arasha.intake.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.DirectoryNavigation;
import org.arasha.incident.Incident;
import org.arasha.incident.Incidents;

/**
 * What a new report was begun from: {@code incidents/new}, {@code incidents/new?person=…}, {@code incidents/new?event=2019-0008}.
 * Each has a draft of its own.
 */
sealed interface Origin {

    UUID subject();

    record Nothing() implements Origin {

        @Override
        public UUID subject() {
            return new UUID(0, 0);
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

    static Origin of(QueryParameters address, Incidents incidents) {
        return address.getSingleParameter("event").<Origin>map(number -> new OfEvent(incidents.visible(number)))
                .or(() -> address.getSingleParameter("person").map(DirectoryNavigation::person).map(OfPerson::new))
                .orElseGet(Nothing::new);
    }
}
