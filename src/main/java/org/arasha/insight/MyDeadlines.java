package org.arasha.insight;

import java.time.Clock;
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
 * What is somebody's own to see to: what concerns them, or somebody away for whom they stand in and whose role they have, and terms and
 * hearings of the cases on whose team they are. Only what they may see, as long as they may sign in.
 */
@Component
class MyDeadlines {

    private static final String VISIBLE = "(d.appeal is null or %s) and (d.case_id is null or %s)"
            .formatted(CaseAccess.allVisibleTo("select x.incident from appeal_incident x where x.appeal_id = d.appeal"),
                    CaseAccess.allVisibleTo("select d.case_id"));

    private static final String OWN = """
            with u as (
                select p.id from app_user p where p.id = :user and p.enabled
                    and exists (select from user_role w where w.user_id = p.id and w.role in (:roles))),
            whose as (
                select id from u
                union
                select a.user_id from u join absence a on :today between a.first_day and a.last_day and standing_in(a.user_id, :today) = u.id)
            select d.*, 0 as on_day from running_deadline d where d.id in (
                (select d.id from u cross join whose w join deadline_concern c on c.concern = w.id join running_deadline d on d.id = c.deadline
                    where c.due_on between :from and :to and %1$s and (w.id = u.id or exists (
                        select from user_role r where r.user_id = u.id and r.role = d.role and not (d.role = 'APPROVER' and %2$s)))
                    order by c.due_on, c.deadline limit :most)
                union
                (select d.id from u join case_member t on t.user_id = u.id
                    join running_deadline d on d.case_id = t.case_id and d.kind in ('CASE', 'HEARING')
                    where d.due_on between :from and :to and %1$s order by d.due_on, d.id limit :most))
            order by d.due_on, d.id limit :most""".formatted(VISIBLE, Addressees.ownWork("d.appeal", "u.id"));

    private final JdbcClient jdbc;
    private final Clock clock;

    MyDeadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of their days, both of which are in Asia/Almaty; no more than so many. */
    @Transactional(readOnly = true)
    List<DeadlineRow> of(UserId user, LocalDate from, LocalDate to, int most) {
        return jdbc.sql(DeadlineRow.of(OWN)).param("user", user.value()).param("today", LocalDate.now(clock)).param("from", from).param("to", to).param("most", most)
                .param("roles", Arrays.stream(Role.values()).filter(Role::worksOnCases).map(Role::name).toList())
                .query(DeadlineRow::read).list();
    }
}
