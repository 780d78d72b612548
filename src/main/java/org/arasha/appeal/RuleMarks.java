package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which rules of approval managers let approvers go past, and who said so when. */
@Service
@Transactional
public class RuleMarks {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleMarks(JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** @param by the name of who said so, or null */
    public record Mark(ApprovalRule rule, boolean marked, @Nullable String by, Instant at) {}

    /** Says nothing where it is so already. */
    @PreAuthorize("hasRole('MANAGER')")
    public void mark(ApprovalRule rule, boolean marked) {
        if (!rule.mayBeMarked()) {
            throw new Refusal("appeal.override.refusal.never");
        }
        if (marked().contains(rule) == marked) {
            return;
        }
        RuleMarkId id = new RuleMarkId(UUID.randomUUID());
        jdbc.sql("insert into rule_mark (id, rule, marked, by_user, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), rule.name(), marked, user.id().value(), Timestamp.from(clock.instant())).update();
        events.publishEvent(marked ? new RuleMarked(id) : new RuleUnmarked(id));
    }

    /** Those that can be gone past now. */
    @Transactional(readOnly = true)
    public Set<ApprovalRule> marked() {
        Set<ApprovalRule> marked = EnumSet.noneOf(ApprovalRule.class);
        jdbc.sql("select distinct on (rule) rule, marked from rule_mark order by rule, number desc")
                .query((row, n) -> row.getBoolean("marked") ? ApprovalRule.valueOf(row.getString("rule")) : null).list().stream()
                .filter(rule -> rule != null && rule.mayBeMarked()).forEach(marked::add);
        return marked;
    }

    /** What was said of all rules, the latest first. */
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<Mark> history() {
        return jdbc.sql("""
                select m.rule, m.marked, u.name, m.at from rule_mark m left join app_user u on u.id = m.by_user
                order by m.number desc limit ?""").param(MOST)
                .query((row, n) -> new Mark(ApprovalRule.valueOf(row.getString("rule")), row.getBoolean("marked"), row.getString("name"),
                        row.getTimestamp("at").toInstant())).list();
    }
}
