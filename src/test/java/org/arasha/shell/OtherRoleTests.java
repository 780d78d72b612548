package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Letter;
import org.arasha.appeal.Letters;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.followup.Assessments;
import org.arasha.followup.NextStep;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Alarm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Foundation;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** Somebody comes where their role does not lead. */
@ArashaTest
record OtherRoleTests(Windows windows, Cases cases, Filings filings, Incidents incidents, Verification verification, Analyses analyses,
        Appeals appeals, Letters letters, Submissions submissions, Assessments assessments, OpenSteps steps, As as) {

    @ParameterizedTest
    @CsvSource({"INTAKE,trail", "INTAKE,administration/users", "AUDITOR,incidents", "ADMINISTRATOR,incidents/new", "PARTNER,deadlines",
            "VERIFIER,mail/unmatched", "APPROVER,incidents/new"})
    void opensNoScreenOfAnotherRole(Role role, String address) {
        for (Language language : Language.values()) {
            Window window = windows.of(role).speak(language).open(address);

            assertThat(window.text()).contains(window.words("shell.cannotOpen"), window.words("shell.fault.notAllowed"),
                    window.words("shell.toWork"));
        }
    }

    @Test
    void opensNoOutcomeForAVerifier() {
        IncidentId id = cases.verified(Conclusion.CONTRADICTED);

        Window window = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number() + "/outcome");

        assertThat(window.text()).contains(window.words("shell.fault.notAllowed"));
        assertThat(window.has("incident.outcome")).isFalse();
    }

    @Test
    void readsTheStepOfAnotherRoleButCannotClaimIt() {
        IncidentId id = cases.registered();

        Window window = windows.of(Role.INTAKE).open("incidents/" + incidents.find(id).number() + "/verify");

        assertThat(window.offers("desk.claim")).isFalse();
        assertThat(window.isOpen("verification.remark")).isFalse();
        assertThat(window.button("verification.sign").isEnabled()).isFalse();
        assertThat(catchThrowable(() -> as.role(Role.INTAKE, () -> steps.claim(cases.step(id, "Verify facts").taskId()))))
                .hasMessage("desk.refusal.otherRole");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTNER", "ADMINISTRATOR", "AUDITOR"})
    void worksOnNoCaseWithoutARoleForIt(Role role) {
        IncidentId reported = cases.reported();
        AppealId drafted = filings.appealDrafted(Channel.POST);
        List<Letter> read = read(drafted);
        SubmissionId submission = filings.opened(Channel.POST);

        for (Runnable deed : List.<Runnable>of(() -> cases.register(reported, Alarm.NONE),
                () -> verification.conclude(reported, new Foundation(List.of(), List.of()), Conclusion.ESTABLISHED, ""),
                () -> analyses.decide(reported, Findings.of(Set.of()), Remedy.NONE, "Why"),
                () -> incidents.recordOutcome(reported, Outcome.NOTHING, ""),
                () -> appeals.approve(drafted, appeals.find(drafted).version(), read),
                () -> submissions.handIn(submission, cases.today(), null))) {
            assertNotAllowed(role, deed);
        }
        assertThat(cases.waiting(reported)).containsExactly("Register report");
        assertThat(appeals.find(drafted).isApproved()).isFalse();
        assertThat(submissions.find(submission).filedOn()).isNull();
    }

    @Test
    void doesNothingThatIsForAnotherRoleOnACase() {
        IncidentId id = cases.registered();
        AppealId appeal = filings.appealDrafted(Channel.POST);
        List<Letter> read = read(appeal);
        SubmissionId submission = filings.replied();

        assertNotAllowed(Role.INTAKE, () -> verification.conclude(id, new Foundation(List.of(), List.of()), Conclusion.IN_PART, ""));
        assertNotAllowed(Role.VERIFIER, () -> analyses.decide(id, Findings.of(Set.of()), Remedy.NONE, "Why"));
        assertNotAllowed(Role.LAWYER, () -> incidents.recordOutcome(id, Outcome.NOTHING, ""));
        assertNotAllowed(Role.LAWYER, () -> appeals.approve(appeal, appeals.find(appeal).version(), read));
        assertNotAllowed(Role.APPROVER, () -> assessments.assess(submission, submissions.find(submission).version(), Set.of(), NextStep.WAIT, ""));

        assertThat(cases.waiting(id)).containsExactly("Verify facts");
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
        assertThat(cases.waiting(submission)).containsExactly("Assess reply");
    }

    private List<Letter> read(AppealId appeal) {
        return as.role(Role.LAWYER, () -> letters.filed(appeal));
    }

    private void assertNotAllowed(Role role, Runnable deed) {
        Throwable fault = catchThrowable(() -> as.role(role, deed));
        assertThat(fault).isInstanceOf(AccessDeniedException.class);
        for (Language language : Language.values()) {
            assertThat(Faults.words(fault, language)).isEqualTo(Texts.get(language, "shell.fault.notAllowed"));
        }
    }
}
