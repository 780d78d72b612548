package org.arasha.insight;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many days before the end of a deadline whoever it concerns is reminded; kept by managers. */
@Service
@Transactional
public class ReminderRules {

    public static final int MOST_DAYS = 60;
    public static final int MOST_OF_A_KIND = 5;

    /** What the trail calls them: they are one record. */
    private static final DeadlineId RULES = new DeadlineId(UUID.fromString("7c0b6b0e-2d4a-4b0c-9f43-6a3c1f0a5d34"));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReminderRules(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Of each kind, the days before its end; 0 for the last day itself. Of a kind that is not there nobody is reminded. */
    @Transactional(readOnly = true)
    public Map<DeadlineKind, SortedSet<Integer>> all() {
        Map<DeadlineKind, SortedSet<Integer>> all = new EnumMap<>(DeadlineKind.class);
        jdbc.sql("select kind, days from reminder_rule").query((row, n) ->
                all.computeIfAbsent(DeadlineKind.valueOf(row.getString("kind")), kind -> new TreeSet<>()).add(row.getInt("days"))).list();
        return all;
    }

    /** What was reminded of before stays so; what is due by a new rule is reminded of with the next round. */
    @PreAuthorize("hasRole('MANAGER')")
    public void set(DeadlineKind kind, Collection<Integer> days) {
        if (days.size() > MOST_OF_A_KIND || days.stream().anyMatch(one -> one < 0 || one > MOST_DAYS)) {
            throw new Refusal("insight.refusal.days", MOST_DAYS, MOST_OF_A_KIND);
        }
        jdbc.sql("delete from reminder_rule where kind = ?").param(kind.name()).update();
        jdbc.sql("insert into reminder_rule (kind, days) select ?, unnest(?::int[]) on conflict do nothing")
                .params(List.of(kind.name(), days.toArray(Integer[]::new))).update();
        events.publishEvent(new ReminderRulesChanged(RULES));
    }
}
