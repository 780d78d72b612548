package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import org.arasha.access.CaseAccess;
import org.arasha.incident.IncidentId;
import org.arasha.incident.RunningTerms;
import org.arasha.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statutory terms of one incident, of bodies and ours, for the head of its pages; without those of appeals that hold cases not theirs to see. */
@Service
class TermsOfIncidents implements RunningTerms {

    private static final String VISIBLE =
            CaseAccess.allVisible("select x.incident from appeal_incident x where x.appeal_id = p.appeal_id");

    private final JdbcClient jdbc;
    private final CaseAccess access;

    TermsOfIncidents(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Running> of(IncidentId incident) {
        return jdbc.sql("""
                select false as ours, s.number, s.due_on, b.name_ru, b.name_kk, b.name_en from appeal_incident p
                join submission s on s.appeal = p.appeal_id join authority b on b.id = s.authority
                where p.incident = :incident and s.due_on is not null and s.replied is null and s.closed_at is null
                    and %1$s
                union all
                select true, coalesce(s.number, l.number), o.due_on, b.name_ru, b.name_kk, b.name_en from appeal_incident p
                join own_term o on o.appeal = p.appeal_id and not o.met join appeal l on l.id = o.appeal
                left join submission s on s.id = o.id left join authority b on b.id = s.authority
                where p.incident = :incident and %1$s
                order by due_on, number limit 20""".formatted(VISIBLE)).params(access.parameters())
                .param("incident", incident.value())
                .query((row, n) -> new Running(row.getObject("due_on", LocalDate.class), row.getString("number"),
                        LocalizedText.read(row, "name"), row.getBoolean("ours")))
                .list();
    }
}
