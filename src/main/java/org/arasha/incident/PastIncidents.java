package org.arasha.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.access.CaseMembers;
import org.arasha.access.Unchecked;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records taken over from elsewhere as history: closed from the beginning, with no process, and taken out when they were a mistake. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastIncidents {

    private static final String TAKES_OVER = "hasAnyRole('INTAKE', 'MANAGER')";

    /** Before the sources that claims cite. */
    private static final List<String> PARTS = List.of("claim", "involvement", "detention", "proceeding", "equipment", "source");

    private final Incidents incidents;
    private final EntryStores stores;
    private final ArticlesInForce law;
    private final CaseMembers members;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PastIncidents(Incidents incidents, EntryStores stores, ArticlesInForce law, CaseMembers members, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.stores = stores;
        this.law = law;
        this.members = members;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(TAKES_OVER)
    public void enter(List<PastIncident> cases) {
        List<Incident> entered = incidents.openPast(cases);
        for (int i = 0; i < cases.size(); i++) {
            requireSound(entered.get(i), cases.get(i).parts());
        }
        stores.save(cases.stream().flatMap(past -> past.parts().stream()).toList());
        cases.forEach(past -> events.publishEvent(new PastIncidentEntered(past.id())));
    }

    private void requireSound(Incident past, List<Entry> parts) {
        List<Source> sources = parts.stream().filter(Source.class::isInstance).map(Source.class::cast).toList();
        RecordRules rules = new RecordRules(new IncidentRecord(past, List.of(), new PlaceNames(List.of()), List.of(), List.of(),
                List.of(), List.of(), List.of(), sources, Map.of(), List.of()), LocalDate.now(clock), law);
        parts.forEach(rules::require);
    }

    /** Until the transaction ends nobody changes the records, or enters anything of them. */
    @Unchecked
    public void hold(Collection<IncidentId> ids) {
        jdbc.sql("select 1 from incident where id = any(?) order by id for update").param(values(ids)).query(Integer.class).list();
    }

    /**
     * Takes records out with all their parts. Their numbers are not given again; their history stays.
     *
     * @throws DataIntegrityViolationException where anything else refers to one of them
     */
    @Unchecked
    @PreAuthorize(TAKES_OVER)
    public void takeOut(Collection<IncidentId> ids) {
        for (String part : PARTS) {
            jdbc.sql("delete from " + part + " where incident = any(?)").param(values(ids)).update();
        }
        if (jdbc.sql("delete from incident where id = any(?)").param(values(ids)).update() != ids.size()) {
            throw new Refusal("access.refusal.noSuchCase");
        }
        members.forget(ids.stream().map(IncidentId::value).toList());
    }

    private static UUID[] values(Collection<IncidentId> ids) {
        return ids.stream().map(IncidentId::value).toArray(UUID[]::new);
    }
}
