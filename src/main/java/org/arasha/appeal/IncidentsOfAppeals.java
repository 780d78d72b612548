package org.arasha.appeal;

import java.util.Map;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes which incidents an appeal holds, as far as that has changed. With its other parts they would be written anew, row by row, at
 * each pause of whoever types, and with each row whom its deadlines concern and what it counts for would be looked at again.
 */
@Component
class IncidentsOfAppeals implements AfterSaveCallback<Appeal> {

    private final JdbcClient jdbc;

    IncidentsOfAppeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else saves the appeal waits until the current transaction ends. */
    @Override
    public Appeal onAfterSave(Appeal appeal) {
        Map<String, Object> held = Map.of("appeal", appeal.id().value(),
                "incidents", appeal.incidents().stream().map(part -> part.incident().value()).toArray(UUID[]::new),
                "mentioned", appeal.incidents().stream().map(Appeal.Part::mentioned).toArray(Boolean[]::new));
        jdbc.sql("""
                delete from appeal_incident where appeal_id = :appeal and (position, incident, mentioned) not in (
                    select place - 1, incident, mentioned
                    from unnest(:incidents::uuid[], :mentioned::boolean[]) with ordinality as held (incident, mentioned, place))""")
                .params(held).update();
        jdbc.sql("""
                insert into appeal_incident (appeal_id, position, incident, mentioned)
                select :appeal, place - 1, incident, mentioned
                from unnest(:incidents::uuid[], :mentioned::boolean[]) with ordinality as held (incident, mentioned, place)
                where place - 1 not in (select position from appeal_incident where appeal_id = :appeal)""")
                .params(held).update();
        return appeal;
    }
}
