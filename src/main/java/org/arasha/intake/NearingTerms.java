package org.arasha.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arasha.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A term that was far off when the case was registered comes near by itself, and one that was near passes; then the table is
 * asked again. So it is where somebody is held whom nobody has weighed. Each case in a transaction of its own, in which its row is locked: of two nodes one decides, and the other
 * passes on.
 */
@Component
class NearingTerms {

    private static final Logger log = LoggerFactory.getLogger(NearingTerms.class);

    /** Of one round; the next comes in hours, and many become urgent on one day only if something is wrong. */
    private static final int MOST = 500;

    /** In the order of an index; with its literals, by which the planner knows it. What people knew when they decided is left to them. */
    private static final String NEAR = """
            select i.id from incident i where i.outcome is null and i.urgency = 'NONE' and i.term_ends_on between :today and :soon
                and not coalesce((select 'TERM_ENDS_SOON:' || i.term_ends_on = any(c.known) from urgency_change c
                    where c.incident = i.id order by c.id desc limit 1), false)""";

    private static final String PASSED = """
            select i.id from incident i where i.outcome is null and i.urgency = 'TERM_ENDS_SOON' and i.term_ends_on < :today
                and 'TERM_ENDS_SOON' is distinct from (select c.after from urgency_change c
                    where c.incident = i.id order by c.id desc limit 1)""";

    /** Whoever was entered when the table was not asked again is weighed by it once; usually there is nobody. */
    private static final String NOT_WEIGHED = """
            select i.id from urgency_change c join incident i on i.id = c.incident join detention d on d.incident = i.id and d.still_held
            where i.outcome is null and i.urgency <> 'HELD_NOW' and not ('HELD_NOW:' || d.id = any(c.known))
                and not exists (select 1 from urgency_change later where later.incident = c.incident and later.id > c.id)""";

    private final Urgencies urgencies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NearingTerms(Urgencies urgencies, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.urgencies = urgencies;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void decide() {
        decide(NEAR);
        decide(PASSED);
        decide(NOT_WEIGHED);
    }

    /** One that fails holds up no other. */
    private void decide(String which) {
        for (UUID id : those(which + " order by i.term_ends_on, i.id limit " + MOST, null)) {
            try {
                transaction.executeWithoutResult(t -> those(which + " and i.id = :id for update of i skip locked", id)
                        .forEach(locked -> urgencies.decideAgain(new IncidentId(locked))));
            } catch (RuntimeException fault) {
                log.warn("The urgency of case {} is decided later: {}", id, fault.getClass().getSimpleName());
            }
        }
    }

    private List<UUID> those(String which, @Nullable UUID id) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(which).param("today", today).param("soon", today.plusDays(UrgencyGrounds.SOON_DAYS)).param("id", id)
                .query(UUID.class).list();
    }
}
