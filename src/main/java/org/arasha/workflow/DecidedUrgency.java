package org.arasha.workflow;

import java.util.Map;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Urgency;
import org.arasha.intake.UrgencyFacts;
import org.arasha.intake.UrgencyTable;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the same table as the process does at registration, of the same facts. */
@Component
class DecidedUrgency implements UrgencyTable {

    private static final String TABLE = "IncidentUrgency";

    private final ProcessEngine engine;
    private final UrgencyFacts facts;

    DecidedUrgency(@Lazy ProcessEngine engine, UrgencyFacts facts) {
        this.engine = engine;
        this.facts = facts;
    }

    @Override
    public Urgency decide(IncidentId incident) {
        String id = incident.value().toString();
        String reason = engine.getDecisionService().evaluateDecisionTableByKey(TABLE, Map.of("heldNow", facts.heldNow(id),
                "threatToLife", facts.threatToLife(id), "violence", facts.violence(id), "minors", facts.minors(id),
                "termEndsSoon", facts.termEndsSoon(id))).getSingleEntry();
        return Urgency.valueOf(reason);
    }
}
