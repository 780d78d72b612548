package org.arasha.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Remedy;
import org.junit.jupiter.api.Test;

/** An open step leads to its screen whoever may open that; to others it says that it waits. */
@ArashaTest
record OpenStepLinksTests(Windows windows, Cases cases, Filings filings, Incidents incidents, Submissions submissions) {

    @Test
    void howACaseEndedOnlyAManagerIsLedToSay() {
        IncidentId id = cases.analysed(Remedy.NONE);
        assertThat(cases.waiting(id)).containsExactly("Record outcome");
        String page = "incidents/" + incidents.find(id).number();

        assertThat(links(windows.of(Role.MANAGER).open(page))).contains(page + "/outcome");
        for (Role role : List.of(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.APPROVER)) {
            Window window = windows.of(role).open(page);
            assertThat(window.text()).contains(window.words("step.Task_RecordOutcome"));
            assertThat(links(window)).as(role.name()).doesNotContain(page + "/outcome");
        }
    }

    @Test
    void aVerifierIsNotLedToAssessAReplyButTheLawyerIs() {
        SubmissionId id = filings.replied();
        String page = "submissions/" + submissions.find(id).number();

        assertThat(links(windows.of(Role.LAWYER).open(page))).contains(page + "/assess");
        Window verifier = windows.of(Role.VERIFIER).open(page);
        assertThat(verifier.text()).contains(verifier.words("step.Task_AssessReply"));
        assertThat(links(verifier)).doesNotContain(page + "/assess");
    }

    @Test
    void theBoardLeadsWhoMayNotOpenAStepToItsRecord() {
        SubmissionId id = filings.replied();
        String record = "submissions/" + submissions.find(id).number();
        String board = "deadlines?body=" + submissions.find(id).authority().value();

        assertThat(links(windows.of(Role.LAWYER).open(board))).contains(record + "/assess");
        assertThat(links(windows.of(Role.VERIFIER).open(board))).contains(record).doesNotContain(record + "/assess");
    }

    private static List<String> links(Window window) {
        return window.all(Anchor.class).map(Anchor::getHref).toList();
    }
}
