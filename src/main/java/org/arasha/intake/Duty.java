package org.arasha.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.incident.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty, and what calls them. */
@Service
@Transactional
@PreAuthorize(Duty.MAY_BE)
public class Duty {

    static final String MAY_BE = Role.WORKS_ON_CASES;

    private static final int MOST = 5;

    /** So many numbers may have been drawn by transactions that have not ended yet. */
    private static final int LATE = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CaseAccess access;

    Duty(JdbcClient jdbc, CurrentUser user, CaseAccess access) {
        this.jdbc = jdbc;
        this.user = user;
        this.access = access;
    }

    /** That a case has become urgent. */
    public record Alert(long id, String number, Urgency urgency) {}

    @Transactional(readOnly = true)
    public boolean isMine() {
        return jdbc.sql("select exists (select 1 from on_duty where user_id = ?)").param(user.id().value())
                .query(Boolean.class).single();
    }

    public void take(boolean onDuty) {
        jdbc.sql(onDuty ? "insert into on_duty (user_id) values (?) on conflict do nothing" : "delete from on_duty where user_id = ?")
                .param(user.id().value()).update();
    }

    /** The numbers of the newest alerts; what comes beside these is new to a screen that opens now. */
    @Transactional(readOnly = true)
    public Set<Long> newest() {
        return jdbc.sql("select id from urgent_alert order by id desc limit " + LATE).query(Long.class).set();
    }

    /**
     * Alerts beside these of cases that the current user may see; for intake, managers and whoever is on duty. Numbers are
     * drawn before a transaction ends: what comes later may have a lower one.
     */
    @Transactional(readOnly = true)
    public List<Alert> beside(Set<Long> known) {
        if (!user.is(Role.INTAKE) && !user.is(Role.MANAGER) && !isMine()) {
            return List.of();
        }
        return jdbc.sql("""
                select u.id, i.number, u.urgency from urgent_alert u join incident i on i.id = u.incident
                join case_access a on a.case_id = i.id
                where u.id > :earliest and u.id <> all (:known::bigint[]) and i.outcome is null and %s
                order by u.id limit :most""".formatted(CaseAccess.VISIBLE))
                .param("earliest", known.stream().mapToLong(Long::longValue).max().orElse(0) - LATE)
                .param("known", known.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .param("most", MOST).params(access.parameters())
                .query((row, n) -> new Alert(row.getLong("id"), row.getString("number"), Urgency.valueOf(row.getString("urgency"))))
                .list();
    }
}
