package org.arasha.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.Term;
import org.arasha.calendar.Terms;
import org.arasha.incident.Incident;
import org.arasha.legal.Possible.Until;
import org.arasha.shared.PartialDate;
import org.springframework.stereotype.Component;

/** Until when each remedy can be used, by the law of the incident's day. */
@Component
class Recourses {

    private final Terms terms;
    private final Clock clock;

    Recourses(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /** Who was wronged has learnt of it on that day; where it is known in part only, on the first it may have been, if that is known. */
    List<Possible> of(Incident incident) {
        return Arrays.stream(Recourse.values()).map(one -> new Possible(one, Optional.ofNullable(incident.when())
                .flatMap(when -> terms.find(one.term(), when.anchor()).map(term -> until(term, when))).orElseGet(Until.NotKnown::new))).toList();
    }

    private Until until(Term term, PartialDate when) {
        if (term.rule().starts() != Start.LEARNING) {
            return new Until.NotBegun(term.rule());
        }
        boolean over = term.dueOn().isBefore(LocalDate.now(clock));
        return switch (when.kind()) {
            case ABOUT -> new Until.Unsure(term);
            case BEFORE -> over ? new Until.Over(term) : new Until.Unsure(term);
            case DAY, MONTH, YEAR, RANGE, AFTER -> over ? new Until.Over(term) : new Until.Running(term);
        };
    }
}
