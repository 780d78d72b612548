package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approvers go past rules that managers have marked, each time with a reason that stands on the appeal's page. */
@Service
@Transactional
public class Overrides {

    public static final int LONGEST_REASON = 4_000;

    private final RuleMarks marks;
    private final AppealAccess access;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Overrides(RuleMarks marks, AppealAccess access, JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.marks = marks;
        this.access = access;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** @param by the name of who approved it, or null */
    public record Override(ApprovalRule rule, String reason, @Nullable String by, Instant at) {}

    /** The rules that an approval went past. */
    @Transactional(readOnly = true)
    public List<Override> of(AppealId appeal) {
        access.requireVisible(appeal);
        return jdbc.sql("""
                select o.rule, o.reason, u.name, o.at from rule_override o left join app_user u on u.id = o.by_user
                where o.appeal = ? order by o.rule""").param(appeal.value())
                .query((row, n) -> new Override(ApprovalRule.valueOf(row.getString("rule")), row.getString("reason"), row.getString("name"),
                        row.getTimestamp("at").toInstant())).list();
    }

    /**
     * Goes past what stands in the way, as far as that is allowed. A reason for a rule that refuses nothing is not kept.
     *
     * @param reasons for each rule to be gone past
     * @throws Refusal the first that cannot be gone past, or for which there is no reason
     */
    void goPast(AppealId appeal, List<Refusal> objections, Map<ApprovalRule, String> reasons) {
        Set<ApprovalRule> marked = marks.marked();
        Set<ApprovalRule> past = new HashSet<>();
        for (Refusal objection : objections) {
            ApprovalRule rule = ApprovalRule.of(objection).filter(marked::contains).filter(one -> isReason(reasons.get(one)))
                    .orElseThrow(() -> objection);
            if (past.add(rule)) {
                keep(appeal, rule, reasons.get(rule).strip());
            }
        }
    }

    private static boolean isReason(@Nullable String reason) {
        return reason != null && !reason.isBlank();
    }

    private void keep(AppealId appeal, ApprovalRule rule, String reason) {
        Refusal.ifLonger(reason, LONGEST_REASON);
        jdbc.sql("insert into rule_override (appeal, rule, reason, by_user, at) values (?, ?, ?, ?, ?)")
                .params(appeal.value(), rule.name(), reason, user.id().value(), Timestamp.from(clock.instant())).update();
        events.publishEvent(new RuleOverridden(appeal));
    }
}
