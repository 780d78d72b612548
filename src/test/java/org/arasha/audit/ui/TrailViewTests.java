package org.arasha.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.audit.Trail;
import org.arasha.legal.Remedy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record TrailViewTests(Windows windows, Cases cases, Trail trail, JdbcClient jdbc, As as) {

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void aNumberIsTypedAndTheAddressHasTheIdOfTheRecord() {
        UUID incident = cases.registered().value();
        Window window = windows.of(Role.AUDITOR).open("trail").write("audit.filter.record", " " + number(incident) + " ");

        assertThat(window.asked()).isEqualTo("record=" + incident);
        assertThat(window.text()).contains(window.words("audit.act.ReportRegistered")).contains(number(incident));
        assertThat(windows.of(Role.AUDITOR).open("trail?record=" + incident).written("audit.filter.record")).isEqualTo(number(incident));
    }

    @Test
    void aPersonAndAnActAreChosenAndNoNameIsInTheAddress() {
        UserId anna = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UUID hers = cases.restricted(anna, Remedy.LEGAL_AID).value();
        UUID others = cases.registered().value();
        Window window = windows.of(Role.AUDITOR).open("trail");

        window.fill("audit.filter.act", "ReportReceived").fill("audit.filter.person", actor(anna));

        assertThat(window.asked()).isEqualTo("act=ReportReceived&person=" + anna.value());
        assertThat(window.text()).contains(hers.toString()).doesNotContain(number(others));
    }

    private Trail.Actor actor(UserId id) {
        return as.role(Role.AUDITOR, () -> trail.actors()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void ofAGuardedCaseTheNumberFindsNothingAndItsLinesHaveNone() {
        UUID guarded = cases.restricted(as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER), Remedy.LEGAL_AID).value();
        Window window = windows.of(Role.AUDITOR).open("trail").write("audit.filter.record", number(guarded));

        assertThat(window.complaint("audit.filter.record")).isEqualTo(window.words("audit.filter.noRecord"));
        assertThat(window.asked()).isEmpty();
        window.write("audit.filter.record", guarded.toString());
        assertThat(window.text()).contains(guarded.toString()).doesNotContain(number(guarded));
    }

    @Test
    void saysThatNothingWasFound() {
        Window window = windows.of(Role.AUDITOR).open("trail?record=" + UUID.randomUUID());

        assertThat(window.text()).contains(window.words("audit.noneFound.title"));
    }

    @Test
    void saysSoTooOfAPersonAndAnActThatAreNotOnOffer() {
        cases.reported();

        for (String asked : List.of("person=" + as.newUser(Role.LAWYER).value(), "act=ReportRecieved")) {
            Window window = windows.of(Role.AUDITOR).open("trail?" + asked);
            assertThat(window.text()).contains(window.words("audit.noneFound.title")).doesNotContain(window.words("audit.act.ReportReceived"));
        }
    }

    @Test
    void aLastDayThatCannotBeReadIsNotTakenForNone() {
        Window window = windows.of(Role.AUDITOR).open("trail?to=2019-03-29").writeNoDay("audit.filter.to", "31.02.");

        window.fill("audit.filter.act", "ReportReceived");

        assertThat(window.asked()).isEqualTo("to=2019-03-29");
        assertThat(window.complaint("audit.filter.to")).isNotBlank();
    }

    @Test
    void fromTheirPagesAuditorsAloneAreLedHere() {
        UUID incident = cases.registered().value();
        String page = "incidents/" + number(incident);

        assertThat(links(windows.of(as.newUser(Role.VERIFIER, Role.AUDITOR)).open(page))).contains("trail?record=" + incident);
        assertThat(links(windows.of(Role.MANAGER).open(page))).noneMatch(link -> link.startsWith("trail"));
    }

    private static List<String> links(Window window) {
        return window.all(Anchor.class).map(Anchor::getHref).toList();
    }

    private String number(UUID incident) {
        return jdbc.sql("select number from incident where id = ?").param(incident).query(String.class).single();
    }
}
