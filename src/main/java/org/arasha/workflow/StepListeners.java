package org.arasha.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.arasha.desk.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Has every user task tell the table of open steps what becomes of it, and every case which stage it has reached. */
@Component
class StepListeners extends AbstractProcessEnginePlugin {

    private final InboxTable table;
    private final CaseStages stages;

    StepListeners(InboxTable table, CaseStages stages) {
        this.table = table;
        this.stages = stages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new Listeners());
    }

    private void reached(DelegateExecution execution, Stage stage) {
        stages.reached(UUID.fromString(execution.getProcessBusinessKey()), stage);
    }

    private final class Listeners extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (process.getKey().equals(IncidentCaseProcess.KEY)) {
                process.addListener(ExecutionListener.EVENTNAME_END,
                        (ExecutionListener) execution -> reached(execution, Stage.CLOSED));
            }
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            noteStage(activity);
        }

        private void noteStage(ActivityImpl activity) {
            Stage stage = IncidentCaseProcess.STAGES.get(activity.getId());
            if (stage != null) {
                activity.addListener(ExecutionListener.EVENTNAME_START,
                        (ExecutionListener) execution -> reached(execution, stage));
            }
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, table::created);
            task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, table::assigned);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, table::ended);
            task.addTaskListener(TaskListener.EVENTNAME_DELETE, table::ended);
            noteStage(activity);
        }
    }
}
