package org.arasha.appeal;

import java.util.UUID;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentHeard;
import org.arasha.incident.IncidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had not been asked when a letter was handed over, and refuses now, holds it like somebody who takes back consent; a lawyer is
 * to know. A refusal before that is found by the rules of the draft. What is said of the police concerns reports of a crime only, and
 * only victims say it; whether there is a report nobody else knows, so what is taken back of it is heard here too.
 */
@Component
class RefusalsHeard {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RefusalsHeard(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(ConsentHeard said) {
        boolean ofPolice = said.purpose() == Consent.Purpose.REPORT_TO_POLICE;
        if (said.state() == Consent.State.REFUSED && (ofPolice || said.purpose().isOfAppeals()) || said.state() == Consent.State.WITHDRAWN && ofPolice) {
            jdbc.sql("""
                    select distinct p.incident from person_case c join appeal_incident p on p.incident = c.case_id
                    join appeal a on a.id = p.appeal_id join incident i on i.id = p.incident
                    where c.person = :person and (:about::uuid is null or p.incident = :about) and i.outcome is null
                        and (a.handed_over_at is not null or :withdrawn) and a.closed_at is null and (not :police or a.kind = 'CRIME_REPORT' and exists (select from involvement v
                            where v.incident = p.incident and v.person = c.person and v.part in ('VICTIM', 'TARGET')))""")
                    .param("person", said.record().value()).param("withdrawn", said.state() == Consent.State.WITHDRAWN).param("police", ofPolice).param("about", said.about()).query(UUID.class).list()
                    .forEach(incident -> events.publishEvent(new LetterSpokenAgainst(new IncidentId(incident))));
        }
    }
}
