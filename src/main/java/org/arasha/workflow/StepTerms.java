package org.arasha.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.arasha.calendar.WorkingDays;
import org.arasha.desk.OthersSteps;
import org.springframework.stereotype.Component;

/** Until when a step should be done: the end of the working day, some working days from now, fewer when it is urgent. */
@Component
class StepTerms {

    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final StepDays days;
    private final WorkingDays workingDays;
    private final Clock clock;

    StepTerms(StepDays days, WorkingDays workingDays, Clock clock) {
        this.days = days;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Instant due(String step, boolean urgent) {
        return due(step, urgent, LocalDate.now(clock));
    }

    /** Of a step that is open since a day, when its case becomes urgent today, or is urgent no more. */
    Instant changed(String step, boolean urgent, Instant due, Instant createdAt) {
        Instant usual = due(step, false, LocalDate.ofInstant(createdAt, clock.getZone()));
        Instant soon = due(step, true);
        return !urgent ? usual : soon.isBefore(due) ? soon : due;
    }

    Instant endOf(LocalDate day) {
        return workingDays.onOrAfter(day).atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    boolean isPast(Instant due) {
        return due.isBefore(clock.instant());
    }

    /** What is put off so far is forgotten, or its year has a slip in it. */
    boolean isFarAhead(LocalDate day) {
        return day.isAfter(LocalDate.now(clock).plusYears(OthersSteps.MOST_YEARS));
    }

    private Instant due(String step, boolean urgent, LocalDate from) {
        return endOf(workingDays.plusWorkingDays(workingDays.onOrAfter(from), days.of(step, urgent)));
    }
}
