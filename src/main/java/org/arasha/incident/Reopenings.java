package org.arasha.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that had ended and are taken up again, each time with the reason.
 *
 * @see <a href="../../../../../../docs/decisions/0044-a-reopened-case-is-verified-anew.md">decision 0044</a>
 */
@Service
@Transactional
public class Reopenings {

    private static final String SELECT = """
            select r.incident, r.at, r.reason, r.outcome, u.name as by_name
            from incident_reopening r left join app_user u on u.id = r.by_user where r.incident in (:ids) order by r.id desc""";

    private final Incidents incidents;
    private final IncidentStore store;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reopenings(Incidents incidents, IncidentStore store, JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Its facts are verified anew, and it goes on from there. Letters that tell of it stay as they are, with their signatures. */
    @PreAuthorize("hasAnyRole('VERIFIER', 'MANAGER')")
    public void reopen(IncidentId id, String reason) {
        Incident incident = incidents.visible(id);
        ReopeningRules.refusal(incident).ifPresent(Refusal::raise);
        if (reason.isBlank()) {
            throw new Refusal("incident.refusal.reopenedWithoutReason");
        }
        Refusal.ifLonger(reason, Incidents.LONGEST_NOTE);
        store.save(incident.resumed());
        jdbc.sql("insert into incident_reopening (incident, at, by_user, reason, outcome) values (?, ?, ?, ?, ?)")
                .params(id.value(), Timestamp.from(clock.instant()), user.id().value(), reason.strip(), incident.outcome().name()).update();
        events.publishEvent(new IncidentReopened(id));
    }

    /** Whether it has ended in a way that lets it be taken up again. */
    @Transactional(readOnly = true)
    public boolean isPossible(IncidentId id) {
        return ReopeningRules.refusal(incidents.visible(id)).isEmpty();
    }

    /** Each time that it was, the last first. */
    @Transactional(readOnly = true)
    public List<Reopening> of(IncidentId id) {
        return of(List.of(id));
    }

    /** The last time of each of them; without those that never were. */
    @Transactional(readOnly = true)
    public Map<IncidentId, Reopening> latest(Collection<IncidentId> ids) {
        return of(ids).stream().collect(Collectors.toMap(Reopening::incident, one -> one, (last, earlier) -> last));
    }

    private List<Reopening> of(Collection<IncidentId> ids) {
        incidents.requireVisible(ids);
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT).param("ids", ids.stream().map(IncidentId::value).toList())
                .query(Reopenings::read).list();
    }

    private static Reopening read(ResultSet row, int number) throws SQLException {
        return new Reopening(new IncidentId(row.getObject("incident", UUID.class)), row.getTimestamp("at").toInstant(),
                row.getString("by_name"), row.getString("reason"), Outcome.valueOf(row.getString("outcome")));
    }
}
