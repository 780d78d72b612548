package org.arasha.verification.ui;

import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.IncidentId;
import org.arasha.incident.RecordChanges;
import org.arasha.incident.Records;
import org.arasha.incident.ui.AskingPart;
import org.arasha.verification.Inquiries;
import org.arasha.verification.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the screens of verification need, in one hand. */
@Component
class VerificationDesk {

    final Verification verification;
    final Inquiries inquiries;
    final Records records;
    final RecordChanges changes;
    final Drafts drafts;
    final OpenSteps steps;
    final CurrentUser user;
    final ObjectProvider<AskingPart> asking;

    VerificationDesk(Verification verification, Inquiries inquiries, Records records, RecordChanges changes, Drafts drafts, OpenSteps steps,
            CurrentUser user, ObjectProvider<AskingPart> asking) {
        this.verification = verification;
        this.inquiries = inquiries;
        this.records = records;
        this.changes = changes;
        this.drafts = drafts;
        this.steps = steps;
        this.user = user;
        this.asking = asking;
    }

    /** Every verifier may help, whoever holds the step; the holder signs. */
    boolean isOpen(UUID incident, String step) {
        return user.is(Role.VERIFIER) && steps.on(incident, step).isPresent();
    }

    DraftKeeper draft(String form, UUID subject, IncidentId incident) {
        return new DraftKeeper(drafts, form, subject, incident.value());
    }
}
