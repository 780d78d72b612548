package org.arasha.incident;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.audit.TrailFilter;
import org.arasha.intake.Dismissal;
import org.arasha.intake.Intake;
import org.arasha.legal.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** A case that had ended is taken up again. */
@ArashaTest
record ReopeningTests(Reopenings reopenings, Incidents incidents, IncidentMerges merges, Intake intake, Trail trail, Windows windows, Cases cases,
        As as) {

    private static final String WHY = "A second witness came forward.";

    @ParameterizedTest
    @EnumSource(names = {"VERIFIER", "MANAGER"})
    void isDoneOnItsPageWithTheReasonAndStaysOnTheTrail(Role role) {
        IncidentId id = closed();
        Window window = windows.of(role).open(page(id)).press("incident.reopen");
        assertThat(window.complaint("incident.reopen.reason")).isEqualTo(window.words("ui.required"));

        window.write("incident.reopen.reason", WHY).press("incident.reopen");

        assertThat(window.notices()).contains(window.words("incident.reopen.done"));
        assertThat(window.text()).contains(WHY, window.words("incident.reopened.after", window.words("incident.outcome.RELEASED")));
        assertThat(window.has("incident.reopen.reason")).isFalse();
        assertThat(incidents.find(id).isClosed()).isFalse();
        assertThat(cases.waiting(id)).containsExactly("Verify facts");
        assertThat(as.role(Role.AUDITOR, () -> trail.page(TrailFilter.of(id.value()), null)).stream().map(TrailEntry::act).collect(Collectors.toSet()))
                .contains("IncidentReopened");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "LAWYER", "APPROVER"})
    void isNoActOfOthers(Role role) {
        IncidentId id = closed();

        assertThat(windows.of(role).open(page(id)).has("incident.reopen.reason")).isFalse();
        assertThatThrownBy(() -> as.role(role, () -> reopenings.reopen(id, WHY))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void happensOnceHoweverOftenItIsPressed() {
        IncidentId id = closed();
        reopen(id, WHY);

        assertRefused("incident.refusal.hasNotEnded", () -> reopen(id, WHY));
        assertThat(as.role(Role.VERIFIER, () -> reopenings.of(id))).hasSize(1);
        assertThat(cases.waiting(id)).containsExactly("Verify facts");
    }

    @Test
    void asksForAReasonThatIsNotTooLong() {
        IncidentId id = closed();

        assertRefused("incident.refusal.reopenedWithoutReason", () -> reopen(id, " "));
        assertRefused("ui.tooLong", () -> reopen(id, "x".repeat(Incidents.LONGEST_NOTE + 1)));
        assertThat(incidents.find(id).isClosed()).isTrue();
    }

    @Test
    void isRefusedOfWhatWentIntoAnotherCaseAndOfWhatWasNone() {
        IncidentId merged = cases.registered();
        IncidentId kept = cases.registered();
        as.role(Role.MANAGER, () -> merges.merge(merged, kept));
        IncidentId none = cases.reported();
        cases.does(none, "Register report", () -> intake.dismiss(none, Dismissal.Reason.SPAM, ""));

        assertRefused("incident.refusal.isInAnother", () -> reopen(merged, WHY));
        assertRefused("incident.refusal.wasNoCase", () -> reopen(none, WHY));
        assertThat(windows.of(Role.VERIFIER).open(page(none)).has("incident.reopen.reason")).isFalse();
    }

    @Test
    void isRefusedOfACaseThatIsNotTheirsToSee() {
        UserId owner = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.MANAGER);
        IncidentId id = cases.restricted(owner, Remedy.NONE);
        cases.does(owner, id, "Record outcome", () -> incidents.recordOutcome(id, Outcome.RELEASED, ""));

        assertRefused("access.refusal.noSuchCase", () -> as.user(as.newUser(Role.VERIFIER), () -> reopenings.reopen(id, WHY)));
        assertRefused("access.refusal.noSuchCase", () -> as.user(as.newUser(Role.LAWYER), () -> reopenings.latest(Set.of(id))));
    }

    private IncidentId closed() {
        IncidentId id = cases.analysed(Remedy.NONE);
        cases.close(id, Outcome.RELEASED);
        return id;
    }

    private void reopen(IncidentId id, String reason) {
        as.role(Role.VERIFIER, () -> reopenings.reopen(id, reason));
    }

    private String page(IncidentId id) {
        return "incidents/" + incidents.find(id).number();
    }
}
