package org.arasha.intake.ui;

import java.util.Optional;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.intake.Intake;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Notices;
import org.springframework.stereotype.Component;

/** A report that was sent, and whose answer was lost or came to another window: what is sent again makes no second one. */
@Component
class SentBefore {

    private final Intake intake;
    private final Incidents incidents;
    private final Records records;

    SentBefore(Intake intake, Incidents incidents, Records records) {
        this.intake = intake;
        this.incidents = incidents;
        this.records = records;
    }

    /**
     * What it has become; told before anything is asked of people whom that has made known.
     *
     * @throws Refusal where the form says something else by now: whoever has changed it decides whether it is another report
     */
    Optional<Incident> of(ReportFields fields, DraftKeeper draft) {
        Optional<Incident> taken = taken(draft);
        if (taken.isPresent() && !isAs(fields, taken.get())) {
            draft.makeAnother();
            throw new Refusal("intake.refusal.takenBefore", taken.get().number().toString());
        }
        return taken;
    }

    /**
     * Whether there is nothing left of a draft to send. Where another window has kept other words, or the case is out of this
     * person's sight by now, they stay in the form as another report.
     */
    boolean isAllOf(ReportFields fields, DraftKeeper draft) {
        try {
            Optional<Incident> taken = taken(draft);
            boolean asTaken = taken.filter(incident -> isAs(fields, incident)).isPresent();
            taken.map(incident -> incident.number().toString()).ifPresent(number -> {
                if (asTaken) {
                    draft.discard();
                    Notices.done(draft.getTranslation("intake.takenBefore", number));
                } else {
                    draft.makeAnother();
                    Notices.refused(draft.getTranslation("intake.refusal.takenBefore", number));
                }
            });
            return asTaken;
        } catch (Refusal outOfSight) {
            draft.makeAnother();
            return false;
        }
    }

    private Optional<Incident> taken(DraftKeeper draft) {
        return incidents.opened(new IncidentId(draft.makes()));
    }

    private boolean isAs(ReportFields fields, Incident incident) {
        return fields.isAs(intake.report(incident.id()), records.of(incident.id()));
    }
}
