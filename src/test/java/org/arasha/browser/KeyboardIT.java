package org.arasha.browser;

import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Source;
import org.arasha.incident.IncidentId;
import org.arasha.intake.Intake;
import org.arasha.intake.NewReport;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.reporting.PublicReport;
import org.arasha.reporting.PublicReports;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case is verified and evidence is brought to it in the browser without a mouse, in Russian; a reporter is answered, a table becomes
 * cases, and categories and places are kept.
 */
@InBrowser
class KeyboardIT extends BrowserTest {

    private final ExampleMode examples;
    private final Intake intake;
    private final Categories categories;
    private final PublicReports reports;
    private final JdbcClient jdbc;
    private final String address;
    private final List<String> barriers = new ArrayList<>();
    private String incident = "";

    @Autowired
    KeyboardIT(ExampleMode examples, Intake intake, Categories categories, PublicReports reports, JdbcClient jdbc, @LocalServerPort int port) {
        this.examples = examples;
        this.intake = intake;
        this.categories = categories;
        this.reports = reports;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @BeforeEach
    void register() {
        examples.as(Role.INTAKE, () -> incident = "incidents/" + intake.register(new NewReport(IncidentId.fresh(), Report.Channel.CALL, "Её не пустили.", "", null,
                new Registration(text("Репортёра не пустили в суд"), PartialDate.on(LocalDate.now(ZoneId.of("Asia/Almaty"))), Place.UNKNOWN,
                        Set.of(categories.coded("DETENTION").id()), List.of(), List.of(text("Её не пустили."), text("Причину не назвали.")),
                        Claim.Attribution.VICTIM, new Registration.NewSource(Source.Kind.VIDEO, text("Запись у входа"), null, false),
                        Alarm.NONE, false))).number());
    }

    @Test
    void factsAreVerifiedByKeyboardOnly() {
        try (Person verifier = Person.at(chromium.browser(), address, barriers).signsInAs(Role.VERIFIER)) {
            verifier.opens("work").types("", "/").reads(say("insight.search.hint"))
                    .types("", "Escape", "/").reads(say("insight.search.hint")).types(incident.substring("incidents/".length()));
            verifier.page().waitForFunction("() => document.querySelectorAll('.search .work-row').length === 1");
            verifier.looks("71-search").types("", "ArrowDown", "Enter").reads(say("incident.claims"));
            verifier.opens(incident + "/verify").tabsTo("desk.claim").types("", "Enter").reads(say("desk.yours"));
            verifier.tabsTo("verification.claim", 1).types("1").reads(say("verification.restsNot.saved", 1, 1));
            verifier.tabsTo("verification.claim", 1).types("1").reads(say("verification.rests.saved", 1, 1));
            assess(verifier, 1, "incident.standing.CONTRADICTED", "На записи видно, что она вошла.");
            assess(verifier, 2, "incident.standing.ESTABLISHED", "");
            verifier.tabsToChoice("verification.conclusion.IN_PART").looks("70-verify-by-keyboard")
                    .tabsTo("verification.sign").types("", "Enter").reads(say("verification.done.IN_PART"));
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    private static void assess(Person verifier, int claim, String standing, String reason) {
        verifier.tabsToNamed(say("verification.assess") + ": " + claim).types("", "Enter").tabsTo("verification.standing").goesDownTo(say(standing))
                .tabsTo("verification.reason").types(reason).tabsTo("ui.save").types("", "Enter").reads(say("verification.claimSaved", claim));
    }

    @Test
    void whatIsOnesOwnIsReachedByKeyboardOnly() {
        try (Person auditor = Person.at(chromium.browser(), address, barriers).signsInAs(Role.AUDITOR)) {
            auditor.opens("work").letsThingsMove().tabsToNamed("Example Auditor").types("", "Enter").reads(say("shell.signOut")).looksAtMenu("68-own-menu")
                    .types("", "Enter").reads(say("access.password.hint"));
            auditor.opens("trail").tabsTo("audit.filter.record").types(incident.substring("incidents/".length()), "Enter")
                    .reads(say("audit.act.ReportRegistered")).looks("69-trail");
        }
        try (Person phone = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            phone.opens("work").tabsToNamed("Example Intake").types("", "Enter").reads(say("shell.signOut")).looksAtMenu("68-own-menu-phone");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    @Test
    void alarmsAreChangedByKeyboardOnly() {
        try (Person officer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            officer.opens(incident).tabsToNamed(say("ui.edit") + ": " + say("incident.facts")).types("", "Enter").tabsTo("incident.alarm.heldNow")
                    .types(" ").looks("71-overview-form").tabsTo("ui.save").types("", "Enter")
                    .reads(say("incident.urgent", say("incident.urgency.HELD_NOW")));
        }
        try (Person phone = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            phone.opens(incident).tabsToNamed(say("ui.edit") + ": " + say("incident.facts")).types("", "Enter").tabsTo("incident.alarm.termEndsOn")
                    .looks("72-overview-form-phone");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    @Test
    void evidenceIsBroughtByKeyboardOnly() {
        try (Person officer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            Page page = officer.opens(incident).reads(say("evidence.none")).page();
            page.onFileChooser(files -> files.setFiles(new FilePayload("протокол.txt", "text/plain", "Её не пустили.".getBytes(StandardCharsets.UTF_8))));
            officer.tabsTo("evidence.upload.add").types("", "Enter");
            page.locator(".evidence-list a").filter(new Locator.FilterOptions().setHasText("протокол.txt")).waitFor();
            officer.tabsToNamed("протокол.txt").types("", "Enter").reads(say("evidence.custody")).tabsTo("evidence.origin.edit").types("", "Enter")
                    .tabsTo("evidence.origin.takenBy").types("Прохожий").tabsTo("ui.save").types("", "Enter").reads("Прохожий");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    @Test
    void aReporterIsAnsweredByKeyboardOnly() {
        String told = "Меня не пускают в редакцию " + UUID.randomUUID();
        reports.send(new PublicReport(told.getBytes(StandardCharsets.UTF_8), Language.RU, told, LocalDate.now(ZoneId.of("Asia/Almaty")), "", "", "", false, false,
                "", List.of()));
        String number = jdbc.sql("select i.number from report r join incident i on i.id = r.incident where r.told = ?").param(told)
                .query(String.class).single();
        try (Person officer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            officer.opens("incidents/" + number).tabsTo("reporting.answer").types("Кто вас не пускает?").tabsTo("reporting.answer.send")
                    .types("", "Enter").reads(say("reporting.answered")).reads("Кто вас не пускает?").looks("73-exchange-by-keyboard");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    @Test
    void aTableBecomesCasesByKeyboardOnly() {
        String title = "Оператора не пустили на стадион " + UUID.randomUUID();
        String table = "Дата;Название;Описание\n12.02.2019;%s;Его не пустили.\n".formatted(title);
        try (Person officer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            Page page = officer.opens("import").page();
            page.onFileChooser(files -> files.setFiles(new FilePayload("дела.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8))));
            officer.tabsTo("ui.upload.add").types("", "Enter").reads(say("imports.columns.hint")).tabsTo("imports.check").types("", "Enter")
                    .reads(say("imports.counts", 1, 0, 1)).tabsTo("imports.begin", 1).types("", "Enter");
            page.getByText(say("imports.result", 1, 0, 0)).waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    @Test
    void categoriesAndPlacesAreKeptByKeyboardOnly() {
        String category = "Давление на семью " + UUID.randomUUID();
        try (Person administrator = Person.at(chromium.browser(), address, barriers).signsInAs(Role.ADMINISTRATOR)) {
            administrator.opens("administration/categories").tabsTo("incident.category.add").types("", "Enter").tabsTo("incident.category.name")
                    .types(category).tabsTo("ui.save").types("", "Enter").reads(category);
            administrator.opens("administration/places").tabsToNamed(say("ui.edit") + ": Алматы").types("", "Enter").tabsTo("ui.save")
                    .types("", "Enter").reads(say("incident.place.saved")).looks("74-places-by-keyboard");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Language.RU, words);
    }
}
