package org.arasha.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Submissions are followed up for months. At a start those that run by an earlier diagram go on by the one of today, at the step they
 * are at and with whoever holds it; what they wait for is reckoned anew.
 *
 * @see <a href="../../../../../../docs/decisions/0042-our-own-terms-and-what-no-body-registers.md">decision 0042</a>
 */
@Component
class LatestDiagram implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("Arasha");
    private static final int PAGE = 200;

    /** Asked of the tables: the engine would be asked once for each diagram there ever was. */
    private static final String EARLIER = """
            select d.id_ from act_re_procdef d
            where d.key_ = ? and d.version_ < (select max(version_) from act_re_procdef where key_ = d.key_)
                and exists (select from act_ru_execution e where e.proc_def_id_ = d.id_) order by d.version_ desc""";

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    LatestDiagram(@Lazy ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> earlier = jdbc.sql(EARLIER).param(AppealFollowUpProcess.KEY).query(String.class).list();
        if (!earlier.isEmpty()) {
            RepositoryService repository = engine.getRepositoryService();
            ProcessDefinition latest = repository.createProcessDefinitionQuery().processDefinitionKey(AppealFollowUpProcess.KEY)
                    .latestVersion().singleResult();
            earlier.forEach(one -> move(repository.getProcessDefinition(one), latest));
        }
    }

    /**
     * Each by itself, until none is moved any more: another node may be at the same ones. One that cannot be moved stays, and is tried
     * again at the next start.
     */
    void move(ProcessDefinition earlier, ProcessDefinition latest) {
        int moved;
        do {
            moved = round(earlier, latest);
        } while (moved > 0);
    }

    private int round(ProcessDefinition earlier, ProcessDefinition latest) {
        int moved = 0;
        int stayed = 0;
        for (List<ProcessInstance> page = page(earlier, 0); !page.isEmpty(); page = page(earlier, stayed)) {
            MigrationPlan plan = engine.getRuntimeService().createMigrationPlan(earlier.getId(), latest.getId())
                    .mapEqualActivities().updateEventTriggers().build();
            for (ProcessInstance one : page) {
                try {
                    engine.getRuntimeService().newMigration(plan).processInstanceIds(one.getId()).execute();
                    moved++;
                } catch (RuntimeException staying) {
                    stayed++;
                    log.warn("Process {} goes on by diagram {}: {}", one.getId(), earlier.getVersion(), staying.getClass().getSimpleName());
                }
            }
        }
        return moved;
    }

    private List<ProcessInstance> page(ProcessDefinition definition, int from) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(definition.getId())
                .orderByProcessInstanceId().asc().listPage(from, PAGE);
    }
}
