package org.arasha.incident.ui;

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

    IncidentDesk(Desk desk, Incidents incidents, Records records, CaseHeaders headers) {
        this.desk = desk;
        this.incidents = incidents;
        this.records = records;
        this.headers = headers;
    }
}
