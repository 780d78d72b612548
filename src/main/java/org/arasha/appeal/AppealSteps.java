package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.calendar.WorkingDays;
import org.arasha.incident.IncidentId;
import org.springframework.stereotype.Component;

/** What the process of an appeal does by itself; called by its name, {@code appealSteps}. */
@Component
public class AppealSteps {

    private static final int DAYS_TO_SIGN = 5;

    private final Appeals appeals;
    private final Signatories signatories;
    private final WorkingDays workingDays;
    private final Clock clock;

    AppealSteps(Appeals appeals, Signatories signatories, WorkingDays workingDays, Clock clock) {
        this.appeals = appeals;
        this.signatories = signatories;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public void openFor(String incidentId) {
        appeals.openFor(IncidentId.of(incidentId));
    }

    /** Ids of those who have not answered yet. */
    public List<String> invitedSignatories(String appealId) {
        return signatories.asked(AppealId.of(appealId)).stream().filter(one -> one.answer() == Answer.AWAITED)
                .map(one -> one.id().value().toString()).toList();
    }

    /** The end of the closing day, in Asia/Almaty; five working days from now where the authors set none. */
    public Date signaturesCloseOn(String appealId) {
        LocalDate set = appeals.find(AppealId.of(appealId)).signUntil();
        LocalDate day = set != null ? set : workingDays.plusWorkingDays(LocalDate.now(clock), DAYS_TO_SIGN);
        return Date.from(day.atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant());
    }

    public void closeSignatures(String appealId) {
        signatories.close(AppealId.of(appealId));
    }

    public void conclude(String appealId) {
        appeals.conclude(AppealId.of(appealId));
    }
}
