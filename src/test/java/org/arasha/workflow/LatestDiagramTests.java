package org.arasha.workflow;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.Resource;

@ArashaTest
class LatestDiagramTests {

    private static final String NEW = "(ChaseGivenUp|NotFiledAgain)";

    private final LatestDiagram latest;
    private final ProcessEngine engine;
    private final String diagram;
    private final String preparation;
    private final Appeals appeals;
    private final Cases cases;
    private final Filings filings;
    private final Submissions submissions;
    private final OpenSteps steps;
    private final Timers timers;
    private final As as;

    LatestDiagramTests(LatestDiagram latest, ProcessEngine engine, @Value("classpath:processes/AppealFollowUp.bpmn") Resource diagram,
            @Value("classpath:processes/AppealPreparation.bpmn") Resource preparation, Appeals appeals, Cases cases, Filings filings, Submissions submissions, OpenSteps steps, Timers timers, As as) throws IOException {
        this.latest = latest;
        this.engine = engine;
        this.diagram = diagram.getContentAsString(StandardCharsets.UTF_8);
        this.preparation = preparation.getContentAsString(StandardCharsets.UTF_8);
        this.appeals = appeals;
        this.cases = cases;
        this.filings = filings;
        this.submissions = submissions;
        this.steps = steps;
        this.timers = timers;
        this.as = as;
    }

    @Test
    void whatBeganByAnEarlierDiagramGoesOnByTheOneOfToday() {
        SubmissionId chased;
        SubmissionId waiting;
        ProcessDefinition earlier = deployed(AppealFollowUpProcess.KEY, withoutAnEndOfTheChase());
        try {
            chased = filings.handedIn(3);
            waiting = filings.handedIn(3);
        } finally {
            deployed(AppealFollowUpProcess.KEY, diagram);
        }
        timers.goesOff(chased);
        UserId officer = as.newUser(Role.INTAKE);
        as.user(officer, () -> steps.claim(cases.step(chased, "Chase registration").taskId()));
        assertRefused("workflow.refusal.notWaiting", () -> as.user(officer, () -> submissions.giveUpRegistration(chased)));

        latest.run(new DefaultApplicationArguments());

        as.user(officer, () -> submissions.giveUpRegistration(chased));
        assertThat(cases.waiting(chased)).containsExactly("Correct address");
        timers.goesOff(waiting);
        assertThat(cases.waiting(waiting)).containsExactly("Chase registration");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(earlier.getId()).count()).isZero();
    }

    @Test
    void anAppealThatBeganByTheDiagramOfTheFirstReleaseEnds() {
        AppealId appeal;
        deployed("AppealPreparation", preparation
                .replaceAll("(id=\"Service_ConcludeAppeal\"[^>]*camunda:expression=\")[^\"]*", "$1\\${appealSteps.conclude(appealId)}"));
        try {
            appeal = filings.appealApproved(Channel.IN_PERSON);
        } finally {
            deployed("AppealPreparation", preparation);
        }
        SubmissionId submission = filings.submissionsOf(appeal).getFirst().id();
        filings.register(submission, 3);

        as.role(Role.LAWYER, () -> submissions.replyNotKnown(submission));

        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    /** As it was drawn before a chase could end. */
    private String withoutAnEndOfTheChase() {
        return diagram.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replaceAll("(?s)<bpmn:boundaryEvent id=\"Boundary_" + NEW + "\".*?</bpmn:boundaryEvent>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"Flow_" + NEW + "\"[^>]*/>", "")
                .replaceAll("<bpmn:(incoming|flowNodeRef)>(Flow|Boundary)_" + NEW + "</bpmn:\\1>", "");
    }

    private ProcessDefinition deployed(String key, String xml) {
        engine.getRepositoryService().createDeployment().addString(key + ".bpmn", xml).deploy();
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
    }
}
