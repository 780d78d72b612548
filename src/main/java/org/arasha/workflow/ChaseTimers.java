package org.arasha.workflow;

import java.util.List;
import java.util.Objects;
import org.arasha.calendar.CalendarChangeDone;
import org.arasha.shared.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When bodies are asked for what they have not registered follows the calendar and its rules, once all running terms have. Each in a
 * transaction of its own: one that goes off meanwhile holds up no other. Where it ends early, with the node or the database, what is left is
 * done after the next start, for which the event stays published. These days are ours: until then a body is asked on the day that was
 * reckoned before.
 */
@Component
class ChaseTimers {

    private static final int TRIES = 3;
    private static final Logger log = LoggerFactory.getLogger(ChaseTimers.class);

    private final Processes processes;
    private final TransactionTemplate anew;

    ChaseTimers(Processes processes, TransactionTemplate transaction) {
        this.processes = processes;
        anew = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        anew.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarChangeDone done) {
        List<String> timers = anew.execute(t -> processes.timers(AppealFollowUpProcess.NO_RECEIPT));
        Objects.requireNonNull(timers).forEach(this::reckonAnew);
    }

    private void reckonAnew(String timer) {
        for (int left = TRIES; left > 0; left--) {
            try {
                anew.executeWithoutResult(t -> processes.reckonAnew(timer));
                return;
            } catch (RuntimeException fault) {
                if (left == 1) {
                    pass(fault);
                }
            }
        }
    }

    private static void pass(RuntimeException fault) {
        if (Passing.is(fault)) {
            throw fault;
        }
        log.warn("A body is asked for a registration on the day reckoned before: {}", fault.getClass().getSimpleName());
    }
}
