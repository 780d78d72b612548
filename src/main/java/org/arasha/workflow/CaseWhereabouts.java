package org.arasha.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.UserNames;
import org.arasha.desk.DoneStep;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where records are, as the engine knows. */
@Service
@Transactional(readOnly = true)
class CaseWhereabouts implements Whereabouts {

    /** Why the engine ended a task that was neither cancelled nor withdrawn. */
    private static final String COMPLETED = "completed";

    /** As a case goes through them. */
    private static final List<String> ORDER = List.of(IncidentCaseProcess.KEY, AppealPreparationProcess.KEY, AppealFollowUpProcess.KEY,
            ReporterMessageProcess.KEY);

    private final ProcessEngine engine;
    private final CaseStages stages;
    private final UserNames users;

    CaseWhereabouts(@Lazy ProcessEngine engine, CaseStages stages, UserNames users) {
        this.engine = engine;
        this.stages = stages;
        this.users = users;
    }

    @Override
    public Map<UUID, Stage> stages(Collection<UUID> cases) {
        return stages.of(cases);
    }

    @Override
    public Map<String, String> processes() {
        Map<String, String> processes = new LinkedHashMap<>();
        ORDER.forEach(key -> processes.put(key, xml(engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey(key).latestVersion().singleResult().getId())));
        return processes;
    }

    @Override
    public Optional<Diagram> diagram(UUID record) {
        List<ProcessInstance> running = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(record.toString()).list();
        if (!running.isEmpty()) {
            return Optional.of(new Diagram(xml(running.getFirst().getProcessDefinitionId()), running.stream()
                    .flatMap(one -> engine.getRuntimeService().getActiveActivityIds(one.getId()).stream()).toList()));
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
        Map<UUID, String> names = users.of(done.stream().map(CaseWhereabouts::holder).filter(Objects::nonNull).distinct().toList());
        return done.stream().map(task -> new DoneStep(task.getTaskDefinitionKey(), holder(task) == null ? null : names.get(holder(task)),
                task.getEndTime().toInstant().plusMillis(1))).toList();
    }

    private static @Nullable UUID holder(HistoricTaskInstance task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private String xml(String definition) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
