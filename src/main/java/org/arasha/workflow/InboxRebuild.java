package org.arasha.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.workflow.InboxTable.EngineTask;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the table of open steps anew of what the engine says, all or nothing; a start with
 * {@code --arasha.rebuild-inbox=true} asks for it. To be used when the table was damaged; nothing but the table changes.
 */
@Component
class InboxRebuild implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("Arasha");
    private static final int PAGE = 500;

    private final boolean asked;
    private final ProcessEngine engine;
    private final InboxTable table;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InboxRebuild(@Value("${arasha.rebuild-inbox}") boolean asked, @Lazy ProcessEngine engine, InboxTable table,
            JdbcClient jdbc, TransactionTemplate transaction) {
        this.asked = asked;
        this.engine = engine;
        this.table = table;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (asked) {
            log.info("The lists of work were made anew: {} open steps", rebuild());
        }
    }

    /**
     * Every writer touches the table before the engine's own rows reach the database, so that under the lock both agree.
     *
     * @return how many steps are open
     */
    int rebuild() {
        return Optional.ofNullable(transaction.execute(status -> {
            jdbc.sql("lock table open_task in exclusive mode").update();
            jdbc.sql("delete from open_task").update();
            int written = 0;
            for (List<Task> page = page(0); !page.isEmpty(); page = page(written)) {
                page.stream().map(this::read).forEach(table::write);
                written += page.size();
            }
            table.hint();
            return written;
        })).orElse(0);
    }

    /** The records of these steps belong to another subject now: what is open on it is written anew. */
    void writeAgain(String process, UUID subject) {
        jdbc.sql("delete from open_task where process = ? and subject = ? returning task_id").params(process, subject)
                .query(String.class).list().forEach(task -> table.write(read(
                        engine.getTaskService().createTaskQuery().taskId(task).initializeFormKeys().singleResult())));
        table.hint();
    }

    private List<Task> page(int first) {
        return engine.getTaskService().createTaskQuery().initializeFormKeys().orderByTaskId().asc().listPage(first, PAGE);
    }

    private EngineTask read(Task task) {
        ProcessInstance process = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId()).singleResult();
        var candidate = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE)).findFirst().orElseThrow();
        Object signatory = engine.getTaskService().getVariable(task.getId(), AppealPreparationProcess.SIGNATORY_ID);
        return new EngineTask(task.getId(), InboxTable.processOf(task.getProcessDefinitionId()), task.getTaskDefinitionKey(),
                UUID.fromString(process.getBusinessKey()), InboxTable.partOf(signatory), task.getFormKey(),
                InboxTable.roleOf(candidate), task.getAssignee() == null ? null : UUID.fromString(task.getAssignee()),
                task.getDueDate().toInstant(), task.getCreateTime().toInstant());
    }
}
