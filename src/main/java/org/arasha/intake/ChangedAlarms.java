package org.arasha.intake;

import org.arasha.incident.AlarmChanged;
import org.arasha.incident.IncidentMergeUndone;
import org.arasha.incident.IncidentMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever may make a case urgent is heard in the same transaction, however late it comes. */
@Component
class ChangedAlarms {

    private final Urgencies urgencies;

    ChangedAlarms(Urgencies urgencies) {
        this.urgencies = urgencies;
    }

    @EventListener
    void on(AlarmChanged changed) {
        urgencies.decideAgain(changed.incident());
    }

    @EventListener
    void on(IncidentMerged merged) {
        urgencies.takeOver(merged.record(), merged.into());
    }

    /** Who is held according to one of them only is so again. */
    @EventListener
    void on(IncidentMergeUndone undone) {
        urgencies.takeBack(undone.record(), undone.from());
    }
}
