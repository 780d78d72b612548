package org.arasha.incident;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.CaseTeams;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.OpenSteps;
import org.arasha.legal.Remedy;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A restricted case goes on because a manager admits the people who are needed. */
@ArashaTest
record CaseTeamTests(Windows windows, Cases cases, CaseMembers members, CaseTeams teams, Incidents incidents, OpenSteps steps, As as) {

    @Test
    void aManagerAdmitsWhoIsNeeded() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId lawyer = as.newUser(Role.LAWYER);
        IncidentId id = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        String page = "incidents/" + incidents.find(id).number();
        CaseTeams.Person needed = as.role(Role.MANAGER, () -> teams.others(id.value())).stream()
                .filter(one -> one.id().equals(lawyer)).findFirst().orElseThrow();
        Window manager = windows.of(Role.MANAGER).open(page);

        manager.press("incident.team.admit");
        assertThat(manager.complaint("incident.team.who")).isEqualTo(manager.words("ui.required"));
        manager.fill("incident.team.who", needed).press("incident.team.admit");

        assertThat(manager.notices()).contains(manager.words("incident.team.admitted", needed.name()));
        assertThat(as.user(lawyer, () -> teams.of(id.value()))).contains(needed);
        as.user(lawyer, () -> steps.claim(cases.step(id, "Choose collective appeal").taskId()));
        assertThat(windows.of(lawyer).open(page).text()).contains(needed.name());
    }

    @Test
    void nobodyElseAdmits() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId id = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        UserId lawyer = as.newUser(Role.LAWYER);

        assertThatThrownBy(() -> as.user(member, () -> members.admit(id.value(), lawyer))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.user(member, () -> teams.others(id.value()))).isInstanceOf(AccessDeniedException.class);
        assertRefused("access.refusal.noSuchCase", () -> as.user(lawyer, () -> teams.of(id.value())));
        Window window = windows.of(member).open("incidents/" + incidents.find(id).number());
        assertThat(window.text()).contains(window.words("incident.team"));
        assertThat(window.offers("incident.team.admit")).isFalse();
    }
}
