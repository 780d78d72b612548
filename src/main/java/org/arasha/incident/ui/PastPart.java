package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;

/** What belongs to an incident and is no part of its record, shown as it was at a moment; in the order of its {@code @Order}. */
public interface PastPart {

    /** @return empty where there was nothing, or it is shown with the record */
    Optional<Component> asOf(IncidentRecord record, Instant moment);

    /** @param everything all that the record ever held */
    List<PastChange> changesSince(IncidentRecord everything, Instant moment);
}
