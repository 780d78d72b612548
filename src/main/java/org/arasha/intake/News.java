package org.arasha.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.arasha.access.Role;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonMerges;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes in later of a case under way. */
@Service
@Transactional
@PreAuthorize(Role.WRITES_RECORDS)
public class News {

    private final Incidents incidents;
    private final Records records;
    private final Recording recording;
    private final Consents consents;
    private final PersonMerges merges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    News(Incidents incidents, Records records, Recording recording, Consents consents, PersonMerges merges, ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.recording = recording;
        this.consents = consents;
        this.merges = merges;
        this.events = events;
        this.clock = clock;
    }

    /** Kept as claims, and brought to review by the process. */
    public void add(IncidentId id, List<LocalizedText> claims, Claim.Attribution toldBy, Registration.@Nullable NewSource source) {
        if (claims.isEmpty()) {
            throw new Refusal("intake.refusal.noClaims");
        }
        recording.news(id, claims, toldBy, recording.cite(id, source));
        events.publishEvent(new InformationAdded(id));
    }

    /** The person takes back their consent to be named in appeals; a lawyer decides whether the case goes on. */
    public void withdrawConsent(IncidentId id, PersonId person, String reason) {
        incidents.requireWritable(id);
        if (!records.of(id).people().contains(merges.current(person))) {
            throw new Refusal("directory.refusal.noPerson");
        }
        Refusal.ifLonger(reason, Incidents.LONGEST_NOTE);
        consents.note(person, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.WITHDRAWN, id.value(),
                LocalDate.now(clock), PlainText.orNull(reason));
    }
}
