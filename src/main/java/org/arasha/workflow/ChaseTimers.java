package org.arasha.workflow;

import org.arasha.calendar.CalendarChangeDone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When bodies are asked for what they have not registered follows the calendar and its rules, once all running terms have. These days are
 * ours: should one not follow, a body is asked on the day that was reckoned before.
 */
@Component
class ChaseTimers {

    private static final Logger log = LoggerFactory.getLogger(ChaseTimers.class);

    private final Processes processes;
    private final TransactionTemplate anew;

    ChaseTimers(Processes processes, TransactionTemplate transaction) {
        this.processes = processes;
        anew = new TransactionTemplate(transaction.getTransactionManager(), transaction);
        anew.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarChangeDone done) {
        try {
            anew.executeWithoutResult(t -> processes.reckonAllAnew(AppealFollowUpProcess.NO_RECEIPT));
        } catch (RuntimeException fault) {
            log.warn("Bodies are asked for registrations on the days reckoned before: {}", fault.getClass().getSimpleName());
        }
    }
}
