package org.arasha.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentId;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Attribution;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.PlaceNames;
import org.arasha.incident.Urgency;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;

/** Statements for tests, with a record of one incident and one person whom its claims concern. */
final class StatementExamples {

    final AppealId appeal = AppealId.fresh();
    private final IncidentId incident = IncidentId.fresh();
    private final PersonId person = new PersonId(UUID.randomUUID());

    Claim claim(LocalizedText text, Standing standing) {
        return claim(text, Attribution.OUR_OBSERVER, standing);
    }

    Claim claim(LocalizedText text, Attribution attribution, Standing standing) {
        return new Claim(ClaimId.fresh(), 1, incident, 1, text, null, attribution, standing, null, false,
                Set.of(new Claim.Concerned(person)), Set.of(), Set.of());
    }

    Statement statement(LocalizedText text, Claim... claims) {
        return new Statement(StatementId.fresh(), 1, appeal, incident, 0, text, false, null, null, null,
                Stream.of(claims).map(claim -> Statement.Cited.of(claim, record(claims))).toList());
    }

    IncidentRecord record(Claim... claims) {
        return record(List.of(), claims);
    }

    IncidentRecord record(Consent.State state, Claim... claims) {
        return record(List.of(new Consent(ConsentId.fresh(), 1, person, Consent.Purpose.NAMED_IN_APPEALS, state, null, null, null,
                LocalizedText.NONE, Instant.EPOCH, null)), claims);
    }

    private IncidentRecord record(List<Consent> consents, Claim... claims) {
        Place place = new Place(LocalizedText.NONE, null, LocalizedText.NONE);
        Incident one = new Incident(incident, 1, new CaseNumber(2019, 4), LocalizedText.NONE, PartialDate.on(LocalDate.of(2019, 3, 11)),
                place, Set.of(), Alarm.NONE, Urgency.NONE, null, null);
        return new IncidentRecord(one, List.of(), new PlaceNames(List.of()), List.of(claims), List.of(), List.of(), List.of(), List.of(),
                List.of(), Map.of(person.value(), new LocalizedText("Сания Тойкен", "Сания Тойкен", "Saniya Toyken")), consents);
    }
}
