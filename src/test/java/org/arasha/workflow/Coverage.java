package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the tests of one class pass of a diagram. They are walked once more, until all of it is passed, and only what these
 * walks pass counts: the answer is the same whichever tests ran before, and a class without walks covers nothing.
 */
@Component
@Lazy
class Coverage {

    private final ProcessEngine engine;

    Coverage(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param but the name of the asking test */
    void requireEveryElement(String process, Object tests, String but) {
        Set<String> drawn = drawn(process);
        Set<String> before = instances(process);
        for (Method test : tests.getClass().getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class) && !test.getName().equals(but)) {
                walk(tests, test);
                if (passedSince(before, process).containsAll(drawn)) {
                    return;
                }
            }
        }
        assertThat(passedSince(before, process)).containsAll(drawn);
    }

    private Set<String> passedSince(Set<String> before, String process) {
        Set<String> walked = instances(process);
        walked.removeAll(before);
        return passed(process, walked);
    }

    private static void walk(Object tests, Method test) {
        try {
            test.invoke(tests);
        } catch (InvocationTargetException | IllegalAccessException failed) {
            throw new AssertionError(test.getName() + " fails on its second walk", failed);
        }
    }

    private Set<String> instances(String process) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(HistoricProcessInstance::getId).collect(Collectors.toSet());
    }

    /** Passed is what was left by a way that is drawn, not what was only reached and then taken away. */
    private Set<String> passed(String process, Set<String> walked) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery()
                .processDefinitionId(definition(process).getId()).finished().list().stream()
                .filter(one -> walked.contains(one.getProcessInstanceId()))
                .filter(one -> !one.isCanceled() || endsByTakingAway(one.getActivityType()))
                .map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
    }

    /** An event taken ends the choice between events; an end may end all around it. */
    private static boolean endsByTakingAway(String type) {
        return type.equals("eventBasedGateway") || type.endsWith("EndEvent");
    }

    private Set<String> drawn(String process) {
        Set<String> drawn = engine.getRepositoryService().getBpmnModelInstance(definition(process).getId())
                .getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
        assertThat(drawn).as("elements of " + process).hasSizeGreaterThan(2);
        return drawn;
    }

    private ProcessDefinition definition(String process) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult();
    }
}
