package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.access.Users;
import org.arasha.desk.OpenSteps;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager gives steps on, by mouse and by keyboard, and sees in the diagram where cases wait, in Russian. */
@InBrowser
class WorkloadIT extends BrowserTest {

    private static final String COLLEAGUE = "Коллега Верных";

    private final ExampleMode examples;
    private final Users users;
    private final CurrentUser user;
    private final OpenSteps steps;
    private final JdbcClient jdbc;
    private final String address;
    private final List<String> barriers = new ArrayList<>();
    private UUID verifier = new UUID(0, 0);

    @Autowired
    WorkloadIT(ExampleMode examples, Users users, CurrentUser user, OpenSteps steps, JdbcClient jdbc, @LocalServerPort int port) {
        this.examples = examples;
        this.users = users;
        this.user = user;
        this.steps = steps;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @BeforeEach
    void aVerifierHasThreeSteps() {
        examples.as(Role.ADMINISTRATOR, () -> users.enter("colleague", COLLEAGUE, null, Set.of(Role.VERIFIER), null, "a long password"));
        examples.as(Role.VERIFIER, () -> {
            verifier = user.id().value();
            jdbc.sql("select task_id from open_task where role = 'VERIFIER' and holder is null and not restricted order by due_at limit 3")
                    .query(String.class).list().forEach(steps::claim);
        });
    }

    @Test
    void stepsAreGivenOnByMouseAndByKeyboardAndWhereCasesWaitIsSeen() {
        try (Person manager = Person.at(chromium.browser(), address, barriers).signsInAs(Role.MANAGER)) {
            Page page = manager.opens("workload?who=" + verifier).settles().page();
            Locator lines = page.locator(".deadline-list .work-row");
            int before = lines.count();
            Locator colleague = page.locator(".load-row").filter(new Locator.FilterOptions().setHasText(COLLEAGUE));
            lines.first().locator(".work-step").first().dragTo(colleague);
            assertThat(lines).hasCount(before - 1);
            assertThat(colleague.locator(".load-counts")).containsText("1");

            String next = lines.first().locator("a").textContent();
            manager.looks("75-workload").tabsToNamed(say("insight.acts.choose", next)).types(" ").tabsTo("insight.acts.hand").types("", "Enter")
                    .tabsTo("insight.acts.to").types(COLLEAGUE, "Enter").tabsTo("insight.acts.hand.do").types("", "Enter");
            assertThat(lines).hasCount(before - 2);
            assertThat(colleague.locator(".load-counts")).containsText("2");
            goesOnInTheList(page);
            page.keyboard().press("t");
            assertThat(page.locator(".acts-bar vaadin-button:focus")).hasCount(1);

            manager.opens("deadlines").tabsToNamed(say("insight.acts.choose", page.locator(".deadline-list .work-row a").first().textContent()))
                    .types(" ").tabsTo("insight.acts.remind").types("", "Enter").reads(say("insight.acts.done", 1));
            goesOnInTheList(page);
            manager.tabsTo("insight.acts.clear").types("", "Enter");
            assertThat(page.locator(".deadline-list .work-row:focus")).hasCount(1);

            manager.opens("processes");
            page.locator(".djs-overlays .diagram-badge").first().waitFor();
            manager.looks("76-processes");
            page.locator("[data-element-id=Task_VerifyFacts] .djs-hit").first().click();
            page.waitForURL("**/processes?process=IncidentCase&step=Task_VerifyFacts");
            manager.reads(COLLEAGUE).looks("77-waiting");
        }
        Assertions.assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    private static void goesOnInTheList(Page page) {
        assertThat(page.locator(".deadline-list .work-row:focus")).hasCount(1);
        page.keyboard().press("Space");
        assertThat(page.locator(".deadline-list .work-row:focus vaadin-checkbox[checked]")).hasCount(1);
        assertThat(page.locator(".acts-bar")).isVisible();
    }
}
