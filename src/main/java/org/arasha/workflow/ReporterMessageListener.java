package org.arasha.workflow;

import static org.arasha.workflow.ReporterMessageProcess.*;

import org.arasha.incident.IncidentId;
import org.arasha.reporting.AnswerReturned;
import org.arasha.reporting.ExchangeId;
import org.arasha.reporting.ReporterAnswered;
import org.arasha.reporting.ReporterWrote;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls intake to what a reporter writes; beside the case, so that it is read when the case is closed, too. */
@Component
class ReporterMessageListener {

    private final Processes processes;
    private final Steps steps;

    ReporterMessageListener(Processes processes, Steps steps) {
        this.processes = processes;
        this.steps = steps;
    }

    @EventListener
    void on(ReporterWrote wrote) {
        call(wrote.record(), wrote.exchange());
    }

    @EventListener
    void on(AnswerReturned returned) {
        call(returned.record(), returned.exchange());
    }

    /** An answer that nobody has begun covers what comes in until somebody does. */
    private void call(IncidentId incident, ExchangeId exchange) {
        boolean answerWaits = steps.on(incident.value()).stream()
                .anyMatch(step -> step.step().equals(ANSWER_REPORTER) && step.heldBy().isEmpty());
        if (!answerWaits) {
            processes.start(KEY, exchange.value(), EXCHANGE_ID);
        }
    }

    /** Whoever answers does the step, unless somebody else has it in hand. */
    @EventListener
    void on(ReporterAnswered answered) {
        steps.completeIfFree(answered.record().value(), ANSWER_REPORTER);
    }
}
