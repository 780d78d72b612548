package org.arasha.followup;

import java.util.UUID;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.LetterSpokenAgainst;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentHeard;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A victim is against a report to the police, and a lawyer has said that something was filed as one, which its appeal does not know;
 * whichever of the two was said first.
 */
@Component
class PoliceRefused {

    private final SubmissionStore store;
    private final FilingKinds kinds;
    private final Appeals appeals;
    private final Records records;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PoliceRefused(SubmissionStore store, FilingKinds kinds, Appeals appeals, Records records, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.kinds = kinds;
        this.appeals = appeals;
        this.records = records;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(ConsentHeard said) {
        if (said.purpose() == Consent.Purpose.REPORT_TO_POLICE
                && (said.state() == Consent.State.REFUSED || said.state() == Consent.State.WITHDRAWN)) {
            jdbc.sql("""
                    select distinct p.incident from involvement v
                    join appeal_incident p on p.incident = v.incident
                    join appeal a on a.id = p.appeal_id and a.closed_at is null and a.kind <> 'CRIME_REPORT'
                    join incident i on i.id = p.incident and i.outcome is null
                    where v.person = :person and v.part in ('VICTIM', 'TARGET') and (:about::uuid is null or p.incident = :about)
                        and exists (select from submission s where s.appeal = a.id and (
                            select f.kind from filing_kind f where f.submission = s.id order by f.id desc limit 1) = 'CRIME_REPORT')""")
                    .param("person", said.record().value()).param("about", said.about()).query(UUID.class).list()
                    .forEach(incident -> events.publishEvent(new LetterSpokenAgainst(new IncidentId(incident))));
        }
    }

    /** What a body has stays with it; what has not gone out is held from now on. */
    @EventListener
    void on(FilingCorrected corrected) {
        Submission submission = store.findById(corrected.record()).orElseThrow();
        if (!submission.isClosed() && submission.filedOn() == null && kinds.of(submission) == Appeal.Kind.CRIME_REPORT) {
            appeals.find(submission.appeal()).incidentIds().stream().map(records::unchecked).filter(PoliceRefused::isAgainst)
                    .forEach(record -> events.publishEvent(new LetterSpokenAgainst(record.incident().id())));
        }
    }

    private static boolean isAgainst(IncidentRecord record) {
        return record.incident().outcome() == null && !record.victimsAgainst(Consent.Purpose.REPORT_TO_POLICE).isEmpty();
    }
}
