package org.arasha.reporting;

import java.util.Set;
import java.util.UUID;
import org.arasha.desk.Subject;
import org.arasha.desk.Subjects;
import org.arasha.incident.Incident;
import org.arasha.incident.Incidents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reporter wrote is named in lists of work as its incident is. */
@Component
class ExchangeSubjects implements Subjects {

    private final ExchangeStore store;
    private final Incidents incidents;

    ExchangeSubjects(ExchangeStore store, Incidents incidents) {
        this.store = store;
        this.incidents = incidents;
    }

    @Override
    public String process() {
        return "ReporterMessage";
    }

    @Override
    public Subject describe(UUID record, @Nullable UUID part) {
        Incident incident = incidents.find(store.findById(new ExchangeId(record)).orElseThrow().incident());
        UUID id = incident.id().value();
        String number = incident.number().toString();
        return new Subject(id, number, number, incident.title(), incident.urgency().isUrgent(), Set.of(id), null);
    }
}
