package org.arasha.browser;

import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.access.Role;
import org.arasha.mail.MailReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The path that people live on, in the browser and in Russian: one incident, all roles, a reply by mail, an outcome. */
@InBrowser
class FromReportToOutcomeIT extends BrowserTest {

    private static final String TITLE = "Репортёра не пустили на заседание маслихата";
    private static final String PARTNER = "Пример: организация-партнёр";

    private final MailReader post;
    private final JdbcClient jdbc;
    private final String address;
    private final List<String> barriers = new ArrayList<>();

    @Autowired
    FromReportToOutcomeIT(MailReader post, JdbcClient jdbc, @LocalServerPort int port) {
        this.post = post;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void anIncidentGoesThroughAllRolesToItsOutcome() {
        // Another test's draft of the same user would be restored into the form.
        jdbc.sql("delete from form_draft").update();
        reportAndRegister();
        verify();
        analyse();
        draft();
        sign();
        approve();
        String submission = receive();
        replyByMail(submission);
        assess();
        recordOutcome();
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    private void reportAndRegister() {
        try (Person intake = Person.at(chromium.browser(), address, barriers)) {
            intake.page().navigate(address);
            intake.looks("01-sign-in").signsInAs(Role.INTAKE).looks("02-my-work-intake");
            intake.opens("incidents").looks("03-incidents").opens("incidents/new")
                    .presses("intake.register").reads(say("ui.required"))
                    .writes("incident.title", TITLE)
                    .writes(intake.page().locator(".partial-date input").nth(0), today())
                    .writes("intake.told", "Охрана не пустила репортёра в зал.").looks("04-new-report")
                    // A browser tells twice of lines inserted at once; they must be sent with the button pressed at once.
                    .writes("intake.told", "Охрана не пустила репортёра в зал.\nПричину отказа не назвали.").presses("intake.saveForLater")
                    .reads(say("step.Task_RegisterReport"));
            intake.takes("Task_RegisterReport", TITLE)
                    .writes("incident.locality", "Алматы").picks("incident.categories", "Воспрепятствование работе")
                    .writes(intake.page().locator(".participant vaadin-combo-box input").first(), "Пример Репортёров")
                    .writes(intake.page().locator(".participant vaadin-text-field input").first(), "репортёр")
                    .chooses("intake.source", "incident.sourceKind.VIDEO")
                    .writes("intake.source.title", "Видеозапись у входа")
                    .looks("05-register").presses("intake.register");
            intake.page().waitForURL("**/work");
        }
    }

    private void verify() {
        try (Person verifier = Person.at(chromium.browser(), address, barriers).signsInAs(Role.VERIFIER)) {
            verifier.looks("06-my-work-verifier").takes("Task_VerifyFacts", TITLE);
            Locator claims = verifier.page().locator(".claim-row");
            claims.nth(1).press("1");
            verifier.reads(say("verification.restsNot.saved", 1, 2)).reads(say("verification.noSource"));
            verifier.page().locator(".source-row").dragTo(claims.nth(1));
            verifier.reads(say("verification.rests.saved", 1, 2));
            button(claims.nth(1), "verification.version").click();
            verifier.writes("verification.version.text", "По словам охраны, причину назвали: в зале не было мест.")
                    .chooses("incident.claim.attribution", "incident.attribution.OFFICIAL_BODY");
            button(verifier.page().locator(".versions .editor"), "ui.save").click();
            verifier.reads(say("verification.version.saved", 2));
            verifier.page().reload();
            verifier.reads(say("verification.versions")).looks("07-verify-versions");
            for (int claim = 1; claim <= 3; claim++) {
                Locator row = claims.nth(claim - 1);
                button(row, "verification.assess").click();
                verifier.chooses(row.locator("vaadin-select"), say(claim < 3 ? "incident.standing.ESTABLISHED" : "incident.standing.CONTRADICTED"));
                row.locator("textarea").fill(claim < 3 ? "" : "На записи видны свободные места.");
                button(row, "ui.save").click();
                verifier.reads(say("verification.claimSaved", claim));
            }
            verifier.marks("verification.conclusion.ESTABLISHED").looks("07-verify").presses("verification.sign")
                    .reads(say("verification.done.ESTABLISHED"));
        }
    }

    private static Locator button(Locator within, String textKey) {
        return within.getByText(say(textKey), new Locator.GetByTextOptions().setExact(true));
    }

    private void analyse() {
        try (Person lawyer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.LAWYER)) {
            lawyer.takes("Task_AnalyseLegally", TITLE).picks("legal.norms", "158").marks("legal.remedy.OWN_APPEAL")
                    .writes("legal.reason", "Открытое заседание, отказ без причины.").looks("08-analyse")
                    .presses("legal.decide").reads(say("legal.decided.OWN_APPEAL"));
        }
    }

    private void draft() {
        try (Person lawyer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.LAWYER)) {
            lawyer.takes("Task_DraftAppeal", TITLE);
            lawyer.presses("appeal.statements.show").reads(say("appeal.statements.composed"))
                    .writes(lawyer.page().getByLabel(say("appeal.statement.RU")).first(), "Репортёра не впустили в зал маслихата.")
                    .reads(say("appeal.statements.written")).looks("09-statements");
            lawyer.writes("appeal.introduction", "Обращаемся к вам в связи с отказом в доступе на открытое заседание.")
                    .picks("appeal.addressees", "Департамент полиции").presses("appeal.demands.add");
            lawyer.chooses(lawyer.page().locator(".demand vaadin-select"), "Пример: Департамент полиции").writes("appeal.demand.text", "проверить факты и сообщить о принятых мерах")
                    .reads("проверить факты и сообщить о принятых мерах")
                    .picks("appeal.invite.organisation", PARTNER).writes("appeal.invite.name", "П. Примеров")
                    .writes("appeal.invite.post", "директор").presses("appeal.invite").reads("П. Примеров").looks("09-draft").presses("appeal.handOver")
                    .reads(say("appeal.handedOver"));
        }
    }

