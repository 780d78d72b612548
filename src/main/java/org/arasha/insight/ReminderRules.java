package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    ReminderRules(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Of each kind, the days before its end; 0 for the last day itself. Of a kind that is not there nobody is reminded. */
    @Transactional(readOnly = true)
    public Map<DeadlineKind, SortedSet<Integer>> all() {
        Map<DeadlineKind, SortedSet<Integer>> all = new EnumMap<>(DeadlineKind.class);
        inOrder().forEach(rule -> all.computeIfAbsent(rule.kind(), kind -> new TreeSet<>()).add(rule.days()));
        return all;
    }

    /** @param since the day on which it was made: what fell due by it before then was not missed */
    record Rule(DeadlineKind kind, int days, LocalDate since) {}

    /** Those of one kind together, the shortest first. */
    @Transactional(readOnly = true)
    List<Rule> inOrder() {
        return jdbc.sql("select kind, days, since from reminder_rule order by kind, days").query(Rule.class).list();
    }

    /** What was reminded of before stays so; what is due by a new rule is reminded of with the next round. */
    @PreAuthorize("hasRole('MANAGER')")
    public void set(DeadlineKind kind, Collection<Integer> days) {
        if (days.size() > MOST_OF_A_KIND || days.stream().anyMatch(one -> one < 0 || one > MOST_DAYS)) {
            throw new Refusal("insight.refusal.days", MOST_DAYS, MOST_OF_A_KIND);
        }
        Integer[] all = days.toArray(Integer[]::new);
        jdbc.sql("delete from reminder_rule where kind = ? and days <> all(?)").params(kind.name(), all).update();
        jdbc.sql("insert into reminder_rule (kind, days, since) select ?, unnest(?::int[]), ? on conflict do nothing")
                .params(kind.name(), all, LocalDate.now(clock)).update();
        events.publishEvent(new ReminderRulesChanged(RULES));
    }
}
