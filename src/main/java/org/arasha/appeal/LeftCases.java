package org.arasha.appeal;

import java.util.List;
import java.util.UUID;
import org.arasha.incident.IncidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases that have left a letter, or the one it was written after. Its statements of them are gone; what its authors wrote in their own
 * words, in the subject or the introduction, may still speak of the people in them.
 */
@Component
class LeftCases {

    private final JdbcClient jdbc;

    LeftCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those it does not hold again. */
    List<IncidentId> of(AppealId appeal) {
        return jdbc.sql("""
                select l.incident from appeal_left l where l.appeal = :appeal
                    and not exists (select 1 from appeal_incident p where p.appeal_id = l.appeal and p.incident = l.incident)
                order by l.incident""").param("appeal", appeal.value()).query(UUID.class).list().stream().map(IncidentId::new).toList();
    }

    void leave(AppealId appeal, IncidentId incident) {
        jdbc.sql("insert into appeal_left (appeal, incident) values (?, ?) on conflict do nothing").params(appeal.value(), incident.value()).update();
    }

    /**
     * Out of one that letters hold, or held: what they say of its people may have been written while the two were one. Of which of them
     * that is said nobody knows, so whichever has left a letter, both have; but for letters that were approved before, in which nothing was
     * written since.
     */
    void comeOut(IncidentId incident, IncidentId from) {
        jdbc.sql("""
                insert into appeal_left (appeal, incident)
                select a.id, spoken.incident from (
                    select appeal_id as appeal, :incident::uuid as incident from appeal_incident where incident = :from
                    union select appeal, :incident from appeal_left where incident = :from
                    union select appeal, :from from appeal_left where incident = :incident) spoken join appeal a on a.id = spoken.appeal
                where a.approved_at is null
                    or a.approved_at > (select max(m.merged_at) from merge m where m.loser = :incident and m.survivor = :from)
                on conflict do nothing""").param("incident", incident.value()).param("from", from.value()).update();
    }

    /** The words of the one go into the other, whose cases are fewer. */
    void takeAlong(AppealId before, AppealId next) {
        jdbc.sql("""
                insert into appeal_left (appeal, incident)
                select :next, incident from appeal_left where appeal = :before
                union select :next, incident from appeal_incident where appeal_id = :before
                on conflict do nothing""").param("before", before.value()).param("next", next.value()).update();
    }
}