    private void sign() {
        try (Person partner = Person.at(chromium.browser(), address, barriers).signsInAs(Role.PARTNER)) {
            partner.looks("09a-my-work-partner").takes("Task_ConfirmSignature", TITLE)
                    .reads("проверить факты и сообщить о принятых мерах").looks("09b-sign");
            partner.page().getByLabel(say("appeal.link.confirmed")).check();
            partner.presses("appeal.sign").reads(say("appeal.signed"));
        }
    }

    private void approve() {
        try (Person approver = Person.at(chromium.browser(), address, barriers).signsInAs(Role.APPROVER)) {
            approver.takes("Task_ApproveAppeal", TITLE).reads(say("appeal.checks.notAsked", 1)).reads(PARTNER).looks("10-approve")
                    .presses("appeal.approve").reads(say("appeal.approved"));
        }
    }

    /** @return the number of the submission */
    private String receive() {
        try (Person intake = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            intake.opens("appeals").looks("11-appeals");
            intake.page().getByText(TITLE).first().click();
            intake.page().locator(".letter").waitFor();
            intake.looks("12-appeal");
            intake.page().locator("a[href^='submissions/']").first().click();
            intake.reads(say("followup.submission"));
            intake.page().waitForCondition(() -> {
                intake.page().reload();
                intake.page().locator(".top").waitFor();
                intake.page().waitForTimeout(500);
                return intake.page().getByText(say("followup.cameIn")).isVisible();
            }, new Page.WaitForConditionOptions().setTimeout(30_000));
            intake.unfolds("followup.recordReceipt").writes("followup.receivedOn", today())
                    .writes("followup.registration", "ЖТ-2026-0815").presses("followup.recordReceipt")
                    .reads("ЖТ-2026-0815").looks("13-submission");
            Matcher number = Pattern.compile("submissions/(.+)").matcher(intake.page().url());
            return number.find() ? number.group(1) : "";
        }
    }

    private void replyByMail(String submission) {
        String sendKey = jdbc.sql("select m.send_key from outgoing_mail m join submission s on s.id = m.topic where s.number = ?")
                .param(submission).query(String.class).single();
        post.replyTo(sendKey, "police@authority.example", "Обращение рассмотрено, меры приняты.");
    }

    private void assess() {
        try (Person lawyer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.LAWYER)) {
            lawyer.opens("deadlines").looks("14-deadlines");
            lawyer.takes("Task_AssessReply", TITLE).reads("Обращение рассмотрено, меры приняты.");
            lawyer.chooses(lawyer.page().locator(".decision-pane vaadin-select"), say("followup.grade.SATISFIED")).marks("followup.next.SATISFIED").looks("15-assess").presses("followup.assess")
                    .reads(say("followup.assessed.SATISFIED"));
        }
    }

    private void recordOutcome() {
        try (Person manager = Person.at(chromium.browser(), address, barriers).signsInAs(Role.MANAGER)) {
            manager.takes("Task_RecordOutcome", TITLE).chooses("incident.outcome", "incident.outcome.APOLOGY")
                    .looks("16-outcome").presses("incident.outcome.record").opens("incidents")
                    .reads(say("incident.outcome.APOLOGY"));
            manager.page().getByText(TITLE).first().click();
            manager.reads(say("incident.waiting.closed")).unfolds("desk.diagram");
            manager.page().locator(".process-diagram svg").first().waitFor();
            manager.looks("17-incident");
        }
        try (Person phone = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.LAWYER)) {
            phone.looks("18-my-work-phone").opens("incidents/2019-0001").looks("19-incident-phone")
                    .opens("appeals/2019-A1").looks("20-appeal-phone");
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Almaty")).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }
}
