package org.arasha.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.desk.Subject;
import org.arasha.desk.Subjects;
import org.arasha.shared.Id;
import org.arasha.shared.Refusal;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the engine could not do by itself, for those who look after the application and for managers, whose cases do not go on: what it
 * is, why, and to try it again.
 *
 * @see <a href="../../../../../../docs/decisions/0039-workload-is-counted-so-far-and-no-further.md">decision 0039</a>
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'MANAGER')")
public class FailedJobs {

    public static final int MOST = 100;

    /** As much of a stack trace as tells what went wrong and where. */
    private static final int BYTES = 30_000;

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Map<String, Subjects> subjects;
    private final CaseAccess access;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FailedJobs(JdbcClient jdbc, @Lazy ProcessEngine engine, List<Subjects> subjects, CaseAccess access,
            TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.subjects = subjects.stream().collect(Collectors.toMap(Subjects::process, Function.identity()));
        this.access = access;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Row(String id, String process, @Nullable String step, @Nullable UUID record, Instant since, Instant failedAt,
            boolean asked, String trace) {

        static Row read(ResultSet row, int number) throws SQLException {
            String record = row.getString("record");
            byte[] trace = row.getBytes("trace");
            return new Row(row.getString("job_id"), row.getString("process"), row.getString("step"),
                    record == null ? null : UUID.fromString(record), row.getTimestamp("since").toInstant(),
                    row.getTimestamp("failed_at").toInstant(), row.getBoolean("asked"),
                    trace == null ? "" : new String(trace, StandardCharsets.UTF_8));
        }
    }

    /** Those that have been failing longest; up to {@value #MOST}. */
    public List<FailedJob> all() {
        return rows().stream().map(row -> new FailedJob(row.id(), row.process(), row.step(),
                subject(row).filter(this::isToldHere).map(Subject::number).orElse(""), row.since(), row.failedAt(), row.asked(),
                FailureReason.of(row.trace()))).toList();
    }

    /** Up to {@value #MOST}; for the number in the navigation. */
    public int count() {
        return jdbc.sql("select count(*) from (select 1 from failed_job limit " + MOST + ") f").query(Integer.class).single();
    }

    /**
     * Has it tried again within seconds, by whichever node comes first.
     *
     * @throws Refusal when it is done meanwhile, or is being tried just now
     */
    public void retry(String id) {
        Row row = rows().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new Refusal("workflow.refusal.jobDone"));
        again(row);
    }

    /** Each by itself: what is done meanwhile holds up no other. @return how many are tried again */
    public int retryAll() {
        int asked = 0;
        for (Row row : rows()) {
            try {
                again(row);
                asked++;
            } catch (Refusal doneMeanwhile) {
                // There is nothing to try again.
            }
        }
        return asked;
    }

    private void again(Row row) {
        Optional<Id> record = subject(row).map(Subject::id).or(() -> Optional.ofNullable(row.record()))
                .map(id -> StepAct.recordOf(row.process(), "", id));
        transaction.executeWithoutResult(t -> {
            makeDue(row);
            record.ifPresent(one -> events.publishEvent(new JobRetried(one)));
        });
    }

    private void makeDue(Row row) {
        ManagementService management = engine.getManagementService();
        try {
            management.setJobRetries(row.id(), EngineConfiguration.RETRIES);
            management.setJobDuedate(row.id(), Date.from(clock.instant()));
        } catch (OptimisticLockingException meanwhile) {
            throw new Refusal("workflow.refusal.jobTried");
        } catch (ProcessEngineException gone) {
            throw new Refusal("workflow.refusal.jobDone");
        }
        jdbc.sql("update failed_job set asked_at = now() where job_id = ?").param(row.id()).update();
    }

    private List<Row> rows() {
        return jdbc.sql("""
                select f.job_id, f.since, f.failed_at, f.asked_at is not null as asked, j.process_def_key_ as process,
                    coalesce(d.act_id_, j.failed_act_id_) as step, e.business_key_ as record, substring(b.bytes_ from 1 for ?) as trace
                from failed_job f join act_ru_job j on j.id_ = f.job_id
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                left join act_ru_execution e on e.id_ = j.process_instance_id_
                left join act_ge_bytearray b on b.id_ = j.exception_stack_id_
                where j.process_def_key_ is not null
                order by f.since, f.job_id limit ?""").params(BYTES, MOST).query(Row::read).list();
    }

    private boolean isToldHere(Subject subject) {
        return access.veiled(subject.cases()).isEmpty();
    }

    /** Nothing of a record that cannot be read, whatever is wrong with it: that may be why the job fails. Outside of any transaction, for it would end with this. */
    private Optional<Subject> subject(Row row) {
        Subjects known = subjects.get(row.process());
        if (known == null || row.record() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(known.describe(row.record(), null));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
