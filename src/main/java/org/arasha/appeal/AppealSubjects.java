package org.arasha.appeal;

import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CaseAccess;
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
    private final CaseAccess access;

    AppealSubjects(AppealStore appeals, SignatoryStore signatories, Incidents incidents, CaseAccess access) {
        this.appeals = appeals;
        this.signatories = signatories;
        this.incidents = incidents;
        this.access = access;
    }

    @Override
    public String process() {
        return "AppealPreparation";
    }

    @Override
    public Subject describe(UUID record, @Nullable UUID part) {
        Appeal appeal = appeals.findById(new AppealId(record)).orElseThrow();
        boolean urgent = appeal.incidentIds().stream().anyMatch(id -> incidents.find(id).urgency().isUrgent());
        Optional<UUID> guarded = restricted(appeal, access);
        if (part != null) {
            Signatory signatory = signatories.findById(new SignatoryId(part)).orElseThrow();
            return new Subject(part, part.toString(), appeal.number(), appeal.text().subject(), urgent, null, false,
                    signatory.organisation().value());
        }
        return new Subject(record, appeal.number(), appeal.number(), appeal.text().subject(), urgent, guarded.orElse(null),
                guarded.isPresent(), null);
    }

    /** The incident that keeps an appeal from being open to all who work on cases. */
    private static Optional<UUID> restricted(Appeal appeal, CaseAccess access) {
        return appeal.incidentIds().stream().map(IncidentId::value).filter(access::isRestricted).findFirst();
    }
}
