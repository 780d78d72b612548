package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Above every task on an appeal or a submission stands what it is about, how urgent it is, and what ends next. */
@ArashaTest
record HeaderTests(Windows windows, Filings filings, Submissions submissions, Appeals appeals, Incidents incidents) {

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofASubmissionSaysSubjectUrgencyAndTheDayOfTheStep(Language language) {
        Submission submission = submissions.find(filings.opened(Channel.POST));
        urge(submission.appeal());

        Window window = windows.of(Role.INTAKE).speak(language).open("submissions/" + submission.number() + "/hand-in");

        assertThat(header(window)).contains(appeals.find(submission.appeal()).text().subject().in(language), urgent(window));
        assertThat(window.all(DueBadge.class).map(badge -> badge.getElement().getTextRecursively())).isNotEmpty()
                .allMatch(header(window)::contains);
    }

    @Test
    void ofASubmissionWhoseTermRunsSaysItsLastDay() {
        Submission submission = submissions.find(filings.registered(2));

        Window window = windows.of(Role.LAWYER).open("submissions/" + submission.number());

        assertThat(header(window)).contains(Dates.day(submission.clock().dueOn(), Language.EN))
                .doesNotContain(urgent(window));
    }

    @Test
    void ofAnAppealSaysHowUrgentItsCasesAreButNotToThoseWhoAreAskedToSign() {
        AppealId appeal = filings.appealOpened();
        OrganisationId partner = filings.partner();
        filings.invite(appeal, partner);
        filings.draft(appeal, Channel.POST);
        urge(appeal);
        String page = "appeals/" + appeals.find(appeal).number();

        Window lawyer = windows.of(Role.LAWYER).open(page);
        assertThat(header(lawyer)).contains(urgent(lawyer));
        Window signs = windows.of(filings.speakerOf(partner)).open(page);
        assertThat(signs.text()).doesNotContain(urgent(signs));
    }

    private void urge(AppealId appeal) {
        incidents.setUrgency(appeals.find(appeal).incidentIds().getFirst(), Urgency.HELD_NOW);
    }

    private static String urgent(Window window) {
        return window.words("incident.urgent", window.words("incident.urgency." + Urgency.HELD_NOW));
    }

    private static String header(Window window) {
        return window.all(RecordHeader.class).findFirst().orElseThrow().getElement().getTextRecursively();
    }
}
