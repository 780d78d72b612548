package org.arasha.intake;

import java.time.Instant;
import java.util.Optional;
import org.arasha.desk.Drafts;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.IncidentId;
import org.arasha.incident.PastIncidents;
import org.arasha.incident.Records;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back cases that should not have been taken over, as long as nobody has done anything with them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Retractions {

    private final PastIncidents past;
    private final ReportStore reports;
    private final Records records;
    private final Drafts drafts;
    private final OpenSteps steps;
    private final ApplicationEventPublisher events;

    Retractions(PastIncidents past, ReportStore reports, Records records, Drafts drafts, OpenSteps steps,
            ApplicationEventPublisher events) {
        this.past = past;
        this.reports = reports;
        this.records = records;
        this.drafts = drafts;
        this.steps = steps;
        this.events = events;
    }

    /** Why a case is not taken back. */
    public enum Bound {
        /** Somebody holds a step, has begun to fill its form, or has taken the case further. */ IN_WORK,
        /** The record is not as it was taken over. */ CHANGED,
        /** Something else refers to it: evidence, an appeal, another case. */ REFERRED_TO
    }

    /**
     * Its process ends, the record is taken out, the history stays.
     *
     * @param enteredAt when it was entered, by the clock of the database
     * @return why it stays, and then nothing is done; empty when it is gone
     * @throws DataIntegrityViolationException where something else refers to it
     */
    @PreAuthorize(ForeignCases.TAKES_OVER)
    public Optional<Bound> retract(IncidentId id, Instant enteredAt) {
        past.hold(id);
        if (isInWork(id)) {
            return Optional.of(Bound.IN_WORK);
        }
        if (!records.changesSince(id, enteredAt).list().isEmpty()) {
            return Optional.of(Bound.CHANGED);
        }
        events.publishEvent(new ReportRetracted(id));
        drafts.withdraw(id.value());
        reports.deleteById(id);
        past.takeOut(id);
        return Optional.empty();
    }

    private boolean isInWork(IncidentId id) {
        return drafts.isBegun(id.value()) || steps.on(id.value()).stream()
                .anyMatch(step -> !step.step().equals(ForeignCases.REGISTER) || step.heldBy().isPresent());
    }
}
