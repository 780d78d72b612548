package org.arasha.legal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.Role;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Gatherings.Gathering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that share method, body, place or person with a case, so that one appeal could speak of them all. */
@Service
@Transactional(readOnly = true)
public class KindredCases {

    public static final int MOST = 10;

    /** How many days apart what happened in one place may belong together. */
    static final int NEAR_DAYS = 30;

    /** Of these, those that are analysed or wait for an appeal are told. */
    private static final int LOOKED_AT = 100;

    private static final Set<Stage> WAITS = EnumSet.of(Stage.LEGAL, Stage.APPEAL);

    private final Incidents incidents;
    private final Whereabouts whereabouts;
    private final Gatherings gatherings;
    private final CaseAccess access;
    private final JdbcClient jdbc;

    KindredCases(Incidents incidents, Whereabouts whereabouts, Gatherings gatherings, CaseAccess access, JdbcClient jdbc) {
        this.incidents = incidents;
        this.whereabouts = whereabouts;
        this.gatherings = gatherings;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Those that the current user may see and that are under analysis, wait for an appeal or are in one that takes cases in. */
    @PreAuthorize(Role.WORKS_ON_CASES)
    public List<Kin> of(IncidentId incident) {
        incidents.visible(incident);
        List<Kin> found = jdbc.sql(Kin.SELECT.formatted(CaseAccess.VISIBLE)).params(access.parameters()).param("id", incident.value())
                .param("near", NEAR_DAYS).param("most", LOOKED_AT).query(Kin::read).list();
        List<IncidentId> ids = found.stream().map(Kin::id).toList();
        Map<UUID, Stage> stages = whereabouts.stages(ids.stream().map(IncidentId::value).toList());
        Map<IncidentId, Gathering> open = gatherings.of(ids);
        Set<IncidentId> appealed = gatherings.inAny(ids);
        return found.stream().map(kin -> kin.in(open.get(kin.id()))).filter(kin -> kin.gathering() != null
                || WAITS.contains(stages.get(kin.id().value())) && !appealed.contains(kin.id())).limit(MOST).toList();
    }
}
