package org.arasha.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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
    private final Clock clock;

    Inbox(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** A page of lines, and whether there are more. */
    public record Page(List<InboxRow> rows, boolean more) {}

    /**
     * One way of looking: an ordered read of one index.
     *
     * @param rows what is read, of {@code open_task t}
     * @param key  the table whose index has the order
     */
    private record Way(String rows, String key) {

        String sql(boolean beyond) {
            return "(select %s from %s%s order by %s.due_at, %s.task_id limit :limit)".formatted(InboxRow.COLUMNS, rows,
                    beyond ? " and (%s.due_at, %s.task_id) > (:due, :task)".formatted(key, key) : "", key, key);
        }
    }

    /** What I have claimed. */
    public Page mine(@Nullable InboxRow after) {
        return page(after, List.of(new Way("open_task t where t.holder = :me", "t")));
    }

    /** Whether somebody is away today for whom I stand in. */
    public boolean isStandingIn() {
        return !away().isEmpty();
    }

    /** What those have claimed who are away today and for whom I stand in, as far as I may do it. */
    public Page ofThoseAway(@Nullable InboxRow after) {
        String roles = user.roles().stream().filter(Role::worksOnCases).map(role -> "'" + role + "'").collect(Collectors.joining(", "));
        return page(after, roles.isEmpty() ? List.of() : away().stream().map(who -> new Way("""
                open_task t where t.holder = '%s' and t.role in (%s) and (not t.restricted or %s
                or exists (select 1 from open_task_seer s where s.task_id = t.task_id and s.user_id = :me))
                and not (t.step = 'Task_ApproveAppeal' and %s)"""
                .formatted(who, roles, user.is(Role.MANAGER), StepGuards.OWN_WORK.formatted("t.subject")), "t")).toList());
    }

    private List<UUID> away() {
        return jdbc.sql("""
                select user_id from absence where :today between first_day and last_day and user_id <> :me
                    and standing_in(user_id, :today) = :me""").param("today", LocalDate.now(clock)).param("me", user.id().value())
                .query(UUID.class).list();
    }

    /** What nobody has claimed yet and I may. */
    public Page ofMyRoles(@Nullable InboxRow after) {
        return page(after, ways());
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Role role : user.roles()) {
            if (role != Role.PARTNER) {
                ways.add(new Way("""
                        open_task t where t.role = '%s' and t.holder is null and not t.restricted
                        and t.organisation is null""".formatted(role), "t"));
            }
            if (role.worksOnCases()) {
                ways.add(user.is(Role.MANAGER)
                        ? new Way("open_task t where t.role = '%s' and t.holder is null and t.restricted".formatted(role), "t")
                        : new Way("""
                                open_task_seer s join open_task t on t.task_id = s.task_id
                                where s.user_id = :me and s.role = '%s' and t.holder is null""".formatted(role), "s"));
            }
        }
        if (user.organisation().isPresent()) {
            ways.add(new Way("open_task t where t.organisation = :organisation and t.holder is null", "t"));
        }
        return ways;
    }

    private Page page(@Nullable InboxRow after, List<Way> ways) {
        if (ways.isEmpty()) {
            return new Page(List.of(), false);
        }
        String sql = ways.stream().map(way -> way.sql(after != null)).collect(Collectors.joining("\nunion all\n"));
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

    /** Of these steps, those that somebody else has in hand, with the name. */
    public Map<String, String> takenByOthers(Collection<String> tasks) {
        Map<String, String> taken = new HashMap<>();
        jdbc.sql("""
                select t.task_id, u.name from open_task t join app_user u on u.id = t.holder
                where t.task_id = any(:tasks) and t.holder <> :me and not t.restricted""")
                .param("tasks", tasks.toArray(String[]::new)).param("me", user.id().value())
                .query((RowCallbackHandler) row -> taken.put(row.getString("task_id"), row.getString("name")));
        return taken;
    }

    /** How many lines I have claimed, up to 100; for the number in the navigation. */
    public int countMine() {
        return jdbc.sql("select count(*) from (select 1 from open_task where holder = ? limit 100) t")
                .param(user.id().value()).query(Integer.class).single();
    }
}
