package org.arasha.incident;

import java.util.List;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ties between incidents, seen from either; a tie to a case that is not the reader's to see is not shown. */
@Service
@Transactional
public class Links {

    private static final String WRITES = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'MANAGER')";

    private final LinkStore store;
    private final Incidents incidents;
    private final CaseAccess access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Links(LinkStore store, Incidents incidents, CaseAccess access, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.incidents = incidents;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A tie as it looks from one of its ends.
     *
     * @param forth whether it leads from that end to the other, where it has a direction
     */
    public record Tie(LinkId id, IncidentLink.Kind kind, boolean forth, CaseNumber number, LocalizedText title) {}

    @Transactional(readOnly = true)
    public List<Tie> of(IncidentId incident) {
        return jdbc.sql("""
                select l.id, l.kind, l.incident = :incident as forth, i.number, i.title_ru, i.title_kk, i.title_en
                from incident_link l
                    join incident i on i.id = case when l.incident = :incident then l.other else l.incident end
                    join case_access a on a.case_id = i.id
                where (l.incident = :incident or l.other = :incident) and %s
                order by i.number, l.kind""".formatted(CaseAccess.VISIBLE))
                .param("incident", incident.value()).params(access.parameters())
                .query((row, n) -> new Tie(new LinkId(row.getObject("id", UUID.class)),
                        IncidentLink.Kind.valueOf(row.getString("kind")), row.getBoolean("forth"),
                        CaseNumber.parse(row.getString("number")), Rows.text(row, "title"))).list();
    }

    /**
     * @param number of the other incident, as people write it
     * @throws Refusal when there is none, or it is not theirs to see, in the same words
     */
    @PreAuthorize(WRITES)
    public void tie(IncidentId incident, IncidentLink.Kind kind, String number) {
        incidents.running(incident);
        IncidentId other = incidents.visible(number.strip()).id();
        if (other.equals(incident)) {
            throw new Refusal("incident.refusal.linkToItself");
        }
        if (jdbc.sql("""
                select exists (select 1 from incident_link where least(incident, other) = least(:a, :b)
                    and greatest(incident, other) = greatest(:a, :b) and kind = :kind)""")
                .param("a", incident.value()).param("b", other.value()).param("kind", kind.name()).query(Boolean.class).single()) {
            throw new Refusal("incident.refusal.linkedAlready");
        }
        store.save(new IncidentLink(LinkId.fresh(), 0, incident, other, kind));
        tell(incident, other);
    }

    /** From either end. */
    @PreAuthorize(WRITES)
    public void untie(IncidentId incident, LinkId id) {
        incidents.running(incident);
        store.findById(id).filter(link -> link.incident().equals(incident) || link.other().equals(incident)).ifPresent(link -> {
            incidents.visible(link.incident());
            incidents.visible(link.other());
            store.delete(link);
            tell(link.incident(), link.other());
        });
    }

    private void tell(IncidentId one, IncidentId other) {
        events.publishEvent(new IncidentChanged(one));
        events.publishEvent(new IncidentChanged(other));
    }
}
