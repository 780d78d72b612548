package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * All tables that are kept: as they are, or as they would be. Terms are reckoned by all but the indexes.
 *
 * @param rules those that have not been replaced
 */
record Reckoning(List<Holiday> holidays, List<SingleDay> days, List<StatutoryTerm> rules, List<StatutoryIndex> indexes) {

    WorkingCalendar calendar() {
        return new WorkingCalendar(holidays, days);
    }

    Optional<StatutoryTerm> rule(TermKind kind, LocalDate event) {
        return rules.stream().filter(one -> one.kind() == kind && one.isInForce(event)).findFirst();
    }

    boolean rules(RunningClocks.Unruled waits) {
        return waits.kinds().stream().anyMatch(kind -> rule(kind, waits.event()).isPresent());
    }

    /** Whether silence may be complained of in a term that the table knows. */
    boolean means(RunningClocks.Silent one) {
        return rule(TermKind.SILENCE, one.received()).filter(rule -> rule.says() != Says.NOTHING).isPresent()
                && rule(TermKind.COMPLAINT, one.since()).isPresent();
    }

    /**
     * As it would be.
     *
     * @throws Refusal                           when two rows would speak of the same
     * @throws OptimisticLockingFailureException when the row is no longer as it was before the edit
     */
    Reckoning with(Edit edit) {
        return switch (edit) {
            case Edit.OfDay(var before, var after) -> new Reckoning(holidays, replaced(days, before, after, Reckoning::isSame,
                    one -> after != null && one.meets(after), () -> new Refusal("calendar.refusal.dayKnown")), rules, indexes);
            case Edit.OfHoliday(var before, var after) -> new Reckoning(replaced(holidays, before, after, Reckoning::isSame,
                    one -> after != null && one.meets(after), () -> new Refusal("calendar.refusal.holidayKnown")), days, rules, indexes);
            case Edit.OfRule(var before, var after) -> new Reckoning(holidays, days, replaced(rules, before, after,
                    (one, other) -> one.id() == other.id(), one -> one.meets(after), () -> new Refusal("calendar.refusal.twoTerms")), indexes);
            case Edit.OfIndex(var before, var after) -> new Reckoning(holidays, days, rules, replaced(indexes, before, after, Reckoning::isSame,
                    one -> after != null && one.validFrom().equals(after.validFrom()), () -> new Refusal("calendar.refusal.indexKnown")));
        };
    }

    private static boolean isSame(SingleDay one, SingleDay other) {
        return one.id().equals(other.id()) && one.version() == other.version();
    }

    private static boolean isSame(Holiday one, Holiday other) {
        return one.id().equals(other.id()) && one.version() == other.version();
    }

    private static boolean isSame(StatutoryIndex one, StatutoryIndex other) {
        return one.id().equals(other.id()) && one.version() == other.version();
    }

    private static <T> List<T> replaced(List<T> all, @Nullable T before, @Nullable T after, BiPredicate<T, T> same,
            Predicate<T> meets, Supplier<Refusal> refusal) {
        if (before != null && all.stream().noneMatch(one -> same.test(one, before))) {
            throw new OptimisticLockingFailureException("The row has changed");
        }
        List<T> others = before == null ? all : all.stream().filter(one -> !same.test(one, before)).toList();
        if (others.stream().anyMatch(meets)) {
            throw refusal.get();
        }
        return after == null ? others : Stream.concat(others.stream(), Stream.of(after)).toList();
    }
}
