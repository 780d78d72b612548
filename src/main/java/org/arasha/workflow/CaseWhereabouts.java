package org.arasha.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.arasha.desk.DoneStep;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where records are, as the engine knows. */
@Service
@Transactional(readOnly = true)
class CaseWhereabouts implements Whereabouts {

    /** Why the engine ended a task that was neither cancelled nor withdrawn. */
    private static final String COMPLETED = "completed";

    private final ProcessEngine engine;
    private final CaseStages stages;
    private final JdbcClient jdbc;

    CaseWhereabouts(ProcessEngine engine, CaseStages stages, JdbcClient jdbc) {
        this.engine = engine;
        this.stages = stages;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Stage> stages(Collection<UUID> cases) {
        return stages.of(cases);
    }

    @Override
    public Optional<Diagram> diagram(UUID record) {
        ProcessInstance running = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(record.toString()).singleResult();
        if (running != null) {
            return Optional.of(new Diagram(xml(running.getProcessDefinitionId()),
                    engine.getRuntimeService().getActiveActivityIds(running.getId())));
        }
        List<HistoricProcessInstance> ended = engine.getHistoryService().createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(record.toString()).orderByProcessInstanceStartTime().desc().listPage(0, 1);
        return ended.stream().findFirst().map(one -> new Diagram(xml(one.getProcessDefinitionId()), List.of()));
    }

    /** The engine keeps milliseconds, the database finer ones: what was done is known at the end of its millisecond. */
    @Override
    public List<DoneStep> done(UUID record) {
        List<HistoricTaskInstance> done = engine.getHistoryService().createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(record.toString()).taskDeleteReason(COMPLETED)
                .orderByHistoricTaskInstanceEndTime().desc().listPage(0, MOST);
        Map<String, String> names = names(done.stream().map(HistoricTaskInstance::getAssignee).filter(Objects::nonNull).distinct().toList());
        return done.stream().map(task -> new DoneStep(task.getTaskDefinitionKey(), names.get(task.getAssignee()),
                task.getEndTime().toInstant().plusMillis(1))).toList();
    }

    private Map<String, String> names(List<String> users) {
        Map<String, String> names = new HashMap<>();
        if (!users.isEmpty()) {
            jdbc.sql("select id::text, name from app_user where id = any(?::uuid[])").param(users.toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    private String xml(String definition) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
