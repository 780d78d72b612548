package org.arasha.legal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.Unchecked;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the analyses of several cases say of the law, put together. */
@Service
@Transactional(readOnly = true)
public class AnalysedNorms {

    /** @param relied that are relied on */
    public record Found(Set<NormId> broken, Set<NormId> relied) {}

    private final JdbcClient jdbc;

    AnalysedNorms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Norms are nobody's secret: whoever may have the cases in one letter may have what it cites. */
    @Unchecked
    public Found of(Collection<IncidentId> cases) {
        return new Found(norms("broken_norm", cases), norms("relied_norm", cases));
    }

    private Set<NormId> norms(String table, Collection<IncidentId> cases) {
        Set<NormId> found = new HashSet<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select distinct norm from " + table + " where incident = any(:cases)")
                    .param("cases", Id.values(cases))
                    .query(UUID.class).list().forEach(norm -> found.add(new NormId(norm)));
        }
        return found;
    }
}
