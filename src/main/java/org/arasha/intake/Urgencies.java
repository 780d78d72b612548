package org.arasha.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How urgent a case is: decided by the table, at registration and whenever what it asks of changes, until people decide
 * with a reason; both are kept.
 */
@Service
@Transactional
public class Urgencies {

    public static final int LONGEST_REASON = 2_000;

    private final Incidents incidents;
    private final UrgencyTable table;
    private final DutyCall duty;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Urgencies(Incidents incidents, UrgencyTable table, DutyCall duty, JdbcClient jdbc, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.table = table;
        this.duty = duty;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal without a reason, or when it is so already */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void change(IncidentId id, Urgency urgency, String reason) {
        Incident incident = incidents.running(id);
        if (reason.isBlank()) {
            throw new Refusal("intake.urgency.noReason");
        }
        Refusal.ifLonger(reason, LONGEST_REASON);
        if (incident.urgency() == urgency) {
            throw new Refusal("intake.urgency.isSo");
        }
        jdbc.sql("insert into urgency_change (incident, before, after, reason, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), incident.urgency().name(), urgency.name(), reason.strip(), user.id().value(),
                        Timestamp.from(clock.instant())).update();
        set(id, urgency);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<UrgencyChange> of(IncidentId id) {
        incidents.visible(id);
        return jdbc.sql("""
                select c.before, c.after, c.reason, u.name, c.changed_at from urgency_change c
                left join app_user u on u.id = c.changed_by where c.incident = ? order by c.id desc""").param(id.value())
                .query((row, n) -> new UrgencyChange(Urgency.valueOf(row.getString("before")),
                        Urgency.valueOf(row.getString("after")), row.getString("reason"), row.getString("name"),
                        row.getTimestamp("changed_at").toInstant())).list();
    }

    /** What the table says now; nothing happens to a case that has ended. */
    void decideAgain(IncidentId id) {
        if (!incidents.find(id).isClosed() && !isDecidedByPeople(id)) {
            set(id, table.decide(id));
        }
    }

    /** Takes over what the table has said; what people said before stays. */
    void decided(IncidentId id, Urgency urgency) {
        if (!isDecidedByPeople(id)) {
            set(id, urgency);
        }
    }

    /** What people said of a case that went into another holds there, with their reason, where it is more urgent. */
    void takeOver(IncidentId joined, IncidentId into) {
        if (incidents.find(into).isClosed() || isDecidedByPeople(into)) {
            return;
        }
        Urgency decided = table.decide(into);
        Urgency said = incidents.find(joined).urgency();
        boolean holds = said.goesBefore(decided) && isDecidedByPeople(joined);
        if (holds) {
            jdbc.sql("""
                    insert into urgency_change (incident, before, after, reason, changed_by, changed_at)
                    select ?, ?, after, reason, changed_by, ? from urgency_change where incident = ? order by id desc limit 1""")
                    .params(into.value(), decided.name(), Timestamp.from(clock.instant()), joined.value()).update();
        }
        set(into, holds ? said : decided);
    }

    private boolean isDecidedByPeople(IncidentId id) {
        return jdbc.sql("select exists (select 1 from urgency_change where incident = ?)").param(id.value())
                .query(Boolean.class).single();
    }

    /** Calls the people on duty when the case becomes more urgent than it was. */
    private void set(IncidentId id, Urgency urgency) {
        Urgency before = incidents.find(id).urgency();
        if (before == urgency) {
            return;
        }
        incidents.setUrgency(id, urgency);
        events.publishEvent(new UrgencyChanged(id));
        if (urgency.goesBefore(before)) {
            duty.call(incidents.find(id));
        }
    }
}
