package org.arasha.intake;

import org.arasha.access.CurrentUser;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report of what is known already: what the officer makes of it becomes new information in the known case, and the
 * report's own number leads there.
 */
@Service
@Transactional
public class Joining {

    private final Intake intake;
    private final Incidents incidents;
    private final Records records;
    private final Recording recording;
    private final IncidentMerges merges;
    private final OpenSteps steps;
    private final CurrentUser user;

    Joining(Intake intake, Incidents incidents, Records records, Recording recording, IncidentMerges merges,
            OpenSteps steps, CurrentUser user) {
        this.intake = intake;
        this.incidents = incidents;
        this.records = records;
        this.recording = recording;
        this.merges = merges;
        this.steps = steps;
        this.user = user;
    }

    /**
     * Takes a report that has just come in; it gets a number of its own, and its words are kept as they were said. What
     * the form has opened before stays as it is.
     *
     * @throws Refusal as when it is joined later
     */
    @PreAuthorize("hasRole('INTAKE')")
    public Incident receive(IncidentId known, NewReport report) {
        return incidents.opened(report.id()).orElseGet(() -> received(known, report));
    }

    /** What goes into a guarded case at once is guarded as that is, whoever is on it. */
    private Incident received(IncidentId known, NewReport report) {
        incidents.running(known);
        Incident reported = intake.take(incidents.isRestricted(known) ? report.unrestricted() : report);
        claim(reported.id(), report.known());
        merges.merge(reported.id(), known);
        return reported;
    }

    /**
     * Joins a report to the case that is known. People, source and claims are noted with the report first, so that they come
     * back to it should the two turn out to be different after all; whoever the known case has in the same part is not there
     * twice. Whom it says to be held or in danger makes the known case urgent, and that is
     * the one to which the people on duty are called.
     *
     * @throws Refusal when the known case has ended, the report is guarded and the case is not, or nothing is claimed
     */
    @PreAuthorize("hasRole('INTAKE')")
    public void join(IncidentId reported, IncidentId known, Registration registration) {
        incidents.running(known);
        steps.on(reported.value(), Intake.STEP).filter(step -> step.holder() != null && !step.isHeldBy(user.id()))
                .ifPresent(step -> {
                    throw new Refusal("desk.refusal.taken");
                });
        if (registration.restricted() && !incidents.isRestricted(known)) {
            throw new Refusal("incident.refusal.mergeOpensRestricted");
        }
        recording.cite(reported, registration.source());
        recording.involve(reported, registration.participants(), registration.when());
        claim(reported, registration);
        incidents.learn(reported, registration.alarm());
        merges.merge(reported, known);
    }

    private void claim(IncidentId reported, Registration registration) {
        if (registration.claims().isEmpty() && records.of(reported).claims().isEmpty()) {
            throw new Refusal("intake.refusal.noClaims");
        }
        recording.claim(reported, registration.claims(), registration.toldBy());
    }
}
