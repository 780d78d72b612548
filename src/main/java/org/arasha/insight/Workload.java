package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.ReturnedMail;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has how many open steps in hand, and how many wait for each role; for managers, who see every case.
 *
 * @see <a href="../../../../../../docs/decisions/0039-workload-is-counted-so-far-and-no-further.md">decision 0039</a>
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MANAGER')")
public class Workload {

    public static final int MOST_OF_A_PERSON = 100;
    public static final int MOST_OF_A_ROLE = 1_000;
    /** Whoever has more is seen to: so far steps are counted. */
    public static final int MOST_CAPACITY = MOST_OF_A_PERSON - 1;

    /** Each step is given by a transaction of its own; somebody waits for them. */
    public static final int MOST_AT_ONCE = DeadlineBoard.PAGE;

    private static final int MOST_PEOPLE = 500;

    /** Of each person the first steps in the order of the index; whoever is no more here is shown as long as they have any. */
    private static final String PEOPLE = """
            select u.id, u.name, u.enabled, array(select r.role from user_role r where r.user_id = u.id) as roles, c.steps as capacity,
                exists (select from on_duty d where d.user_id = u.id) as on_duty, %s is not null as returned,
                n.open, n.overdue, n.week, n.while_away, a.first_day, a.last_day, s.id as substitute, s.name as substitute_name
            from app_user u
            left join capacity c on c.user_id = u.id
            left join lateral (
                with recursive run as (
                    (select first_day, last_day from absence where user_id = u.id and last_day >= :today order by last_day limit 1)
                    union all
                    select r.first_day, n.last_day from run r join absence n on n.user_id = u.id and n.first_day = r.last_day + 1)
                select first_day, max(last_day) as last_day from run group by first_day) a on true
            left join lateral (select standing_in(u.id, greatest(a.first_day, :today)) as user_id where a.first_day is not null) w on true
            left join app_user s on s.id = w.user_id
            cross join lateral (
                select count(*) as open, count(*) filter (where t.day < :today) as overdue,
                    count(*) filter (where t.day >= :today and t.day < :today + 7) as week,
                    count(*) filter (where t.day <= a.last_day) as while_away
                from (select (due_at at time zone 'Asia/Almaty')::date as day from open_task
                    where holder = u.id and organisation is null order by due_at limit %d) t) n
            where n.open > 0 or u.enabled and exists (select from user_role r where r.user_id = u.id and r.role in (:roles))
            order by u.name, u.id limit %d""".formatted(ReturnedMail.SINCE, MOST_OF_A_PERSON, MOST_PEOPLE);

    /** The role stands in it, so that each has a plan of its own: there may be few steps of one and many of another. */
    private static final String ROLE = """
            select '%1$s' as role, a.open, a.overdue, a.week, f.open as free, f.overdue as free_overdue, f.week as free_week
            from (%2$s) a cross join (%3$s) f""";

    private static final String FIRST = """
            select count(*) as open, count(*) filter (where due_on < :today) as overdue,
                count(*) filter (where due_on >= :today and due_on < :today + 7) as week
            from (select due_on from running_deadline where kind = 'STEP' and role = '%s'%s order by due_on, id limit %d) d""";

    private static final String NOBODYS = " and holder is null";

    private static final String STEPS = """
            select d.*, 0 as on_day from running_deadline d where d.kind = 'STEP' and %s and (d.due_on, d.id) > (:due, :id)
            order by d.due_on, d.id limit %d""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Workload(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param free those of them that nobody has in hand */
    public record RoleLoad(Load all, Load free) {}

    /** By name; at most 500. */
    public List<PersonLoad> people() {
        return jdbc.sql(PEOPLE).param("today", today()).param("roles", caseRoles().map(Role::name).toList()).query(PersonLoad::read).list();
    }

    public Map<Role, RoleLoad> roles() {
        Map<Role, RoleLoad> roles = new EnumMap<>(Role.class);
        String sql = caseRoles().map(role -> ROLE.formatted(role, FIRST.formatted(role, "", MOST_OF_A_ROLE),
                FIRST.formatted(role, NOBODYS, MOST_OF_A_ROLE))).collect(Collectors.joining("\nunion all\n"));
        jdbc.sql(sql).param("today", today())
                .query((row, n) -> roles.put(Role.valueOf(row.getString("role")), new RoleLoad(Load.read(row, MOST_OF_A_ROLE),
                        Load.of(row.getInt("free"), row.getInt("free_overdue"), row.getInt("free_week"), MOST_OF_A_ROLE)))).list();
        return roles;
    }

    /** What somebody has in hand, first due first; up to {@value DeadlineBoard#PAGE}. */
    public List<DeadlineRow> heldBy(UserId who, @Nullable DeadlineRow last) {
        return steps("d.holder = :who", last).param("who", who.value()).query(DeadlineRow::read).list();
    }

    /** What waits for a role and nobody has in hand. */
    public List<DeadlineRow> free(Role role, @Nullable DeadlineRow last) {
        return steps("d.role = '%s' and d.holder is null".formatted(role), last).query(DeadlineRow::read).list();
    }

    /** What of theirs is due by this day, the overdue among it; up to {@value #MOST_AT_ONCE}. */
    public List<DeadlineRow> dueBy(UserId who, LocalDate day) {
        return steps("d.holder = :who and d.due_on <= :day", null).param("who", who.value()).param("day", day)
                .query(DeadlineRow::read).list();
    }

    private JdbcClient.StatementSpec steps(String which, @Nullable DeadlineRow last) {
        return jdbc.sql(DeadlineRow.of(STEPS.formatted(which, DeadlineBoard.PAGE)))
                .param("due", last == null ? LocalDate.EPOCH : last.dueOn()).param("id", last == null ? 0 : last.id());
    }

    /** @param steps how many somebody can have in hand at once, or null where nothing is to be said of it */
    @Transactional
    public void setCapacity(UserId who, @Nullable Integer steps) {
        if (steps != null && (steps < 1 || steps > MOST_CAPACITY)) {
            throw new Refusal("insight.refusal.capacity", MOST_CAPACITY);
        }
        if (steps == null) {
            jdbc.sql("delete from capacity where user_id = ?").param(who.value()).update();
        } else {
            jdbc.sql("insert into capacity (user_id, steps) values (?, ?) on conflict (user_id) do update set steps = excluded.steps")
                    .params(who.value(), steps).update();
        }
        events.publishEvent(new CapacitySet(who));
    }

    private static Stream<Role> caseRoles() {
        return Arrays.stream(Role.values()).filter(Role::worksOnCases);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
