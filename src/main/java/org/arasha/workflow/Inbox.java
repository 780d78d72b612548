package org.arasha.workflow;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of work of the current user, first due first, paged by the key of the last line shown. Each list is an
 * ordered read of one index for each role, merged; its cost does not grow with the number of open steps.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Inbox(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** A page of lines, and whether there are more. */
    public record Page(List<InboxRow> rows, boolean more) {}

    /** What I have claimed. */
    public Page mine(@Nullable InboxRow after) {
        return page(after, List.of("""
                select %s from open_task t
                where t.holder = :me and %s order by t.due_at, t.task_id limit :limit"""));
    }

    /** What nobody has claimed yet and I may. */
    public Page ofMyRoles(@Nullable InboxRow after) {
        return page(after, lists());
    }

    private List<String> lists() {
        List<String> lists = new ArrayList<>();
        for (Role role : user.roles()) {
            if (role == Role.PARTNER) {
                continue;
            }
            lists.add("""
                    select %%s from open_task t where t.role = '%s' and t.holder is null and not t.restricted
                    and t.organisation is null and %%s order by t.due_at, t.task_id limit :limit""".formatted(role));
            if (user.is(Role.MANAGER)) {
                lists.add("""
                        select %%s from open_task t where t.role = '%s' and t.holder is null and t.restricted
                        and %%s order by t.due_at, t.task_id limit :limit""".formatted(role));
            }
        }
        if (!user.is(Role.MANAGER) && user.roles().stream().anyMatch(Role::worksOnCases)) {
            lists.add("""
                    select %%s from case_member m join open_task t on t.case_id = m.case_id
                    where m.user_id = :me and t.holder is null and t.restricted and t.role in (%s)
                    and %%s order by t.due_at, t.task_id limit :limit""".formatted(user.roles().stream()
                            .map(role -> "'" + role + "'").collect(Collectors.joining(", "))));
        }
        if (user.organisation().isPresent()) {
            lists.add("""
                    select %s from open_task t where t.organisation = :organisation and t.holder is null
                    and %s order by t.due_at, t.task_id limit :limit""");
        }
        return lists;
    }

    private Page page(@Nullable InboxRow after, List<String> lists) {
        if (lists.isEmpty()) {
            return new Page(List.of(), false);
        }
        String beyond = after == null ? "true" : "(t.due_at, t.task_id) > (:due, :task)";
        String sql = lists.stream().map(list -> "(" + list.formatted(InboxRow.COLUMNS, beyond) + ")")
                .collect(Collectors.joining("\nunion all\n"));
        Map<String, Object> parameters = new HashMap<>(Map.of("me", user.id().value(), "limit", PAGE + 1));
        user.organisation().ifPresent(organisation -> parameters.put("organisation", organisation));
        if (after != null) {
            parameters.put("due", Timestamp.from(after.dueAt()));
            parameters.put("task", after.taskId());
        }
        List<InboxRow> rows = jdbc.sql("select * from (" + sql + ") t order by due_at, task_id limit :limit")
                .params(parameters).query(InboxRow::read).list();
        return new Page(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    /** How many lines I have claimed, up to 100; for the number in the navigation. */
    public int countMine() {
        return jdbc.sql("select count(*) from (select 1 from open_task where holder = ? limit 100) t")
                .param(user.id().value()).query(Integer.class).single();
    }

}
