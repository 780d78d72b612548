package org.arasha.workflow;

import static org.arasha.workflow.ReporterMessageProcess.*;

import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMergeUndone;
import org.arasha.incident.IncidentMerged;
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
    private final EngineSteps steps;
    private final OpenStepTable open;
    private final StepGuards guards;
    private final InboxRebuild inbox;

    ReporterMessageListener(Processes processes, EngineSteps steps, OpenStepTable open, StepGuards guards, InboxRebuild inbox) {
        this.processes = processes;
        this.steps = steps;
        this.open = open;
        this.guards = guards;
        this.inbox = inbox;
    }

    @EventListener
    void on(ReporterWrote wrote) {
        call(wrote.exchange());
    }

    @EventListener
    void on(AnswerReturned returned) {
        call(returned.exchange());
    }

    /** An answer that nobody has begun covers what comes in until somebody does; a case may have several reporters. */
    private void call(ExchangeId exchange) {
        if (open.ofRecord(exchange.value(), ANSWER_REPORTER).stream().allMatch(step -> step.heldBy().isPresent())) {
            processes.start(KEY, exchange.value(), EXCHANGE_ID);
        }
    }

    /** Whoever answers does the step, unless somebody else has it in hand, or it calls to what they have not read. */
    @EventListener
    void on(ReporterAnswered answered) {
        if (answered.all()) {
            steps.completeIfFree(answered.exchange().value(), ANSWER_REPORTER);
        } else {
            steps.completeOwnUnlessLast(answered.exchange().value(), ANSWER_REPORTER);
        }
    }

    /** The way to the reporter has gone along with the case. */
    @EventListener
    void on(IncidentMerged merged) {
        follow(merged.record(), merged.into());
    }

    @EventListener
    void on(IncidentMergeUndone undone) {
        follow(undone.from(), undone.record());
    }

    private void follow(IncidentId was, IncidentId now) {
        inbox.writeAgain(KEY, was.value());
        steps.takeBackFromOutsiders(guards.tasksOf(now.value()));
    }
}
