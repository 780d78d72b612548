package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;

/** What another module tells whoever decides on a case in a step, before its record; in the order of its {@code @Order}. */
public interface StepPart {

    /** @param step its id in the diagram */
    Optional<Component> of(IncidentRecord record, String step);
}
