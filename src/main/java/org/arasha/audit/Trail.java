package org.arasha.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Act;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes every act as it happens and lets auditors read the trail, the newest first. */
@Service
public class Trail {

    public static final int PAGE = 100;

    private static final String SELECT = """
            select e.id, e.at, e.actor, u.name as actor_name, e.act, e.kind, e.record
            from trail_entry e left join app_user u on u.id = e.actor where\s""";

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Trail(JdbcClient jdbc, CurrentUser user) {
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

    /** A page of the trail before the given entry; {@code Long.MAX_VALUE} for the newest. */
    @PreAuthorize("hasRole('AUDITOR')")
    @Transactional(readOnly = true)
    public List<TrailEntry> before(long id) {
        return jdbc.sql(SELECT + "e.id < ? order by e.id desc limit ?").params(id, PAGE).query(Trail::read).list();
    }

    /** What was done to one record, the newest first. */
    @PreAuthorize("hasRole('AUDITOR')")
    @Transactional(readOnly = true)
    public List<TrailEntry> of(UUID record) {
        return jdbc.sql(SELECT + "e.record = ? order by e.id desc limit ?").params(record, PAGE).query(Trail::read).list();
    }

    private static TrailEntry read(ResultSet row, int number) throws SQLException {
        return new TrailEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getObject("actor", UUID.class),
                row.getString("actor_name"), row.getString("act"), row.getString("kind"), row.getObject("record", UUID.class));
    }
}
