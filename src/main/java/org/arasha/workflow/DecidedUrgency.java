package org.arasha.workflow;

import java.util.Map;
import org.arasha.incident.Urgency;
import org.arasha.intake.UrgencyGrounds;
import org.arasha.intake.UrgencyTable;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the same table as the process does at registration. */
@Component
class DecidedUrgency implements UrgencyTable {

    private static final String TABLE = "IncidentUrgency";

    private final ProcessEngine engine;

    DecidedUrgency(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Urgency decide(UrgencyGrounds grounds) {
        String reason = engine.getDecisionService().evaluateDecisionTableByKey(TABLE, Map.of(
                "heldNow", grounds.has(Urgency.HELD_NOW), "threatToLife", grounds.has(Urgency.THREAT_TO_LIFE),
                "violence", grounds.has(Urgency.VIOLENCE), "minors", grounds.has(Urgency.MINORS),
                "termEndsSoon", grounds.has(Urgency.TERM_ENDS_SOON))).getSingleEntry();
        return Urgency.valueOf(reason);
    }
}
