package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;

/** What another module adds to the incident's page; in the order of its {@code @Order}. */
public interface RecordPart {

    Optional<Component> of(IncidentRecord record);
}
