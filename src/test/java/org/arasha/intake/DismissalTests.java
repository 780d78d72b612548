package org.arasha.intake;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.junit.jupiter.api.Test;

@ArashaTest
record DismissalTests(Intake intake, Incidents incidents, Cases cases, Windows windows, As as) {

    @Test
    void closesTheReportUnderItsNumberAndKeepsWhy() {
        IncidentId id = cases.reported();
        String number = incidents.find(id).number().toString();
        UserId officer = as.newUser(Role.INTAKE);
        cases.does(officer, id, "Register report", () -> { });
        Window window = windows.of(officer).open("intake/" + number + "/register");

        window.press("intake.dismiss");
        assertThat(window.complaint("intake.dismiss.reason")).isEqualTo(window.words("ui.required"));
        assertThat(cases.waiting(id)).containsExactly("Register report");
        window.fill("intake.dismiss.reason", Dismissal.Reason.NOT_ABOUT_MEDIA).fill("intake.dismiss.note", "A quarrel of neighbours.")
                .press("intake.dismiss");

        assertThat(window.notices()).contains(window.words("intake.dismissed", number));
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(incidents.find(id).outcome()).isEqualTo(Outcome.NO_CASE);
        window.open("incidents/" + number);
        assertThat(window.text()).contains(window.words("intake.dismiss.NOT_ABOUT_MEDIA")).contains("A quarrel of neighbours.");
    }

    @Test
    void needsTheStepInHand() {
        IncidentId id = cases.reported();

        assertRefused("desk.refusal.notClaimed", () -> as.role(Role.INTAKE, () -> intake.dismiss(id, Dismissal.Reason.SPAM, "")));
        assertThat(incidents.find(id).isClosed()).isFalse();
    }

    @Test
    void aRegisteredCaseIsNotDismissed() {
        IncidentId id = cases.registered();

        assertRefused("desk.refusal.done", () -> as.role(Role.INTAKE, () -> intake.dismiss(id, Dismissal.Reason.SPAM, "")));
        assertThat(incidents.find(id).isClosed()).isFalse();
    }

    @Test
    void newsThatNobodyHasReviewedComesFirst() {
        IncidentId id = cases.reported();
        cases.tell(id, "A witness was found.");

        assertRefused("workflow.refusal.otherStepsOpen",
                () -> cases.does(id, "Register report", () -> intake.dismiss(id, Dismissal.Reason.SPAM, "")));
        assertThat(incidents.find(id).isClosed()).isFalse();
    }
}
