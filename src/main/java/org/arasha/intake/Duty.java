package org.arasha.intake;

import java.util.List;
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

    static final String MAY_BE = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'APPROVER', 'MANAGER')";

    private static final int MOST = 5;

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

    /** The number of the newest alert; what comes later is new to a screen that opens now. */
    @Transactional(readOnly = true)
    public long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from urgent_alert").query(Long.class).single();
    }

    /** Alerts after the given one of cases that the current user may see; for intake, managers and whoever is on duty. */
    @Transactional(readOnly = true)
    public List<Alert> after(long id) {
        if (!user.is(Role.INTAKE) && !user.is(Role.MANAGER) && !isMine()) {
            return List.of();
        }
        return jdbc.sql("""
                select u.id, i.number, u.urgency from urgent_alert u join incident i on i.id = u.incident
                join case_access a on a.case_id = i.id where u.id > :after and i.outcome is null and %s
                order by u.id limit :most""".formatted(CaseAccess.VISIBLE))
                .param("after", id).param("most", MOST).params(access.parameters())
                .query((row, n) -> new Alert(row.getLong("id"), row.getString("number"), Urgency.valueOf(row.getString("urgency"))))
                .list();
    }
}
