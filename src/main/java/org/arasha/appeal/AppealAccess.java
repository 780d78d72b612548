package org.arasha.appeal;

import org.arasha.access.CaseAccess;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may see which appeal, and with it its signatories and remarks: whoever may see all of its incidents. */
@Component
class AppealAccess {

    private final AppealStore appeals;
    private final CaseAccess cases;

    AppealAccess(AppealStore appeals, CaseAccess cases) {
        this.appeals = appeals;
        this.cases = cases;
    }

    /** @throws Refusal with the same words whether it does not exist or is not the current user's to see */
    Appeal visible(AppealId id) {
        return appeals.findById(id).filter(this::isVisible).orElseThrow(() -> new Refusal("appeal.refusal.noSuchAppeal"));
    }

    boolean isVisible(Appeal appeal) {
        return cases.areVisible(appeal.incidentIds().stream().map(IncidentId::value).toList());
    }
}
