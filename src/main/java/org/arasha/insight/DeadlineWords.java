package org.arasha.insight;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.calendar.Terms;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.springframework.stereotype.Component;

/** What is said of a deadline, on screens and in mails. */
@Component
class DeadlineWords {

    private final Terms terms;

    DeadlineWords(Terms terms) {
        this.terms = terms;
    }

    /** The step by its name, anything else by its kind. */
    static String kind(DeadlineRow row, Language language) {
        return Texts.get(language, row.step() == null ? "insight.kind." + row.kind() : "step." + row.step());
    }

    /** What {@link #law} says, and why somebody gave it more time; that may be of the case, and stays in the application. */
    String because(DeadlineRow row, Language language, Function<LocalDate, String> dates) {
        String law = law(row, language, dates);
        return row.extended() == null ? law : law + ". " + Texts.get(language, "insight.why.extended", row.extended());
    }

    /** When and where it is heard; the rule, from when it counts, the days not counted, and to when the body has extended it. */
    String law(DeadlineRow row, Language language, Function<LocalDate, String> dates) {
        if (row.kind() == DeadlineKind.HEARING) {
            return Stream.of(Texts.get(language, "insight.why.HEARING"), Objects.toString(row.hearing().at(), ""), row.hearing().place().in(language))
                    .filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
        }
        if (row.kind() != DeadlineKind.REPLY) {
            return Texts.get(language, "insight.why." + row.kind(), row.since() == null ? "" : dates.apply(row.since()));
        }
        String first = terms.under(Objects.requireNonNull(row.rule()), Objects.requireNonNull(row.since())).inWords(language, dates);
        return row.noticed() ? Texts.get(language, "followup.extendedTo", first, dates.apply(row.dueOn())) : first;
    }
}
