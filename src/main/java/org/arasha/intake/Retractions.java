package org.arasha.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.desk.Drafts;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.IncidentId;
import org.arasha.incident.PastIncidents;
import org.arasha.incident.RecordChanges;
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
    private final RecordChanges changes;
    private final Drafts drafts;
    private final OpenSteps steps;
    private final ApplicationEventPublisher events;

    Retractions(PastIncidents past, ReportStore reports, RecordChanges changes, Drafts drafts, OpenSteps steps,
            ApplicationEventPublisher events) {
        this.past = past;
        this.reports = reports;
        this.changes = changes;
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
     * Their processes end, the records are taken out, the history stays.
     *
     * @param entered when each was entered, by the clock of the database
     * @return those that stay with the reason, and nothing is done to them
     * @throws DataIntegrityViolationException where something else refers to one of them
     */
    @PreAuthorize(ForeignCases.TAKES_OVER)
    public Map<IncidentId, Bound> retract(Map<IncidentId, Instant> entered) {
        past.hold(entered.keySet());
        Map<IncidentId, Bound> bound = new HashMap<>();
        changes.changedSince(entered).forEach(id -> bound.put(id, Bound.CHANGED));
        inWork(entered.keySet()).forEach(id -> bound.put(id, Bound.IN_WORK));
        List<IncidentId> free = entered.keySet().stream().filter(id -> !bound.containsKey(id)).toList();
        free.forEach(id -> events.publishEvent(new ReportRetracted(id)));
        events.publishEvent(new CasesRetracted(free));
        drafts.withdraw(ForeignCases.REGISTER, values(free));
        reports.deleteAllById(free);
        past.takeOut(free);
        return bound;
    }

    private Stream<IncidentId> inWork(Collection<IncidentId> ids) {
        Stream<UUID> moved = steps.on(values(ids)).stream()
                .filter(step -> !step.step().equals(ForeignCases.REGISTER) || step.heldBy().isPresent()).map(OpenStep::subject);
        return Stream.concat(moved, drafts.begun(values(ids)).stream()).map(IncidentId::new);
    }

    private static List<UUID> values(Collection<IncidentId> ids) {
        return ids.stream().map(IncidentId::value).toList();
    }
}
