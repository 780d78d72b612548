package org.arasha.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people saw the urgency of a case differently, why, and which grounds they knew. */
@Component
class UrgencyChanges {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    UrgencyChanges(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What people said last.
     *
     * @param known the grounds of then that there are still
     */
    record Last(long id, Urgency said, UrgencyGrounds known) {}

    Optional<Last> last(IncidentId incident) {
        return jdbc.sql("select id, after, known from urgency_change where incident = ? order by id desc limit 1").param(incident.value())
                .query((row, n) -> new Last(row.getLong("id"), Urgency.valueOf(row.getString("after")),
                        new UrgencyGrounds(Set.of((String[]) row.getArray("known").getArray())))).optional();
    }

    /** The newest first. */
    List<UrgencyChange> of(IncidentId incident) {
        return jdbc.sql("""
                select c.before, c.after, c.reason, u.name, c.changed_at from urgency_change c
                left join app_user u on u.id = c.changed_by where c.incident = ? order by c.id desc""").param(incident.value())
                .query((row, n) -> new UrgencyChange(Urgency.valueOf(row.getString("before")),
                        Urgency.valueOf(row.getString("after")), row.getString("reason"), row.getString("name"),
                        row.getTimestamp("changed_at").toInstant())).list();
    }

    void add(IncidentId incident, Urgency before, Urgency after, String reason, UrgencyGrounds known) {
        jdbc.sql("insert into urgency_change (incident, before, after, reason, changed_by, changed_at, known) values (?, ?, ?, ?, ?, ?, ?)")
                .params(incident.value(), before.name(), after.name(), reason.strip(), user.id().value(),
                        Timestamp.from(clock.instant()), words(known)).update();
    }

    /** What was said of another case is said of this one by the same people, for the same reason. */
    void take(Last said, IncidentId incident, Urgency before, UrgencyGrounds known) {
        jdbc.sql("""
                insert into urgency_change (incident, before, after, reason, changed_by, changed_at, known)
                select ?, ?, after, reason, changed_by, ?, ? from urgency_change where id = ?""")
                .params(incident.value(), before.name(), Timestamp.from(clock.instant()), words(known), said.id()).update();
    }

    /** What they knew and is no more, or is said once more, is news when it comes. */
    void keep(Last last, UrgencyGrounds known) {
        if (!known.equals(last.known())) {
            jdbc.sql("update urgency_change set known = ? where id = ?").params(words(known), last.id()).update();
        }
    }

    private static String[] words(UrgencyGrounds grounds) {
        return grounds.words().toArray(String[]::new);
    }
}
