package org.arasha.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where records are, as the engine knows. */
@Service
@Transactional(readOnly = true)
class CaseWhereabouts implements Whereabouts {

    private final ProcessEngine engine;
    private final CaseStages stages;

    CaseWhereabouts(ProcessEngine engine, CaseStages stages) {
        this.engine = engine;
        this.stages = stages;
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

    private String xml(String definition) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
