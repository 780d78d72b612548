package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.calendar.WorkingDays;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Analyses;
import org.springframework.stereotype.Component;

/** What the process of an appeal does by itself; called by its name, {@code appealSteps}. */
@Component
public class AppealSteps {

    static final int DAYS_TO_SIGN = 5;

    private static final LocalTime REMINDED_AT = LocalTime.of(9, 0);

    private final Appeals appeals;
    private final SignaturesAsked signatures;
    private final Analyses analyses;
    private final WorkingDays workingDays;
    private final Clock clock;

    AppealSteps(Appeals appeals, SignaturesAsked signatures, Analyses analyses, WorkingDays workingDays, Clock clock) {
        this.appeals = appeals;
        this.signatures = signatures;
        this.analyses = analyses;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public void openFor(String incidentId) {
        IncidentId incident = IncidentId.of(incidentId);
        appeals.openFor(incident, analyses.isReportOfACrime(incident) ? Appeal.Kind.CRIME_REPORT : Appeal.Kind.INDIVIDUAL);
    }

    /** Ids of those who have not answered yet. */
    public List<String> invitedSignatories(String appealId) {
        return signatures.of(AppealId.of(appealId)).stream().filter(one -> one.answer() == Answer.AWAITED)
                .map(one -> one.id().value().toString()).toList();
    }

    /** The end of the closing day, in Asia/Almaty. */
    public Date signaturesCloseOn(String appealId) {
        return Date.from(WorkingDays.endOf(closingDay(appealId)));
    }

    /** The morning of the working day before the closing day; after the closing, that is never, where that is not ahead. */
    public Date remindOfSignaturesOn(String appealId) {
        LocalDate closing = closingDay(appealId);
        LocalDate before = closing.minusDays(1);
        while (!workingDays.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return at(before.isAfter(LocalDate.now(clock)) ? before : closing.plusDays(1), REMINDED_AT);
    }

    /** Whenever it comes, an outage may have held it up: nobody is reminded of what they cannot do any more. */
    public void remindOfSignatures(String appealId) {
        if (!closingDay(appealId).isBefore(LocalDate.now(clock))) {
            signatures.remind(AppealId.of(appealId));
        }
    }

    /** Five working days from now where none is set: nobody is asked to sign then. */
    private LocalDate closingDay(String appealId) {
        LocalDate set = appeals.find(AppealId.of(appealId)).signUntil();
        return set != null ? set : workingDays.plusWorkingDays(LocalDate.now(clock), DAYS_TO_SIGN);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }

    public void closeSignatures(String appealId) {
        signatures.close(AppealId.of(appealId));
    }

    public void conclude(String appealId) {
        appeals.conclude(AppealId.of(appealId));
    }
}
