package org.arasha.appeal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.desk.Subject;
import org.arasha.desk.Subjects;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How appeals, and the signatures asked for, are named in lists of work. */
@Component
class AppealSubjects implements Subjects {

    private final AppealStore appeals;
    private final SignatoryStore signatories;
    private final Incidents incidents;

    AppealSubjects(AppealStore appeals, SignatoryStore signatories, Incidents incidents) {
        this.appeals = appeals;
        this.signatories = signatories;
        this.incidents = incidents;
    }

    @Override
    public String process() {
        return "AppealPreparation";
    }

    @Override
    public Subject describe(UUID record, @Nullable UUID part) {
        Appeal appeal = appeals.findById(new AppealId(record)).orElseThrow();
        boolean urgent = incidents.isAnyUrgent(appeal.incidentIds());
        if (part != null) {
            Signatory signatory = signatories.findById(new SignatoryId(part)).orElseThrow();
            return new Subject(part, part.toString(), appeal.number(), appeal.text().subject(), urgent, Set.of(),
                    signatory.organisation().value());
        }
        return new Subject(record, appeal.number(), appeal.number(), appeal.text().subject(), urgent,
                appeal.incidentIds().stream().map(IncidentId::value).collect(Collectors.toSet()), null);
    }
}
