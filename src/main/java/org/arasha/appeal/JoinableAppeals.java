package org.arasha.appeal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Gatherings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in which collective appeals, still being written, cases are. */
@Component
class JoinableAppeals implements Gatherings {

    /** Of a collective appeal, what must be so for a case to join it. */
    static final String JOINABLE = "l.kind = 'COLLECTIVE' and l.handed_over_at is null and l.closed_at is null";

    private final CaseAccess access;
    private final JdbcClient jdbc;

    JoinableAppeals(CaseAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public Map<IncidentId, Gathering> of(Collection<IncidentId> cases) {
        Map<IncidentId, Gathering> found = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select p.incident, l.id, l.number from appeal_incident p join appeal l on l.id = p.appeal_id"
                            + " where p.incident in (:cases) and " + JOINABLE + " and " + AppealRow.ALL_VISIBLE + " order by l.opened")
                    .param("cases", cases.stream().map(IncidentId::value).toList()).params(access.parameters())
                    .query(row -> {
                        found.put(new IncidentId(row.getObject("incident", UUID.class)),
                                new Gathering(row.getObject("id", UUID.class), row.getString("number")));
                    });
        }
        return found;
    }

    @Override
    public Set<IncidentId> inAny(Collection<IncidentId> cases) {
        return cases.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("""
                select distinct p.incident from appeal_incident p join appeal l on l.id = p.appeal_id
                where p.incident in (:cases) and l.closed_at is null""").param("cases", cases.stream().map(IncidentId::value).toList())
                .query((row, n) -> new IncidentId(row.getObject("incident", UUID.class))).list());
    }
}
