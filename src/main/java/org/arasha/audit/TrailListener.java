package org.arasha.audit;

import org.arasha.access.CurrentUser;
import org.arasha.shared.Act;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes every act as it happens. */
@Component
class TrailListener {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    TrailListener(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** First of all listeners, so that acts stand in the order in which they happened: with what follows from them, or not at all. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Act act) {
        String kind = act.record().getClass().getSimpleName().replaceFirst("Id$", "");
        page().note(new TrailPage.Line(user.id().value(), act.name(), kind, act.record().value()));
    }

    private TrailPage page() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(TrailPage.class::isInstance)
                .map(TrailPage.class::cast).findFirst().orElseGet(() -> {
                    TrailPage page = new TrailPage(jdbc);
                    TransactionSynchronizationManager.registerSynchronization(page);
                    return page;
                });
    }
}
