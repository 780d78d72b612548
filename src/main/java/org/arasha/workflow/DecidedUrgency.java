package org.arasha.workflow;

import java.util.Map;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Urgency;
import org.arasha.intake.UrgencyFacts;
import org.arasha.intake.UrgencyTable;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Asks the same table as the process does at registration, of the same facts. */
@Component
class DecidedUrgency implements UrgencyTable {

    private static final String TABLE = "IncidentUrgency";

    private final DecisionService decisions;
    private final UrgencyFacts facts;

    DecidedUrgency(ProcessEngine engine, UrgencyFacts facts) {
        this.decisions = engine.getDecisionService();
        this.facts = facts;
    }

    @Override
    public Urgency decide(IncidentId incident) {
        String id = incident.value().toString();
        String reason = decisions.evaluateDecisionTableByKey(TABLE, Map.of("heldNow", facts.heldNow(id),
                "threatToLife", facts.threatToLife(id), "violence", facts.violence(id), "minors", facts.minors(id),
                "termEndsSoon", facts.termEndsSoon(id))).getSingleEntry();
        return Urgency.valueOf(reason);
    }
}
