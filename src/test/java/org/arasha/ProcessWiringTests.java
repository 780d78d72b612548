package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.followup.NextStep;
import org.arasha.incident.Urgency;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.verification.Conclusion;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

@ArashaTest
record ProcessWiringTests(ProcessEngine engine, ApplicationContext context, JdbcClient jdbc) {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^)]*)\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\w+");
    private static final Pattern ANSWER = Pattern.compile("(\\w+) == '(\\w+)'");

    @Test
    void theFourProcessesAreDeployed() {
        assertThat(definitions()).extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder("IncidentCase", "AppealPreparation", "AppealFollowUp", "ReporterMessage");
    }

    @Test
    void everyExpressionIsACallAVariableOrAnAnswer() {
        assertThat(expressions()).isNotEmpty().allMatch(one -> Stream.of(CALL, VARIABLE, ANSWER)
                .anyMatch(shape -> shape.matcher(one).matches()));
    }

    @Test
    void everyCallNamesAServiceAndItsMethod() {
        assertThat(matches(CALL)).isNotEmpty().allSatisfy(call -> {
            assertThat(context.containsBean(call.group(1))).as(call.group()).isTrue();
            assertThat(methods(call.group(1))).as(call.group()).anyMatch(method -> method.getName().equals(call.group(2))
                    && method.getParameterCount() == count(call.group(3)));
        });
    }

    @Test
    void gatewaysAskForEachAnswerThatPeopleGive() {
        Map<String, Set<String>> answers = matches(ANSWER).stream().collect(Collectors.groupingBy(one -> one.group(1),
                Collectors.mapping(one -> one.group(2), Collectors.toSet())));

        assertThat(answers).isEqualTo(Map.of("conclusion", names(Conclusion.values()), "remedy", names(Remedy.values()),
                "nextStep", names(NextStep.values())));
    }

    @Test
    void everyUserTaskOpensAScreenThatLetsItsRoleIn() {
        Map<String, Class<?>> screens = screens();
        assertThat(userTasks()).isNotEmpty().allSatisfy(task -> {
            Class<?> screen = screens.get(task.getCamundaFormKey().replace("{id}", ":id"));
            assertThat(screen).as(task.getCamundaFormKey()).isNotNull();
            assertThat(screen.getAnnotation(RolesAllowed.class).value()).as(screen.getName())
                    .contains(task.getCamundaCandidateGroups().toUpperCase());
        });
    }

    @Test
    void everyUserTaskHasATermAndNothingElseHas() {
        assertThat(jdbc.sql("select step from step_term").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(userTasks().stream().map(UserTask::getId).toList());
    }

    @Test
    void everyUserTaskHasANameInEachLanguage() {
        assertThat(userTasks()).allSatisfy(task -> assertThat(Language.values()).allSatisfy(language ->
                assertThat(Texts.get(language, "step." + task.getId())).isNotEqualTo("step." + task.getId())));
    }

    @ParameterizedTest
    @CsvSource({
            // held, threat, violence, minors, term
            "true,  false, false, false, false, HELD_NOW",
            "true,  true,  true,  true,  true,  HELD_NOW",
            "false, true,  false, false, false, THREAT_TO_LIFE",
            "false, true,  true,  true,  true,  THREAT_TO_LIFE",
            "false, false, true,  false, false, VIOLENCE",
            "false, false, true,  true,  true,  VIOLENCE",
            "false, false, false, true,  false, MINORS",
            "false, false, false, true,  true,  MINORS",
            "false, false, false, false, true,  TERM_ENDS_SOON",
            "false, false, false, false, false, NONE"})
    void theTableDecidesUrgency(boolean held, boolean threat, boolean violence, boolean minors, boolean term, Urgency urgency) {
        var decided = engine.getDecisionService().evaluateDecisionTableByKey("IncidentUrgency", Map.of("heldNow", held,
                "threatToLife", threat, "violence", violence, "minors", minors, "termEndsSoon", term));

        assertThat(decided.<String>getSingleEntry()).isEqualTo(urgency.name());
    }

    private List<ProcessDefinition> definitions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list();
    }

    private List<BpmnModelInstance> models() {
        return definitions().stream().map(one -> engine.getRepositoryService().getBpmnModelInstance(one.getId())).toList();
    }

    private List<UserTask> userTasks() {
        return models().stream().map(model -> model.getModelElementsByType(UserTask.class)).flatMap(Collection::stream).toList();
    }

    /** All that stands between ${ and }, wherever the files have it. */
    private List<String> expressions() {
        return models().stream().map(Bpmn::convertToString).flatMap(xml -> EXPRESSION.matcher(xml).results())
                .map(found -> found.group(1).replace("&#39;", "'").replace("&apos;", "'")).toList();
    }

    private List<MatchResult> matches(Pattern shape) {
        return expressions().stream().map(shape::matcher).filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult()).toList();
    }

    private List<Method> methods(String bean) {
        return List.of(AopUtils.getTargetClass(context.getBean(bean)).getMethods());
    }

    private static int count(String arguments) {
        return arguments.isBlank() ? 0 : arguments.split(",").length;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Map<String, Class<?>> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.arasha").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .collect(Collectors.toMap(screen -> screen.getAnnotation(Route.class).value(), screen -> screen));
    }
}
