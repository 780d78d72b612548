package org.arasha.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.desk.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes, in the engine's transaction, which stage each case has reached. */
@Component
class CaseStages {

    private final JdbcClient jdbc;

    CaseStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void reached(UUID record, Stage stage) {
        jdbc.sql("""
                insert into case_stage (case_id, stage) values (?, ?)
                on conflict (case_id) do update set stage = excluded.stage""").params(record, stage.name()).update();
    }

    void forget(Collection<UUID> records) {
        jdbc.sql("delete from case_stage where case_id = any(?)").param(records.toArray(UUID[]::new)).update();
    }

    Map<UUID, Stage> of(Collection<UUID> cases) {
        record Reached(UUID caseId, Stage stage) {}
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<Reached> found = jdbc.sql("select case_id, stage from case_stage where case_id in (:cases)")
                .param("cases", cases)
                .query((row, n) -> new Reached(row.getObject("case_id", UUID.class), Stage.valueOf(row.getString("stage"))))
                .list();
        return found.stream().collect(Collectors.toMap(Reached::caseId, Reached::stage));
    }
}
