package org.arasha.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statutory terms by kind and date: until 30 June 2021 the law of 12 January 2007 No. 221 on consideration of appeals, since
 * 1 July 2021 the Administrative Procedural and Process-Related Code (APPC) No. 350-VI.
 */
@Service
@Transactional(readOnly = true)
public class Terms {

    private final JdbcClient jdbc;
    private final CalendarTables tables;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Terms(JdbcClient jdbc, CalendarTables tables, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The term that an event starts, under the rule in force on that day.
     *
     * @param event day of receipt, of the notice, of learning – what the rule counts from
     * @throws Refusal when no rule of this kind was in force
     */
    public Term term(TermKind kind, LocalDate event) {
        return find(kind, event).orElseThrow(() -> new Refusal("calendar.refusal.noRule"));
    }

    /** The same, or nothing where the table has no rule of this kind for the day. */
    public Optional<Term> find(TermKind kind, LocalDate event) {
        WorkingCalendar calendar = tables.calendar();
        return rule(kind, event).map(rule -> from(rule, event, calendar));
    }

    /** What the law in force on a day says of it, or nothing where the table has no rule of this kind for the day. */
    public Optional<Says> says(TermKind kind, LocalDate day) {
        tables.calendar(); // holds up whoever would change the rule meanwhile
        return rule(kind, day).map(StatutoryTerm::says);
    }

    /** The rule itself, to be shown. */
    public Optional<StatutoryTerm> rule(TermKind kind, LocalDate day) {
        return jdbc.sql("""
                select * from statutory_term where kind = ? and valid_from <= ?
                and (valid_until is null or valid_until >= ?) and not replaced""")
                .params(kind.name(), day, day).query(CalendarTables::rule).optional();
    }

    /** The same rule again, for a deadline that was computed before and is only explained now. */
    public Term under(long ruleId, LocalDate event) {
        return from(find(ruleId), event, tables.calendar());
    }

    /** @param from the day from which a deadline counts that was computed by the rule */
    public record Begun(long rule, LocalDate from) {}

    /** The same of many, whose rules are read at once. */
    public Map<Begun, Term> under(Set<Begun> all) {
        WorkingCalendar calendar = tables.calendar();
        Map<Long, StatutoryTerm> rules = jdbc.sql("select * from statutory_term where id = any(?)")
                .param(all.stream().map(Begun::rule).distinct().toArray(Long[]::new)).query(CalendarTables::rule).list().stream()
                .collect(Collectors.toMap(StatutoryTerm::id, Function.identity()));
        return all.stream().collect(Collectors.toMap(Function.identity(), one -> from(rules.get(one.rule()), one.from(), calendar)));
    }

    private Term from(StatutoryTerm rule, LocalDate event, WorkingCalendar calendar) {
        return rule.from(event, calendar).saidOn(LocalDate.now(clock));
    }

    /** The rules that have not been replaced, by kind and in the order of their time. */
    @PreAuthorize(CalendarChanges.READS)
    public List<StatutoryTerm> table() {
        return tables.rules();
    }

    /** The row itself, or the one that has taken its place since. */
    @PreAuthorize(CalendarChanges.READS)
    public StatutoryTerm latest(StatutoryTerm before) {
        return jdbc.sql("""
                with recursive later as (select t.* from statutory_term t where id = ?
                    union all select n.* from statutory_term n join later l on n.replaces = l.id)
                select * from later where not replaced""").param(before.id()).query(CalendarTables::rule).single();
    }

    /**
     * A lawyer has read the rule in the law and vouches for it, and for that it moves off a day off where it does. What was confirmed of
     * it before stays so.
     *
     * @throws Refusal when the row has been replaced or confirmed meanwhile
     */
    @PreAuthorize("hasRole('LAWYER')")
    @Transactional
    public void confirm(StatutoryTerm rule) {
        UUID act = jdbc.sql("""
                update statutory_term set confirmed_by = coalesce(confirmed_by, :who), confirmed_on = coalesce(confirmed_on, :day),
                    move_confirmed_by = :who, move_confirmed_on = :day
                where id = :rule and not replaced and (confirmed_by is null or moves and move_confirmed_by is null)
                returning public_id""").param("who", user.name()).param("day", LocalDate.now(clock)).param("rule", rule.id()).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal("calendar.refusal.meanwhile"));
        events.publishEvent(new TermConfirmed(new StatutoryTermId(act)));
    }

    private StatutoryTerm find(long id) {
        return jdbc.sql("select * from statutory_term where id = ?").param(id).query(CalendarTables::rule).single();
    }
}
