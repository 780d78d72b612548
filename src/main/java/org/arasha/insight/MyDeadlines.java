package org.arasha.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.arasha.access.CaseAccess;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is somebody's own to see to: the steps they hold, what the appeals they wrote still wait for, and terms and hearings of the
 * cases that these appeals or their teams are about. Only what they may see, as long as they may sign in.
 */
@Component
class MyDeadlines {

    private static final String OWN = """
            select d.*, 0 as on_day from running_deadline d join app_user u on u.id = :user and u.enabled
            where d.id in (
                (select c.deadline from deadline_concern c where c.concern = :user and c.due_on between :from and :to
                    order by c.due_on, c.deadline limit :most)
                union
                (select o.id from running_deadline o where o.kind in ('CASE', 'HEARING') and o.due_on between :from and :to
                    and (exists (select from case_member t where t.case_id = o.case_id and t.user_id = :user)
                        or exists (select from appeal_incident x join appeal l on l.id = x.appeal_id and l.closed_at is null
                            join appeal_author w on w.appeal_id = l.id and w.author = :user where x.incident = o.case_id))
                    order by o.due_on, o.id limit :most))
            and exists (select from user_role w where w.user_id = u.id and w.role in (:roles))
            and (d.appeal is null or %s) and (d.case_id is null or %s)
            order by d.due_on, d.id limit :most"""
            .formatted(CaseAccess.allVisibleTo("select x.incident from appeal_incident x where x.appeal_id = d.appeal"),
                    CaseAccess.allVisibleTo("select d.case_id"));

    private final JdbcClient jdbc;

    MyDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their days, both of which are in Asia/Almaty; no more than so many. */
    @Transactional(readOnly = true)
    List<DeadlineRow> of(UserId user, LocalDate from, LocalDate to, int most) {
        return jdbc.sql(DeadlineRow.of(OWN)).param("user", user.value()).param("from", from).param("to", to).param("most", most)
                .param("roles", Arrays.stream(Role.values()).filter(Role::worksOnCases).map(Role::name).toList())
                .query(DeadlineRow::read).list();
    }
}
