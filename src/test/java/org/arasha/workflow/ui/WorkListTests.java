package org.arasha.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.OpenSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one person claims leaves the open lists of others by itself, and nothing else there moves. */
@ArashaTest
class WorkListTests {

    private final Windows windows;
    private final OpenSteps steps;
    private final Cases cases;
    private final As as;

    WorkListTests(Windows windows, OpenSteps steps, Cases cases, As as) {
        this.windows = windows;
        this.steps = steps;
        this.cases = cases;
        this.as = as;
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void aClaimedStepLeavesTheListOfAnotherWithoutReloadAndTheOtherRowsStayTheSame() {
        UserId watching = as.newUser(Role.VERIFIER);
        UserId claiming = as.newUser(Role.VERIFIER);
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        cases.registered();
        Window list = windows.of(watching).open("work");
        while (list.offers("workflow.more")) {
            list.press("workflow.more");
        }
        await().pollInSameThread().untilAsserted(() -> assertThat(tasks(list.refresh())).contains(task));
        List<WorkRow> others = list.all(WorkRow.class).filter(row -> !task(row).equals(task)).toList();

        as.user(claiming, () -> steps.claim(task));

        await().pollInSameThread().untilAsserted(() -> assertThat(tasks(list.refresh())).doesNotContain(task));
        assertThat(list.all(WorkRow.class)).containsAll(others);
        as.user(claiming, () -> steps.giveBack(task));
        await().pollInSameThread().untilAsserted(() -> assertThat(tasks(list.refresh())).contains(task));
        assertThat(list.all(WorkRow.class)).containsAll(others);
    }

    private static List<String> tasks(Window window) {
        return window.all(WorkRow.class).map(WorkListTests::task).toList();
    }

    private static String task(WorkRow row) {
        return row.getElement().getAttribute("data-task");
    }
}
