package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;

/** What another module adds to the incident's page; in the order of its {@code @Order}. */
public interface RecordPart {

    Optional<Component> of(IncidentRecord record);

    /** For what is to be known before the record is read: that must not know more of it than the page shows. */
    default Function<IncidentRecord, Optional<Component>> before(IncidentId id) {
        return this::of;
    }
}
