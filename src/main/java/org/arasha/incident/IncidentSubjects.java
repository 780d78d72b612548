package org.arasha.incident;

import java.util.Set;
import java.util.UUID;
import org.arasha.desk.Subject;
import org.arasha.desk.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How incidents are named in lists of work. */
@Component
class IncidentSubjects implements Subjects {

    private final Incidents incidents;

    IncidentSubjects(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String process() {
        return "IncidentCase";
    }

    @Override
    public Subject describe(UUID record, @Nullable UUID part) {
        Incident incident = incidents.find(new IncidentId(record));
        String number = incident.number().toString();
        return new Subject(record, number, number, incident.title(), incident.urgency().isUrgent(), Set.of(record), null);
    }
}
