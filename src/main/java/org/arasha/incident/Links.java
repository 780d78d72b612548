package org.arasha.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.Role;
import org.arasha.directory.Merges;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ties between incidents, seen from either; a tie to a case that is not the reader's to see is not shown. */
@Service
@Transactional
public class Links {

    private final LinkStore store;
    private final Incidents incidents;
    private final CaseAccess access;
    private final Merges merges;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Links(LinkStore store, Incidents incidents, CaseAccess access, Merges merges, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.incidents = incidents;
        this.access = access;
        this.merges = merges;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A tie as it looks from one of its ends.
     *
     * @param forth whether it leads from that end to the other, where it has a direction
     */
    public record Tie(LinkId id, IncidentLink.Kind kind, boolean forth, CaseNumber number, LocalizedText title) {}

    /**
     * A tie that stood for a while.
     *
     * @param until   null while it stands
     * @param by      the name of who tied it, or null
     * @param endedBy who untied it, or null
     */
    public record PastTie(Tie tie, Instant from, @Nullable Instant until, @Nullable String by, @Nullable String endedBy) {

        public boolean stood(Instant moment) {
            return !from.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    /** All that ever were, the other under its title of today. */
    @Transactional(readOnly = true)
    public List<PastTie> ever(IncidentId incident) {
        access.requireVisible(incident.value());
        return jdbc.sql("""
                with ever as (
                    select l.*, null::timestamptz as known_until, null::uuid as ended_by from incident_link l
                        where l.incident = :incident or l.other = :incident
                    union all
                    select old.*, h.valid_to, h.changed_by from record_history h,
                        jsonb_populate_record(null::incident_link, h.content || jsonb_build_object('known_since', h.valid_from)) old
                    where h.table_name = 'incident_link' and (h.content ->> 'incident' = :text or h.content ->> 'other' = :text))
                select l.id, l.kind, l.incident = :incident as forth, i.number, i.title_ru, i.title_kk, i.title_en, l.known_since,
                    l.known_until, u.name as by, v.name as ended_by_name
                from ever l join incident i on i.id = case when l.incident = :incident then l.other else l.incident end
                    join case_access a on a.case_id = i.id
                    left join app_user u on u.id = l.known_by left join app_user v on v.id = l.ended_by
                where %s order by i.number, l.kind, l.known_since""".formatted(CaseAccess.VISIBLE))
                .param("incident", incident.value()).param("text", incident.value().toString()).params(access.parameters())
                .query((row, n) -> new PastTie(tie(row), row.getTimestamp("known_since").toInstant(),
                        row.getTimestamp("known_until") == null ? null : row.getTimestamp("known_until").toInstant(),
                        row.getString("by"), row.getString("ended_by_name"))).list();
    }

    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(new LinkId(row.getObject("id", UUID.class)), IncidentLink.Kind.valueOf(row.getString("kind")),
                row.getBoolean("forth"), CaseNumber.parse(row.getString("number")), LocalizedText.read(row, "title"));
    }

    @Transactional(readOnly = true)
    public List<Tie> of(IncidentId incident) {
        access.requireVisible(incident.value());
        return jdbc.sql("""
                select l.id, l.kind, l.incident = :incident as forth, i.number, i.title_ru, i.title_kk, i.title_en
                from incident_link l
                    join incident i on i.id = case when l.incident = :incident then l.other else l.incident end
                    join case_access a on a.case_id = i.id
                where (l.incident = :incident or l.other = :incident) and %s
                order by i.number, l.kind""".formatted(CaseAccess.VISIBLE))
                .param("incident", incident.value()).params(access.parameters())
                .query((row, n) -> tie(row)).list();
    }

    /**
     * @param number of the other incident, as people write it; where that has gone into another, the tie leads there
     * @throws Refusal when there is none, or it is not theirs to see, in the same words
     */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void tie(IncidentId incident, IncidentLink.Kind kind, String number) {
        incidents.requireWritable(incident);
        IncidentId other = living(incidents.visible(number.strip()).id());
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

    /**
     * Which holds by now what this one held; it goes into no other until the transaction ends. Where that is not the user's to see,
     * the tie stays with the last that is: a report that names its number is not refused for it.
     */
    private IncidentId living(IncidentId id) {
        if (merges.holdApart("incident", List.of(id.value()))) {
            return id;
        }
        UUID into = merges.into(id.value()).orElseThrow();
        return access.areVisible(List.of(into)) ? living(new IncidentId(into)) : id;
    }

    /** From either end. */
    @PreAuthorize(Role.WRITES_RECORDS)
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
