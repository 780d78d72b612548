package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/**
 * A computed term.
 *
 * @param startsOn the day of the event it counts from; the day itself does not count
 * @param dueOn    the last day, until its end in Asia/Almaty
 * @param rule     the rule it rests on
 * @param skipped  days off that are no ordinary weekend and were not counted: on its way where it counts working days, else at
 *                 its end
 * @param unannounced days on which Kurban-ait is only reckoned to begin: once another is announced, the last day may be another, too
 */
public record Term(LocalDate startsOn, LocalDate dueOn, StatutoryTerm rule, List<LocalDate> skipped, List<LocalDate> unannounced) {

    /** Farther than a feast that is announced for the next day moves a last day, with a weekend and what is given with it. */
    private static final int DAYS_IT_MAY_MOVE = 7;

    /** As it is said on a day: what has long been over no feast moves any more. */
    Term saidOn(LocalDate day) {
        return dueOn.plusDays(DAYS_IT_MAY_MOVE).isBefore(day) ? new Term(startsOn, dueOn, rule, skipped, List.of()) : this;
    }

    /** "15 working days from 03.03.2025, without 10.03.2025, 24.03.2025: APPC, Art. 76". */
    public String inWords(Language language, Function<LocalDate, String> dates) {
        String count = rule.count(language);
        String law = Texts.get(language, "calendar.law." + rule.law());
        String start = dates.apply(startsOn);
        String words = skipped.isEmpty()
                ? Texts.get(language, "calendar.term", count, start, law, rule.article())
                : Texts.get(language, "calendar.termWithout", count, start, law, rule.article(),
                        said(skipped, dates));
        String marked = rule.marked(language, words, startsOn, dueOn);
        return unannounced.isEmpty() ? marked : marked + " – " + Texts.get(language, "calendar.unannounced", said(unannounced, dates));
    }

    private static String said(List<LocalDate> days, Function<LocalDate, String> dates) {
        return days.stream().map(dates).collect(Collectors.joining(", "));
    }
}
