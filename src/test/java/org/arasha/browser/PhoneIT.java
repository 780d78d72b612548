package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
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

/** On a narrow screen without mouse and keys nothing is out of reach. */
@InBrowser
class PhoneIT extends BrowserTest {

    private static final String TITLE = "Главного редактора районной газеты не пустили на заседание маслихата, "
            + "а съёмочную группу вывели из здания и удерживали три часа";

    private final ExampleMode examples;
    private final Intake intake;
    private final JdbcClient jdbc;
    private final String address;
    private final List<String> barriers = new ArrayList<>();

    @Autowired
    PhoneIT(ExampleMode examples, Intake intake, JdbcClient jdbc, @LocalServerPort int port) {
        this.examples = examples;
        this.intake = intake;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void theWholeTitleAndTheReasonOfADeadlineOpenByTap() {
        List<String> number = new ArrayList<>();
        examples.as(Role.INTAKE, () -> number.add(intake.receive(LocalizedText.of(Language.RU, TITLE),
                PartialDate.on(LocalDate.now(ZoneId.of("Asia/Almaty"))), Report.Channel.CALL, "Звонили дважды.", "", false).number().toString()));
        try (Person officer = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            Page page = officer.opens("incidents").looks("79-phone-incidents").opens("intake/" + number.getFirst() + "/register").page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("desk.claim"))).click();
            assertThat(page.locator(".claim-holder")).hasText(say("desk.yours"));
            Locator title = page.locator(".record-header h1");
            Assertions.assertThat(isCut(title)).isTrue();
            title.locator("span").last().click();
            Assertions.assertThat(isCut(title)).isFalse();

            Locator due = page.locator(".record-header .status-badge[role=button]").last();
            due.click();
            assertThat(page.locator(".explanation:visible")).hasText(say("step.Task_RegisterReport"));
            officer.looks("79-phone-reason");
            due.press("Enter");
            assertThat(page.locator(".explanation:visible")).hasCount(0);
            due.press("Enter");
            assertThat(page.locator(".explanation:visible")).hasCount(1);

            page.setViewportSize(1280, 800);
            Assertions.assertThat(isCut(title)).as("where no finger opens it").isFalse();
        }
        Assertions.assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    @Test
    void theVerifierIsToldOfTheWayThatWorksThere() {
        try (Person verifier = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.VERIFIER)) {
            Page page = verifier.opens(routeTo("Task_VerifyFacts")).page();

            assertThat(page.getByText(say("verification.claims.hint.touch"))).isVisible();
            assertThat(page.getByText(say("verification.claims.hint"))).isHidden();
        }
    }

    @Test
    void severalRemindersAreOneLineUntilTheyAreOpened() {
        jdbc.sql("""
                insert into deadline_notice (deadline, user_id, why, day, days)
                select d.id, u.id, 'NEAR', d.due_on, 0 from app_user u, (select id, due_on from running_deadline order by due_on limit 8) d
                where u.login = 'lawyer' on conflict do nothing""").update();
        try (Person lawyer = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.LAWYER)) {
            Page page = lawyer.opens("deadlines").page();
            Locator unfold = page.locator(".notices-unfold");
            Locator reminders = page.locator(".notices > .lines > li");
            assertThat(unfold).hasAttribute("aria-expanded", "false");
            assertThat(reminders.first()).isHidden();
            lawyer.looks("79-phone-reminders");
            unfold.click();
            assertThat(reminders.first()).isVisible();
            assertThat(unfold).hasAttribute("aria-expanded", "true");
            assertThat(unfold).hasText(say("insight.notices.count", reminders.count()));

            page.setViewportSize(1280, 800);
            assertThat(unfold).isHidden();
        }
        Assertions.assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    /** Below one another, a letter that stays in view lies over the fields. */
    @Test
    void whatIsKnownDoesNotStayOverTheForm() {
        try (Person lawyer = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.LAWYER)) {
            Page page = lawyer.opens(routeTo("Task_DraftAppeal")).page();
            page.locator(".decision-pane vaadin-date-picker").last().scrollIntoViewIfNeeded();

            Assertions.assertThat((boolean) page.evaluate("""
                    () => document.querySelector('.task-knowledge').getBoundingClientRect().bottom
                        <= document.querySelector('.decision-pane').getBoundingClientRect().top""")).isTrue();
        }
    }

    private String routeTo(String step) {
        return jdbc.sql("select route from open_task where step = ? and not restricted order by due_at limit 1").param(step)
                .query(String.class).single();
    }

    private static boolean isCut(Locator words) {
        return (boolean) words.evaluate("one => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth");
    }
}
