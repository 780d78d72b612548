package org.arasha.bench;

import static org.mockito.Answers.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.arasha.appeal.AppealSteps;
import org.arasha.followup.FollowUpSteps;
import org.arasha.intake.IntakeSteps;
import org.arasha.intake.UrgencyFacts;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** The engine without our house: no inbox, no records, no trail; one task after the other, each in a transaction of its own. */
final class BareEngine implements AutoCloseable {

    private static final String USER = "bench";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;

    BareEngine(DataSource dataSource) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("activity");
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setJobExecutorActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setBeans(new HashMap<>(Map.of("urgencyFacts", idle(UrgencyFacts.class),
                "intakeSteps", idle(IntakeSteps.class), "appealSteps", idle(AppealSteps.class),
                "followUpSteps", idle(FollowUpSteps.class))));
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
    }

    void walk() {
        String incident = UUID.randomUUID().toString();
        String appeal = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey("IncidentCase", incident, Map.of("incidentId", incident));
        complete(incident, Map.of("isCase", true));
        complete(incident, Map.of("conclusion", "ESTABLISHED"));
        complete(incident, Map.of("remedy", "OWN_APPEAL"));
        runtime.startProcessInstanceByKey("AppealPreparation", appeal, Map.of("appealId", appeal));
        complete(appeal, Map.of());
        complete(appeal, Map.of("approved", true));
        String submission = submissionOf(appeal);
        complete(submission, Map.of("registered", true));
        runtime.createMessageCorrelation("ReplyRecorded").processInstanceBusinessKey(submission).correlate();
        complete(submission, Map.of("nextStep", "SATISFIED"));
        runtime.createMessageCorrelation("AppealEnded").processInstanceBusinessKey(incident).correlate();
        complete(incident, Map.of());
    }

    private void complete(String record, Map<String, Object> decision) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(record).singleResult();
        tasks.claim(task.getId(), USER);
        tasks.complete(task.getId(), decision);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** What the definitions call, as it is today; nothing is done, and who asks is told the least that goes on. */
    private static <T> T idle(Class<T> bean) {
        return mock(bean, withSettings().stubOnly().defaultAnswer(call -> switch (call.getMethod().getName()) {
            case "openSubmissionsOf" -> List.of(submissionOf(call.getArgument(0)));
            case "invitedSignatories" -> List.of();
            default -> call.getMethod().getReturnType() == Date.class ? tomorrow() : RETURNS_DEFAULTS.answer(call);
        }));
    }

    private static Date tomorrow() {
        return Date.from(Instant.now().plus(1, ChronoUnit.DAYS));
    }

    private static String submissionOf(String appeal) {
        return UUID.nameUUIDFromBytes(appeal.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
