package org.arasha.incident.ui;

import java.util.List;
import org.arasha.desk.Desk;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.springframework.stereotype.Component;

/** What a task screen on an incident needs, in one hand. */
@Component
public class IncidentDesk {

    final Desk desk;
    final Incidents incidents;
    final Records records;
    final CaseHeaders headers;
    final List<StepPart> parts;

    IncidentDesk(Desk desk, Incidents incidents, Records records, CaseHeaders headers, List<StepPart> parts) {
        this.desk = desk;
        this.incidents = incidents;
        this.records = records;
        this.headers = headers;
        this.parts = parts;
    }
}
