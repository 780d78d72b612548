package org.arasha.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.Refusal;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes and tells them what happened, in the transaction in which it happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ProcessEngine engine;

    Processes(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy HistoryService history, @Lazy ProcessEngine engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.engine = engine;
    }

    void start(String process, UUID record, String idVariable) {
        runtime.startProcessInstanceByKey(process, record.toString(), Map.of(idVariable, record.toString()));
    }

    /** Starts it where it waits for something, rather than from its beginning; where it is under way elsewhere it waits there as well. */
    void startAt(String process, String step, UUID record, String idVariable) {
        List<ProcessInstance> underWay = underWay(process, record);
        if (!underWay.isEmpty()) {
            change(() -> runtime.createProcessInstanceModification(underWay.getFirst().getId()).startBeforeActivity(step).execute());
            return;
        }
        runtime.createProcessInstanceByKey(process).businessKey(record.toString()).setVariable(idVariable, record.toString())
                .startBeforeActivity(step).execute();
    }

    /** Starts the process that begins with this message. */
    void startBy(String message, UUID record, String idVariable) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(record.toString())
                .setVariable(idVariable, record.toString()).correlateStartMessage();
    }

    /** @throws Refusal when the record's process does not wait for this message */
    void tell(UUID record, String message) {
        tell(record, message, Map.of());
    }

    void tell(UUID record, String message, Map<String, Object> decision) {
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(record.toString()).setVariables(decision)
                    .correlate();
        } catch (MismatchingMessageCorrelationException notWaiting) {
            throw new Refusal("workflow.refusal.notWaiting");
        } catch (OptimisticLockingException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
    }

    /** Of two of a record the one that is elsewhere waits at this step instead: a message finds no two that wait for it. */
    void waitInOne(String process, String step, UUID record) {
        List<String> here = at(process, record, step).stream().map(ProcessInstance::getId).toList();
        underWay(process, record).stream().map(ProcessInstance::getId).filter(one -> !here.contains(one)).findFirst()
                .ifPresent(other -> change(() -> {
                    here.forEach(one -> runtime.createProcessInstanceModification(one).cancelAllForActivity(step).execute());
                    runtime.createProcessInstanceModification(other).startBeforeActivity(step).execute();
                }));
    }

    boolean isUnderWay(String process, UUID record) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(record.toString()).count() > 0;
    }

    private List<ProcessInstance> underWay(String process, UUID record) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(record.toString()).list();
    }

    private static void change(Runnable modification) {
        try {
            modification.run();
        } catch (OptimisticLockingException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
    }

    /** One more beside those that the step of many follows already. @return false where the process is not at it */
    boolean addTo(String process, UUID record, String step, String idVariable, UUID one) {
        List<ProcessInstance> there = at(process, record, step);
        change(() -> there.forEach(instance -> runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity(step)
                .setVariableLocal(idVariable, one.toString()).execute()));
        return !there.isEmpty();
    }

    /** From one step to another that comes before it, where the process is at it. */
    void goBack(String process, UUID record, String from, String to) {
        change(() -> at(process, record, from).forEach(instance -> runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity(from).startBeforeActivity(to).execute()));
    }

    /** Ends what the process waits for here, where it does, as if it had never come to it. */
    void takeBack(String process, UUID record, String step) {
        change(() -> at(process, record, step).forEach(instance -> runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity(step).execute()));
    }

    /**
     * Ends the process of a record that another record's process follows up beside.
     *
     * @param step   at which it follows that up
     * @param ending steps at which it waits no more
     * @param again  the step at which it waits instead, or null
     * @return false where it follows up nothing of the kind
     */
    boolean endCalled(String process, UUID record, String step, UUID called, List<String> ending, @Nullable String again) {
        Set<String> others = runtime.createProcessInstanceQuery().processInstanceBusinessKey(called.toString()).list().stream()
                .map(ProcessInstance::getId).collect(Collectors.toSet());
        List<HistoricActivityInstance> calls = at(process, record, step).stream().flatMap(one -> history.createHistoricActivityInstanceQuery()
                .processInstanceId(one.getId()).activityId(step).unfinished().list().stream())
                .filter(one -> others.contains(one.getCalledProcessInstanceId())).toList();
        change(() -> calls.forEach(call -> {
            var change = runtime.createProcessInstanceModification(call.getProcessInstanceId());
            ending.forEach(change::cancelAllForActivity);
            change.cancelActivityInstance(call.getId());
            if (again != null) {
                change.startBeforeActivity(again);
            }
            change.execute();
        }));
        return !calls.isEmpty();
    }

    private List<ProcessInstance> at(String process, UUID record, String step) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(record.toString())
                .activityIdIn(step).list();
    }

    /** Ends the process of a record that does not go on, with its open steps. */
    void abandon(String process, UUID record) {
        runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(record.toString()).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "abandoned"));
    }

    /**
     * The same for many at once, each of which waits at a step. The table of open steps is not told of these: whoever calls takes
     * them from it.
     */
    void abandonAtTheirSteps(String process, Collection<UUID> records) {
        List<String> waiting = tasks.createTaskQuery().processDefinitionKey(process)
                .processInstanceBusinessKeyIn(records.stream().map(UUID::toString).toArray(String[]::new)).list().stream()
                .map(Task::getProcessInstanceId).distinct().toList();
        if (!waiting.isEmpty()) {
            runtime.deleteProcessInstances(waiting, "abandoned", true, true);
        }
    }

    /** Goes on, at the steps it was at, with a record whose process was abandoned. */
    void resume(String process, UUID record, String idVariable) {
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(record.toString()).finished().orderByProcessInstanceEndTime().desc()
                .listPage(0, 1).getFirst();
        var again = runtime.createProcessInstanceById(ended.getProcessDefinitionId()).businessKey(record.toString())
                .setVariable(idVariable, record.toString());
        history.createHistoricActivityInstanceQuery().processInstanceId(ended.getId()).activityType(ActivityTypes.TASK_USER_TASK)
                .canceled().list().forEach(step -> again.startBeforeActivity(step.getActivityId()));
        again.execute();
    }

    /** When a timer goes off that the record may wait on. */
    void reckonAnew(UUID record, String timer) {
        ManagementService management = engine.getManagementService();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(record.toString()).list().stream()
                .flatMap(one -> management.createJobQuery().processInstanceId(one.getId()).timers().activityId(timer).list().stream())
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    /** All timers of this name that records wait on. */
    List<String> timers(String name) {
        return engine.getManagementService().createJobQuery().timers().activityId(name).list().stream().map(Job::getId).toList();
    }

    /** When one of these goes off, unless it has meanwhile. */
    void reckonAnew(String timer) {
        ManagementService management = engine.getManagementService();
        if (management.createJobQuery().jobId(timer).count() > 0) {
            management.recalculateJobDuedate(timer, false);
        }
    }

    /** Where the message is no news to a process that does not wait for it. */
    void tellIfAwaited(UUID record, String message) {
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(record.toString()).correlateAll();
        } catch (OptimisticLockingException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
    }
}
