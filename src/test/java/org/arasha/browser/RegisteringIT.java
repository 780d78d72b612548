package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.arasha.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Incidents 6 and 8 of the appeal of 29 March 2019, entered in the browser and in Russian: two victims, force and an unknown
 * complainant; contradicting versions and a report that the police never got.
 */
@InBrowser
class RegisteringIT extends BrowserTest {

    private static final String DAY = "27.02.2019";
    private static final String COMPLAINANT = "неизвестное лицо";
    private static final String POLICE_VERSION = "По словам очевидцев, Ш. Турмагамбетова получила травму по собственной неосторожности";

    private final String address;
    private final List<String> barriers = new ArrayList<>();

    @Autowired
    RegisteringIT(@LocalServerPort int port) {
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void holdsTwoVictimsWithForceAndAnUnknownComplainant() {
        try (Person intake = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            Page page = intake.opens("incidents/new").page();
            intake.writes("incident.title", "Сания Тойкен и Санат Нурбек задержаны с применением силы и доставлены в Актау")
                    .writes(page.locator(".partial-date input").nth(0), DAY).writes("incident.locality", "Жанаозен")
                    .picks("incident.categories", "Уголовное").picks("incident.categories", "Задержание");
            takes(intake, 0, "Toiken", "Тойкен");
            takes(intake, 1, "Нурбек", "Нурбек");
            describes(intake, 2, "полиция", "incident.part.PERPETRATOR");
            describes(intake, 3, COMPLAINANT, "incident.part.COMPLAINANT");
            intake.writes("intake.told", """
                            Сания Тойкен и оператор Санат Нурбек были задержаны полицией с применением силы.
                            Их доставили в областной центр – город Актау.
                            Причиной было заявление, якобы поступившее на них.
                            Им сообщили о возбуждении уголовного дела по статье 174 Уголовного кодекса.
                            Дело возбуждено на основании заявления неизвестного лица о возможном будущем действии.""")
                    .chooses("intake.toldBy", "incident.attribution.OUR_OBSERVER")
                    .chooses("intake.source", "incident.sourceKind.MEDIA_ITEM")
                    .writes("intake.source.title", "Сообщение Азаттыка").writes("intake.source.address", "https://rus.azattyq.org/a/29793555.html");
            page.getByLabel(say("incident.alarm.violence"), exactly()).check();
            intake.reads(say("intake.alreadyKnown.incidents"));
            page.locator("h1").scrollIntoViewIfNeeded();
            intake.looks("60-new-report").presses("intake.register")
                    .reads(say("incident.urgent", say("incident.urgency.VIOLENCE"))).reads(COMPLAINANT).reads(say("step.Task_VerifyFacts"));
            detains(intake, "Тойкен");
            detains(intake, "Нурбек");
            intake.presses("incident.cases.add").chooses("incident.case.kind", "incident.caseKind.CRIMINAL")
                    .picks("incident.case.against", "Тойкен").picks("incident.case.against", "Нурбек")
                    .writes("incident.case.body", "полиция").writes("incident.case.complainant", COMPLAINANT)
                    .chooses("incident.step.status", "incident.status.OPENED").chooses("incident.step.law", "law.CRIMINAL_CODE")
                    .writes("incident.step.article", "174")
                    .writes(page.locator(".step-fields .partial-date input").nth(0), DAY).presses("ui.save")
                    .reads(say("incident.case.by", COMPLAINANT))
                    .reads("Сания Тойкен").reads("Санат Нурбек").reads("ст. 174 УК РК").looks("61-incident-6");
            assertThat(page.locator(".entry-words").getByText(say("incident.held.force"), exactlyThis())).hasCount(2);
            intake.presses("incident.link.another").reads(say("intake.sameEvent.people"));
            assertThat(page.getByLabel(say("intake.told"), exactly()).last()).hasValue(Pattern.compile("областной центр"));
            page.getByText("Санат Нурбек, " + say("incident.part.VICTIM")).click();
            assertThat(page.locator(".participant")).hasCount(2);
            intake.looks("62-same-event");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    @Test
    void holdsContradictingVersionsRegisteredByKeyboardOnly() {
        try (Person intake = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            Page page = intake.opens("incidents/new").page();
            intake.tabsTo("incident.title").types("На главного редактора Алгинской районной газеты напали у подъезда её дома")
                    .tabsTo("incident.when").types(DAY).tabsTo("incident.locality").types("Алга")
                    .tabsTo("incident.region").goesDownTo("Актюбинская")
                    .tabsTo("incident.spot").types("у подъезда её дома").tabsTo("incident.categories").types("Нападение", "ArrowDown", "Enter", "Escape")
                    .tabsTo("intake.who").types("Turmagambetova");
            page.locator("vaadin-combo-box-item:visible").first().waitFor();
            intake.types("", "ArrowDown", "Enter").tabsTo("intake.who.post").types("главный редактор", "Tab")
                    .tabsTo("intake.who").types("пресс-служба департамента внутренних дел", "Tab")
                    .tabsTo("incident.part").goesDownTo("Автор").tabsTo("intake.who.nameless").types(" ")
                    .tabsTo("intake.told").types("На главного редактора газеты напали у подъезда её дома.", "Enter")
                    .types("Она связывает нападение со своей профессиональной деятельностью.", "Enter")
                    .types("В полицию она не обратилась: не хотела, чтобы обвинили кого-то невиновного.")
                    .tabsTo("intake.source").goesDownTo("Публикация")
                    .tabsTo("intake.source.title").types("Адил соз").looks("63-by-keyboard")
                    .tabsTo("intake.register").types("", "Enter").reads(say("step.Task_VerifyFacts"));
            intake.presses("incident.claims.add").writes("incident.claim.text", POLICE_VERSION)
                    .chooses("incident.claim.attribution", "incident.attribution.OFFICIAL_BODY")
                    .picks("incident.claim.contradicts", "1. На главного редактора").presses("ui.save")
                    .reads(say("incident.contradicts", 4)).reads(say("incident.contradicts", 1)).looks("64-incident-8");
            String record = page.url();
            refusesTheReportToPolice(intake, record.substring(record.lastIndexOf('/') + 1));
            page.navigate(record);
            intake.reads(say("incident.consent.REPORT_TO_POLICE.REFUSED"));
        }
        try (Person phone = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            phone.opens("incidents/new").looks("65-new-report-phone");
            phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            phone.looks("66-new-report-phone-dark");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    /** A newsroom to which it was done, and one who works for another. */
    @Test
    void holdsOrganisationsByKeyboardOnlyAndLeadsToWhatIsMissing() {
        try (Person intake = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            Page page = intake.opens("incidents/new").page();
            intake.tabsTo("intake.register").types("", "Enter").settles();
            assertThat(page.getByLabel(say("incident.title"), exactly())).isFocused();
            intake.types("Закрыли доступ к сайту", "Tab").tabsTo("intake.register").types("", "Enter").settles();
            assertThat(page.locator(".partial-date input").nth(0)).isFocused();
            intake.types("14.02.2018").tabsTo("incident.categories").types("Нападение", "ArrowDown", "Enter", "Escape")
                    .tabsTo("intake.who").types("Азаттык");
            Locator found = page.locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText("Радио Азаттык"));
            assertThat(found).containsText(say("incident.organisation"));
            found.click();
            intake.tabsTo("incident.part").tabsTo("intake.who").types("Новая газета Запада", "Tab")
                    .tabsTo("intake.who.organisation").types(" ").tabsTo("intake.who").types("Айгуль Новая", "Tab")
                    .tabsTo("incident.affiliation").types("Новая газета Запада", "Tab").tabsTo("intake.who").types("Тойкен", "Tab")
                    .reads(say("intake.alreadyKnown.people", "Тойкен")).settles();
            assertThat(page.locator(".already-known h3").last()).isInViewport();
            page.getByLabel(say("intake.takeNamed", "Сания Тойкен")).click();
            assertThat(page.locator(".participant").nth(3).locator("vaadin-combo-box input").first()).isFocused();
            page.getByText(say("intake.participants.hint")).scrollIntoViewIfNeeded();
            intake.looks("68-organisations");
            page.getByLabel(say("intake.who.remove") + ": Сания Тойкен").click();
            assertThat(page.locator(".participant")).hasCount(4);
            assertThat(page.locator(".participant").nth(3).locator("vaadin-combo-box input").first()).isFocused();
            intake.tabsTo("intake.told").types("Сайт газеты не открывается.").tabsTo("intake.register").types("", "Enter")
                    .reads(say("step.Task_VerifyFacts")).reads("Радио Азаттык").reads("Новая газета Запада");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    /** Finds somebody of the records by any spelling. */
    private static void takes(Person intake, int row, String typed, String found) {
        Locator name = intake.page().locator(".participant").nth(row).locator("vaadin-combo-box input").first();
        name.fill(typed);
        intake.page().locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText(found)).first().click();
        assertThat(intake.page().locator(".participant")).hasCount(row + 2);
    }

    private static void describes(Person intake, int row, String words, String partKey) {
        Locator fields = intake.page().locator(".participant").nth(row);
        intake.writes(fields.locator("vaadin-combo-box input").first(), words);
        assertThat(intake.page().locator(".participant")).hasCount(row + 2);
        intake.chooses(fields.locator("vaadin-select").first(), say(partKey));
        fields.getByLabel(say("intake.who.nameless")).check();
    }

    /** On her own page, for this case only. */
    private static void refusesTheReportToPolice(Person intake, String number) {
        Page page = intake.opens("people").page();
        intake.writes("directory.people.search", "Turmagambetova");
        page.locator(".work-title a").filter(new Locator.FilterOptions().setHasText("Турмагамбетова")).first().click();
        intake.unfolds("directory.consent.note").chooses("directory.consent.purpose", "directory.purpose.REPORT_TO_POLICE")
                .chooses("directory.consent.state", "directory.consent.REFUSED").picks("directory.consent.about", number)
                .looks("67-consent-for-one-case").presses("directory.consent.note").reads(say("directory.consent.forCase", number));
    }

    private static void detains(Person intake, String who) {
        Page page = intake.page();
        intake.presses("incident.detentions.add");
        Locator name = page.locator(".editor vaadin-combo-box input").first();
        name.fill(who);
        page.locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText(who)).first().click();
        intake.writes(page.locator(".editor .partial-date input").nth(0), DAY);
        page.getByLabel(say("incident.held.force"), exactly()).check();
        intake.writes("incident.held.place", "Жанаозен, доставка в Актау").presses("ui.save");
        assertThat(page.locator(".editor")).hasCount(0);
    }

    private static Locator.GetByTextOptions exactlyThis() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
