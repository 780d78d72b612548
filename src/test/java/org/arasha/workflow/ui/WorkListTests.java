package org.arasha.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Absences;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.junit.jupiter.api.Test;

/** What one person claims leaves the open lists of others by itself, and nothing else there moves. */
@ArashaTest
record WorkListTests(Windows windows, OpenSteps steps, Absences absences, Incidents incidents, Cases cases, As as) {

    @Test
    void whoStandsInIsOfferedWhatSomebodyAwayHasInHand() {
        UserId away = as.newUser(Role.VERIFIER);
        UserId there = as.newUser(Role.VERIFIER);
        IncidentId id = cases.registered();
        as.user(away, () -> steps.claim(cases.step(id, "Verify facts").taskId()));
        String page = "incidents/" + incidents.find(id).number() + "/verify";
        Window window = windows.of(there);
        assertThat(window.open("work").text()).doesNotContain(window.words("workflow.ofThoseAway"));
        assertThat(window.open(page).offers("desk.takeOver")).isFalse();

        as.user(away, () -> absences.enter(away, cases.today(), cases.today(), there));

        assertThat(window.open("work").text()).contains(window.words("workflow.ofThoseAway"));
        window.all(Tabs.class).findFirst().orElseThrow().setSelectedIndex(2);
        assertThat(tasks(window)).containsExactly(cases.step(id, "Verify facts").taskId());
        assertThat(window.open(page).press("desk.takeOver").text()).contains(window.words("desk.yours"));
    }

    @Test
    void aClaimedStepLeavesTheListOfAnotherWithoutReloadAndTheOtherRowsStayTheSame() {
        UserId watching = as.newUser(Role.VERIFIER);
        UserId claiming = as.newUser(Role.VERIFIER);
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        cases.registered();
        Window list = windows.of(watching).open("work");
        while (list.offers("ui.more")) {
            list.press("ui.more");
        }
        await().pollInSameThread().untilAsserted(() -> assertThat(tasks(list.refresh())).contains(task));
        List<WorkRow> others = list.all(WorkRow.class).filter(row -> !task(row).equals(task)).toList();

        as.user(claiming, () -> steps.claim(task));

        await().pollInSameThread().untilAsserted(() -> assertThat(tasks(list.refresh())).doesNotContain(task));
        assertThat(list.all(WorkRow.class)).containsAll(others);
        assertThat(list.text()).as("it says so, and then fades").contains(list.words("desk.heldBy", "Test [VERIFIER]"));
        as.user(claiming, () -> steps.giveBack(task));
        await().pollInSameThread().untilAsserted(() -> assertThat(tasks(list.refresh())).contains(task));
        assertThat(list.all(WorkRow.class)).containsAll(others);
        assertThat(list.text()).doesNotContain(list.words("desk.heldBy", "Test [VERIFIER]"));
    }

    @Test
    void theNumberInTheNavigationFollowsOnAnyScreen() {
        UserId me = as.newUser(Role.VERIFIER);
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        Window elsewhere = windows.of(me).open("incidents");
        assertThat(number(elsewhere)).isEmpty();

        as.user(me, () -> steps.claim(task));
        await().pollInSameThread().untilAsserted(() -> assertThat(number(elsewhere.refresh())).containsExactly("1"));

        as.user(me, () -> steps.giveBack(task));
        await().pollInSameThread().untilAsserted(() -> assertThat(number(elsewhere.refresh())).isEmpty());
    }

    @Test
    void whatIsClaimedWhileAScreenIsMadeIsSeenOnIt() {
        UserId claiming = as.newUser(Role.VERIFIER);
        IncidentId id = cases.registered();
        Window window = windows.of(as.newUser(Role.VERIFIER)).open("incidents");
        asItIsLeft(window, () -> as.user(claiming, () -> steps.claim(cases.step(id, "Verify facts").taskId())));
        assertThat(window.open("incidents/" + incidents.find(id).number() + "/verify").text())
                .contains(window.words("desk.heldBy", "Test [VERIFIER]"));

        String task = cases.step(cases.registered(), "Verify facts").taskId();
        asItIsLeft(window.open("incidents"), () -> as.user(claiming, () -> steps.claim(task)));
        window.open("work");
        while (window.offers("ui.more")) {
            window.press("ui.more");
        }
        assertThat(tasks(window)).doesNotContain(task);
    }

    /** By then the next screen is made, and hears of nothing yet. */
    private void asItIsLeft(Window window, Runnable deed) {
        window.all(H1.class).findFirst().orElseThrow().addDetachListener(left -> {
            AtomicBoolean told = new AtomicBoolean();
            Registration listening = steps.onChange(() -> told.set(true));
            deed.run();
            await().untilTrue(told);
            listening.remove();
        });
    }

    private static List<String> number(Window window) {
        return window.all(Span.class).filter(one -> one.hasClassName("nav-count")).map(Span::getText).toList();
    }

    private static List<String> tasks(Window window) {
        return window.all(WorkRow.class).filter(row -> !row.hasClassName("leaving")).map(WorkListTests::task).toList();
    }

    private static String task(WorkRow row) {
        return row.getElement().getAttribute("data-task");
    }
}
