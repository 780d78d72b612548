package org.arasha.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
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
     * @param known     the grounds of then that there are still
     * @param saidAgain what reports say that are joined to the case, known or not: others say so
     */
    record Last(long id, Urgency said, UrgencyGrounds known, UrgencyGrounds saidAgain) {

        /** What people have weighed. */
        UrgencyGrounds weighed() {
            return known.without(saidAgain);
        }
    }

    Optional<Last> last(IncidentId incident) {
        return jdbc.sql("""
                select id, after, known, array(select distinct unnest(a.grounds) from urgency_said_again a where a.change = c.id) as said_again
                from urgency_change c where incident = ? order by id desc limit 1""").param(incident.value())
                .query((row, n) -> new Last(row.getLong("id"), Urgency.valueOf(row.getString("after")), grounds(row, "known"),
                        grounds(row, "said_again"))).optional();
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

    /** What a report says that is joined to the case is news there as long as it is. */
    void sayAgain(Last last, IncidentId joined, UrgencyGrounds grounds) {
        jdbc.sql("insert into urgency_said_again (change, joined, grounds) values (?, ?, ?)")
                .params(last.id(), joined.value(), words(grounds)).update();
    }

    /** It is joined to it no more. */
    void takeBack(IncidentId joined) {
        jdbc.sql("delete from urgency_said_again where joined = ?").param(joined.value()).update();
    }

    /** What they knew and is no more is news when it comes. */
    void keep(Last last, UrgencyGrounds known) {
        if (!known.equals(last.known())) {
            jdbc.sql("update urgency_change set known = ? where id = ?").params(words(known), last.id()).update();
        }
    }

    private static UrgencyGrounds grounds(ResultSet row, String column) throws SQLException {
        return new UrgencyGrounds(Set.of((String[]) row.getArray(column).getArray()));
    }

    private static String[] words(UrgencyGrounds grounds) {
        return grounds.words().toArray(String[]::new);
    }
}
