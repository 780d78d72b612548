package org.arasha.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.calendar.Term;
import org.arasha.calendar.Terms;
import org.arasha.calendar.Terms.Begun;
import org.arasha.calendar.WorkingDays;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.springframework.stereotype.Component;

/** What is said of a deadline, on screens and in mails. */
@Component
class DeadlineWords {

    private final Terms terms;
    private final WorkingDays workingDays;

    DeadlineWords(Terms terms, WorkingDays workingDays) {
        this.terms = terms;
        this.workingDays = workingDays;
    }

    /** The step by its name, anything else by its kind. */
    static String kind(DeadlineRow row, Language language) {
        return Texts.get(language, row.step() == null ? "insight.kind." + row.kind() : "step." + row.step());
    }

    /** What {@link #law} says of each, and what was typed: why a step has more time, when and where a case is heard. It stays in the application. */
    Map<Long, String> because(Collection<DeadlineRow> rows, Language language, Function<LocalDate, String> dates) {
        Map<Begun, Term> begun = terms(rows);
        return rows.stream().collect(Collectors.toMap(DeadlineRow::id, row -> {
            String law = law(row, begun, language, dates);
            String heard = Stream.of(Objects.toString(row.hearing().at(), ""), row.hearing().place().in(language))
                    .filter(one -> !one.isEmpty()).map(", "::concat).collect(Collectors.joining());
            DeadlineRow.Extension more = row.extended();
            return law + heard + (more == null ? ""
                    : ". " + Texts.get(language, "insight.why.extended", dates.apply(more.was()), more.by(), more.reason()));
        }));
    }

    /** The statutory terms among them, read at once. */
    Map<Begun, Term> terms(Collection<DeadlineRow> rows) {
        return terms.under(rows.stream().filter(row -> row.rule() != null).map(DeadlineWords::begun).collect(Collectors.toSet()));
    }

    /**
     * The rule, from when it counts, the days not counted, and to when the body has extended it; where by the days known today it would
     * end otherwise, that the day stayed. Nothing that somebody typed.
     *
     * @param begun what {@link #terms} has read
     */
    String law(DeadlineRow row, Map<Begun, Term> begun, Language language, Function<LocalDate, String> dates) {
        if (row.rule() == null) {
            return row.kind() == DeadlineKind.STEP && row.since() != null ? step(row.since(), row.dueOn(), language, dates)
                    : Texts.get(language, "insight.why." + row.kind(), row.since() == null ? "" : dates.apply(row.since()));
        }
        Term term = begun.get(begun(row));
        String first = term.inWords(language, dates);
        return row.noticed() ? Texts.get(language, "followup.extendedTo", first, dates.apply(row.dueOn()))
                : term.dueOn().equals(row.dueOn()) ? first
                : Texts.get(language, "calendar.termStayed", first, dates.apply(term.dueOn()), dates.apply(row.dueOn()));
    }

    /** By how many working days it was given, or has been given since. */
    private String step(LocalDate since, LocalDate due, Language language, Function<LocalDate, String> dates) {
        LocalDate first = workingDays.onOrAfter(since);
        if (!due.isAfter(first)) {
            return Texts.get(language, "insight.why.STEP", dates.apply(since));
        }
        Map<Boolean, List<LocalDate>> days = first.plusDays(1).datesUntil(due.plusDays(1))
                .collect(Collectors.partitioningBy(workingDays::isWorkingDay));
        String count = Texts.get(language, "calendar.amount.WORKING_DAYS", days.get(true).size());
        String off = days.get(false).stream().filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0).map(dates)
                .collect(Collectors.joining(", "));
        return off.isEmpty() ? Texts.get(language, "insight.why.STEP.counted", dates.apply(since), count)
                : Texts.get(language, "insight.why.STEP.without", dates.apply(since), count, off);
    }

    private static Begun begun(DeadlineRow row) {
        return new Begun(Objects.requireNonNull(row.rule()), Objects.requireNonNull(row.since()));
    }
}
