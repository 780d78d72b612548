package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Asks what the tests of {@link PassesAllOf a class} passed of a diagram. Only what began while they ran counts: the answer is the same
 * whichever classes ran before. Where one test was run alone, nothing is asked.
 */
class Coverage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Set<String> before = new HashSet<>();
    private final Set<String> ran = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext tests) {
        before.addAll(instances(engine(tests), process(tests)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ran.add(test.getRequiredTestMethod().getName());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        boolean whole = Arrays.stream(tests.getRequiredTestClass().getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Test.class))
                .allMatch(method -> ran.contains(method.getName()));
        if (whole) {
            assertThat(passed(engine(tests), process(tests))).containsAll(drawn(engine(tests), process(tests)));
        }
    }

    private static String process(ExtensionContext tests) {
        return tests.getRequiredTestClass().getAnnotation(PassesAllOf.class).value();
    }

    private static ProcessEngine engine(ExtensionContext tests) {
        return SpringExtension.getApplicationContext(tests).getBean(ProcessEngine.class);
    }

    private static Set<String> instances(ProcessEngine engine, String process) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(HistoricProcessInstance::getId).collect(Collectors.toSet());
    }

    /** Passed is what was left by a way that is drawn, not what was only reached and then taken away. */
    private Set<String> passed(ProcessEngine engine, String process) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery()
                .processDefinitionId(definition(engine, process).getId()).finished().list().stream()
                .filter(one -> !before.contains(one.getProcessInstanceId()))
                .filter(one -> !one.isCanceled() || endsByTakingAway(one.getActivityType()))
                .map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
    }

    /** An event taken ends the choice between events; an end may end all around it. */
    private static boolean endsByTakingAway(String type) {
        return type.equals("eventBasedGateway") || type.endsWith("EndEvent");
    }

    private static Set<String> drawn(ProcessEngine engine, String process) {
        Set<String> drawn = engine.getRepositoryService().getBpmnModelInstance(definition(engine, process).getId())
                .getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
        assertThat(drawn).as("elements of " + process).hasSizeGreaterThan(2);
        return drawn;
    }

    private static ProcessDefinition definition(ProcessEngine engine, String process) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult();
    }
}
