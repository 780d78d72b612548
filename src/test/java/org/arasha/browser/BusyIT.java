package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.incident.IncidentId;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever decides something that takes long is told that it is being done, and not left with a button that does not answer. */
@InBrowser
class BusyIT extends BrowserTest {

    private final ExampleMode examples;
    private final Intake intake;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String address;

    @Autowired
    BusyIT(ExampleMode examples, Intake intake, JdbcClient jdbc, TransactionTemplate transactions, @LocalServerPort int port) {
        this.examples = examples;
        this.intake = intake;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void saysThatWhatAButtonBeganIsBeingDone() {
        String incident = reported();
        try (Person officer = Person.at(chromium.browser(), address, new ArrayList<>()).signsInAs(Role.INTAKE)) {
            Page page = takes(officer, incident);
            Locator busy = page.locator(".decision-pane .busy-line");
            List<Route> waiting = new ArrayList<>();
            page.route(url -> url.contains("v-r=uidl"), waiting::add);

            page.locator(".decision-buttons vaadin-button").first().click();
            assertThat(busy).hasText(say("ui.busy"));

            waiting.forEach(Route::resume);
            page.unrouteAll();
            assertThat(busy).hasText("");
        }
    }

    /** In a second window of theirs it was given back a moment before: the button does nothing any more, and nothing goes on. */
    @Test
    void saysNoLongerThatItIsBeingDoneWhereTheButtonIsTakenAway() {
        String incident = reported();
        try (Person officer = Person.at(chromium.browser(), address, new ArrayList<>()).signsInAs(Role.INTAKE)) {
            Page page = takes(officer, incident);
            Locator button = page.locator(".decision-buttons vaadin-button").first();
            List<Route> waiting = new ArrayList<>();
            page.route(url -> url.contains("v-r=uidl"), waiting::add);
            button.click();
            assertThat(page.locator(".decision-pane .busy-line")).hasText(say("ui.busy"));

            Page second = page.context().newPage();
            second.navigate(page.url());
            second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("desk.giveBack"))).click();

            assertThat(button).isDisabled();
            assertThat(page.locator(".decision-pane .busy-line")).hasText("");
            page.unrouteAll();
        }
    }

    @Test
    void saysThatAFileIsBeingMade() {
        try (Person manager = Person.at(chromium.browser(), address, new ArrayList<>()).signsInAs(Role.MANAGER)) {
            Page page = manager.opens("reports").page();
            Locator file = page.locator("a[download]").filter(new Locator.FilterOptions().setHasText(say("insight.reports.file", "PDF")));
            Locator busy = file.locator(".busy-line");
            transactions.executeWithoutResult(held -> {
                jdbc.sql("lock table figure in access exclusive mode").update();
                file.click();
                assertThat(busy).hasText(say("ui.busy"));
            });

            assertThat(busy).hasText("");
        }
    }

    /** Nobody has to stay for it. */
    @Test
    void givesTheFileToWhoeverHasGoneOnMeanwhile() {
        try (Person manager = Person.at(chromium.browser(), address, new ArrayList<>()).signsInAs(Role.MANAGER)) {
            Page page = manager.opens("reports").page();
            List<Download> files = new ArrayList<>();
            page.onDownload(files::add);
            transactions.executeWithoutResult(held -> {
                jdbc.sql("lock table figure in access exclusive mode").update();
                page.locator("a[download]").filter(new Locator.FilterOptions().setHasText(say("insight.reports.file", "PDF"))).click();
                manager.opens("work");
            });

            page.waitForCondition(() -> !files.isEmpty());
            Assertions.assertThat(files.getFirst().failure()).isNull();
        }
    }

    private String reported() {
        List<String> incident = new ArrayList<>();
        examples.as(Role.INTAKE, () -> incident.add(intake.receive(LocalizedText.of(Language.RU, "Долгое дело"), PartialDate.on(LocalDate.now(ZoneId.of("Asia/Almaty"))),
                Report.Channel.CALL, "Её не пустили.", "", false).number().toString()));
        return incident.getFirst();
    }

    private Page takes(Person officer, String incident) {
        Page page = officer.opens("intake/" + incident + "/register").page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("desk.claim"))).click();
        assertThat(page.locator(".claim-holder")).hasText(say("desk.yours"));
        return page;
    }
}
