package org.arasha.appeal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentStopped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How incidents leave appeals, and appeals end. */
@Component
class AppealEndings {

    private final AppealStore store;
    private final KeptStatements statements;
    private final LeftCases leftCases;
    private final FollowedUp followedUp;
    private final AppealVersions versions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealEndings(AppealStore store, KeptStatements statements, LeftCases leftCases, FollowedUp followedUp, AppealVersions versions,
            JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.leftCases = leftCases;
        this.followedUp = followedUp;
        this.versions = versions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A case was stopped: no appeal that is still being written goes on with it. */
    @EventListener
    void on(IncidentStopped stopped) {
        jdbc.sql("""
                select a.id from appeal a join appeal_incident p on p.appeal_id = a.id
                where p.incident = ? and a.approved_at is null and a.closed_at is null
                order by a.id for no key update of a""").param(stopped.record().value())
                .query(UUID.class).list().forEach(id -> leave(store.findById(new AppealId(id)).orElseThrow(), stopped.record()));
    }

    /** Whoever the incident speaks of is asked as before, as long as the letter may name them. An appeal without an incident is abandoned. */
    void leave(Appeal appeal, IncidentId incident) {
        statements.forget(appeal.id(), incident);
        leftCases.leave(appeal.id(), incident);
        Appeal left = appeal.without(incident);
        if (left.incidents().isEmpty()) {
            store.save(left.closed(clock.instant()));
            events.publishEvent(new AppealAbandoned(appeal.id()));
        } else {
            Appeal goingOn = store.save(left);
            events.publishEvent(new AppealEdited(appeal.id()));
            versions.edited(goingOn);
        }
    }

    /**
     * Once nothing of it is followed up any more; of two submissions that close at once the later one sees the other's end. Its incidents that
     * are in no other appeal that goes on are told.
     */
    void conclude(AppealId id) {
        Appeal ending = held(id);
        if (ending.closedAt() != null || followedUp.isFollowedUp(id)) {
            return;
        }
        Appeal appeal = store.save(ending.closed(clock.instant()));
        lock(appeal.incidentIds());
        events.publishEvent(new AppealConcluded(appeal.id(), withoutOpenAppeal(appeal.incidentIds())));
    }

    /** Whoever ends it at this moment is waited for: what goes on is not yet seen by them. */
    void goOn(AppealId id) {
        Appeal ended = held(id);
        if (ended.closedAt() != null) {
            Appeal appeal = store.save(ended.closed(null));
            events.publishEvent(new AppealGoesOn(appeal.id(), appeal.incidentIds()));
        }
    }

    Appeal held(AppealId id) {
        return store.findHeldById(id).orElseThrow();
    }

    /** Two appeals that end at once see each other's end. */
    private void lock(List<IncidentId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select 1 from incident where id in (:ids) order by id for update")
                    .param("ids", ids.stream().map(IncidentId::value).toList()).query(Integer.class).list();
        }
    }

    private List<IncidentId> withoutOpenAppeal(List<IncidentId> ids) {
        return ids.stream().filter(incident -> jdbc.sql("""
                select not exists (select 1 from appeal_incident p join appeal a on a.id = p.appeal_id
                    where p.incident = ? and a.closed_at is null)""")
                .param(incident.value()).query(Boolean.class).single()).toList();
    }
}
