package org.arasha.workflow;

import java.time.Duration;
import java.time.Instant;
import org.arasha.shared.Id;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timer that a record waits on; it goes off when a test says so. */
@Component
@Lazy
public class Timers {

    private final ManagementService management;
    private final ProcessEngine engine;

    Timers(ProcessEngine engine) {
        this.management = engine.getManagementService();
        this.engine = engine;
    }

    /** Until told otherwise the engine goes by a clock that is so many days behind: what is due since then has not come yet. */
    public static void setBack(int days) {
        ClockUtil.offset(-Duration.ofDays(days).toMillis());
    }

    public Instant dueOf(Id record) {
        return timerOf(record).getDuedate().toInstant();
    }

    String idOf(Id record) {
        return timerOf(record).getId();
    }

    public void goesOff(Id record) {
        management.executeJob(timerOf(record).getId());
    }

    /** Of several. */
    public void goesOff(Id record, String timer) {
        management.executeJob(timersOf(record).activityId(timer).singleResult().getId());
    }

    private Job timerOf(Id record) {
        return timersOf(record).singleResult();
    }

    private JobQuery timersOf(Id record) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(record.value().toString()).singleResult().getId();
        return management.createJobQuery().processInstanceId(instance).timers();
    }
}
