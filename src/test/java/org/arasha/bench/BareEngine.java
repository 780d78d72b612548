package org.arasha.bench;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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
    private final Beans beans = new Beans();

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
        configuration.setBeans(new HashMap<>(Map.of("urgencyFacts", beans, "intakeSteps", beans, "appealSteps", beans,
                "followUpSteps", beans)));
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
    }

    void walk() {
        String incident = UUID.randomUUID().toString();
        String appeal = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey("IncidentCase", incident, Map.of("incidentId", incident));
        complete(incident, Map.of());
        complete(incident, Map.of("conclusion", "ESTABLISHED"));
        complete(incident, Map.of("remedy", "OWN_APPEAL"));
        runtime.startProcessInstanceByKey("AppealPreparation", appeal, Map.of("appealId", appeal));
        complete(appeal, Map.of());
        complete(appeal, Map.of("approved", true));
        String submission = beans.submission(appeal);
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

    /** What the definitions call; nothing is done. */
    public static final class Beans {

        public boolean heldNow(String id) {
            return false;
        }

        public boolean threatToLife(String id) {
            return false;
        }

        public boolean violence(String id) {
            return false;
        }

        public boolean minors(String id) {
            return false;
        }

        public boolean termEndsSoon(String id) {
            return false;
        }

        public void setUrgency(String id, String reason) {
        }

        public void openFor(String id) {
        }

        public List<String> invitedSignatories(String id) {
            return List.of();
        }

        public void openSubmissions(String id) {
        }

        public List<String> openSubmissionsOf(String id) {
            return List.of(submission(id));
        }

        String submission(String appeal) {
            return UUID.nameUUIDFromBytes(appeal.getBytes(StandardCharsets.UTF_8)).toString();
        }

        public boolean goesByMail(String id) {
            return false;
        }

        public void startClock(String id) {
        }

        public Date termEndsAt(String id) {
            return new Date(System.currentTimeMillis() + 86_400_000L);
        }

        public void close(String id) {
        }

        public void conclude(String id) {
        }
    }
}
