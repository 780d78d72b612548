package org.arasha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report of what is known already: what was told becomes new information in the known case, and the report's own number
 * leads there.
 */
@Service
@Transactional
public class Joining {

    private final Intake intake;
    private final Incidents incidents;
    private final Records records;
    private final IncidentMerges merges;
    private final OpenSteps steps;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    Joining(Intake intake, Incidents incidents, Records records, IncidentMerges merges, OpenSteps steps,
            CurrentUser user, ApplicationEventPublisher events) {
        this.intake = intake;
        this.incidents = incidents;
        this.records = records;
        this.merges = merges;
        this.steps = steps;
        this.user = user;
        this.events = events;
    }

    /** Takes a report that has just come in; it gets a number of its own, and its words are kept as they were said. */
    @PreAuthorize("hasRole('INTAKE')")
    public Incident receive(IncidentId known, NewReport report) {
        Incident reported = intake.receive(report);
        join(reported.id(), known);
        return reported;
    }

    /**
     * Joins a report to the case that is known. What was told is noted with the report first, so that it comes back to it
     * should the two turn out to be different after all.
     *
     * @throws Refusal when the known case has ended, or the report is guarded and the case is not
     */
    @PreAuthorize("hasRole('INTAKE')")
    public void join(IncidentId reported, IncidentId known) {
        incidents.running(known);
        steps.on(reported.value(), Intake.STEP).filter(step -> step.holder() != null && !step.isHeldBy(user.id()))
                .ifPresent(step -> {
                    throw new Refusal("desk.refusal.taken");
                });
        if (records.of(reported).claims().isEmpty()) {
            Report report = intake.report(reported);
            Claim.Attribution toldBy = report.channel() == Report.Channel.PRESS ? Claim.Attribution.MEDIA : Claim.Attribution.WITNESS;
            Language language = user.language();
            int position = 0;
            for (String sentence : sentences(report.told())) {
                records.add(new Claim(ClaimId.fresh(), 0, reported, ++position, LocalizedText.of(language, sentence), null,
                        toldBy, Claim.Standing.ALLEGED, null, false, Set.of(), Set.of(), Set.of()));
            }
        }
        merges.merge(reported, known);
        events.publishEvent(new InformationAdded(known));
    }

    /** Line by line; a line that is too long for a claim is cut between words. */
    static List<String> sentences(String told) {
        List<String> sentences = new ArrayList<>();
        for (String line : told.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            String rest = line;
            while (rest.length() > Claim.LONGEST_TEXT) {
                int cut = rest.lastIndexOf(' ', Claim.LONGEST_TEXT);
                int end = cut > 0 ? cut : Claim.LONGEST_TEXT;
                sentences.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
            sentences.add(rest);
        }
        return sentences;
    }
}
