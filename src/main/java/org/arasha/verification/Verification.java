package org.arasha.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verifier's conclusions; a new one stands beside the old, which is never changed. */
@Service
@Transactional
public class Verification {

    private final Incidents incidents;
    private final Records records;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verification(Incidents incidents, Records records, JdbcClient jdbc, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Signs what the facts come to; ends <i>Verify facts</i>. */
    @PreAuthorize("hasRole('VERIFIER')")
    public void conclude(IncidentId incident, Conclusion conclusion, String remark) {
        sign(incident, conclusion, remark);
        events.publishEvent(new FactsVerified(incident, conclusion));
    }

    /**
     * Signs what the facts come to after new information; ends <i>Review new information</i>.
     *
     * @param changesFacts whether a lawyer must look at the analysis again
     */
    @PreAuthorize("hasRole('VERIFIER')")
    public void review(IncidentId incident, Conclusion conclusion, boolean changesFacts, String remark) {
        sign(incident, conclusion, remark);
        events.publishEvent(new InformationReviewed(incident, changesFacts));
    }

    /** The conclusion that stands. */
    @Transactional(readOnly = true)
    public Optional<Verdict> latest(IncidentId incident) {
        return jdbc.sql("select * from verdict where incident = ? order by signed_at desc limit 1").param(incident.value())
                .query((row, n) -> new Verdict(row.getObject("id", UUID.class), incident,
                        Conclusion.valueOf(row.getString("conclusion")), row.getString("remark"),
                        new UserId(row.getObject("signed_by", UUID.class)), row.getTimestamp("signed_at").toInstant()))
                .optional();
    }

    private void sign(IncidentId incident, Conclusion conclusion, String remark) {
        incidents.running(incident);
        if (remark.length() > Incidents.LONGEST_NOTE) {
            throw new Refusal("ui.tooLong", Incidents.LONGEST_NOTE);
        }
        if (conclusion == Conclusion.ESTABLISHED && Conclusion.suggestedBy(records.of(incident).claims()) != conclusion) {
            throw new Refusal("verification.refusal.notEveryClaim");
        }
        jdbc.sql("insert into verdict (id, incident, conclusion, remark, signed_by, signed_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), incident.value(), conclusion.name(), remark.isBlank() ? null : remark.strip(),
                        user.id().value(), Timestamp.from(clock.instant())).update();
    }
}
