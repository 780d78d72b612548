package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.access.Role;
import org.arasha.example.ExampleFile;
import org.arasha.example.PublishedIncidentsAnew;
import org.arasha.example.PublishedIncidentsAnew.Copy;
import org.arasha.mail.EmbeddedMailServer;
import org.arasha.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The appeal of 29 March 2019 made anew through the screens alone, in Russian: its incidents are chosen, the letter is written,
 * ten organisations sign it, and the approver returns it once.
 * <p>Its rest is still to be written (mending, signing anew, approval, the PDF), so it is left out unless asked for with
 * {@code -Dexcluded.its=none}.
 */
@InBrowser
@Tag("unfinished")
class SeedAppealIT extends BrowserTest {

    /** It signs with an account; all others by a personal link. */
    private static final String WITH_ACCOUNT = "Союз журналистов Казахстана";
    private static final String OWN_PARTNER = "Пример: организация-партнёр";
    private static final String EDITED = "Стоявшие рядом сотрудники полиции не приняли к ним никаких мер.";
    private static final String REMARK = "В заключении нет просьбы ответить в срок. Добавьте, пожалуйста.";
    private static final Path PICTURES = Path.of("target/screenshots");

    private final PublishedIncidentsAnew incidents;
    private final EmbeddedMailServer post;
    private final JdbcClient jdbc;
    private final String address;
    private final ExampleFile file = ExampleFile.read();
    private final ExampleFile letter = file.at("appeal");
    private final String subject = letter.words("subject", Language.RU);
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final List<String> barriers = new ArrayList<>();
    private String number = "";

    @Autowired
    SeedAppealIT(PublishedIncidentsAnew incidents, EmbeddedMailServer post, JdbcClient jdbc, @LocalServerPort int port) {
        this.incidents = incidents;
        this.post = post;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    /** The example partner speaks for one of the ten as long as this takes. */
    @BeforeEach
    void lendTheAccount() {
        speakFor(WITH_ACCOUNT);
        // Another test's draft of the same user would be restored into a form.
        jdbc.sql("delete from form_draft").update();
    }

    @AfterEach
    void takeTheAccountBack() {
        speakFor(OWN_PARTNER);
    }

    @Test
    void tenOrganisationsSignWhatTheScreensMakeOfTheRecords() {
        List<Copy> copies = incidents.verified();
        choose(copies);
        write(copies);
        sign();
        giveBack();
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    /** Into one appeal; the second of them first, so that the order is to be put right. */
    private void choose(List<Copy> copies) {
        List<Copy> order = new ArrayList<>(copies);
        order.add(0, order.remove(1));
        try (Person lawyer = lawyer()) {
            for (Copy copy : order) {
                lawyer.takes("Task_AnalyseLegally", copy.title());
                if (number.isEmpty()) {
                    lawyer.picks("legal.norms", "158");
                }
                lawyer.marks("legal.remedy.COLLECTIVE_APPEAL").writes("legal.reason", "Случаи схожи, отвечают за них одни и те же органы.");
                lawyer.finishes("legal.decide").takes("Task_ChooseAppeal", copy.title());
                if (number.isEmpty()) {
                    lawyer.looks("80-choose-appeal").finishes("appeal.openNew");
                    number = numberIn(lawyer.page().getByText(Pattern.compile("присоединён к обращению")).first().innerText());
                } else {
                    lawyer.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(number)).check();
                    lawyer.finishes("appeal.join");
                }
            }
        }
    }

    private static String numberIn(String words) {
        Matcher found = Pattern.compile("\\d{4}-A\\d+").matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return found.group();
    }

    private void write(List<Copy> copies) {
        try (Person lawyer = lawyer()) {
            lawyer.takes("Task_DraftAppeal", copies.get(1).title()).writes("appeal.subject", subject).writes("appeal.date", "29.03.2019");
            introduce(lawyer);
            lawyer.writes("appeal.assessment", letter.at("assessment").words("text", Language.RU)).picks("appeal.norms", "Свобода слова")
                    .writes("appeal.conclusion", letter.words("conclusion", Language.RU));
            order(lawyer, copies);
            state(lawyer, copies.get(1));
            address(lawyer);
            demand(lawyer);
            letter.records("signatories").forEach(one -> invite(lawyer, one));
            assertThat(lawyer.page().getByText(say("appeal.answer.AWAITED") + ": 10").first()).isVisible();
            lawyer.looks("81-draft").finishes("appeal.handOver");
            lawyer.opens("appeals/" + number);
            assertThat(lawyer.page().getByText(say("appeal.sign"), exactly())).hasCount(0);
            lawyer.looks("82-to-sign");
        }
    }

    /** Begun with a template, whose count stays one, and ended in the words of the published appeal. */
    private void introduce(Person lawyer) {
        Page page = lawyer.page();
        lawyer.chooses(page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(say("appeal.template.choose.INTRODUCTION"))),
                "Обращение по нескольким случаям");
        Locator introduction = page.getByLabel(say("appeal.introduction"), labelled()).last();
        assertThat(introduction).hasValue(Pattern.compile("\\{incidents, plural"));
        lawyer.writes(introduction, introduction.inputValue().replace("Каждый факт проверен; источники указаны в конце.",
                        letter.words("introduction", Language.RU).replace("Обращаемся к вам с просьбой", "Просим")))
                .reads("в связи с 10 случаями");
    }

    private void order(Person lawyer, List<Copy> copies) {
        Page page = lawyer.page();
        page.getByLabel(say("appeal.moveUp", copies.getFirst().number())).click();
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText(say("appeal.mentioned"))).first())
                .containsText(copies.getFirst().number());
        copies.stream().filter(Copy::mentioned).map(copies::indexOf)
                .forEach(place -> page.getByLabel(say("appeal.mentioned"), labelled()).nth(place).check());
        lawyer.reads("в связи с 8 случаями");
    }

    /** One statement in other words; its translations are looked through and found right. */
    private void state(Person lawyer, Copy edited) {
        Page page = lawyer.page();
        page.getByLabel(say("appeal.statements.show") + ": " + edited.number()).click();
        Locator statements = page.locator(".incident-statements").filter(new Locator.FilterOptions().setHasText(edited.number()));
        lawyer.writes(statements.getByLabel(say("appeal.statement.RU")).nth(1), EDITED).reads(say("appeal.statements.written"));
        Locator behind = statements.locator(".statement-behind");
        assertThat(behind).hasCount(2);
        lawyer.looks("83-statements");
        for (int left = 1; left >= 0; left--) {
            behind.first().getByText(say("appeal.statement.right")).click();
            assertThat(behind).hasCount(left);
        }
    }

    private void address(Person lawyer) {
        for (String key : letter.list("addressees")) {
            lawyer.picks("appeal.addressees", file.at("officials", key).words("name", Language.RU))
                    .reads(file.at("officials", key).at("addressed").words("name", Language.RU));
        }
    }

    /** The published text has three: what one body is to do is one demand. */
    private void demand(Person lawyer) {
        int row = 0;
        for (Map.Entry<String, String> one : demands().entrySet()) {
            lawyer.presses("appeal.demands.add");
            Locator line = lawyer.page().locator(".demand").nth(row++);
            lawyer.chooses(line.locator("vaadin-select"), file.at("authorities", one.getKey()).words("name", Language.RU))
                    .writes(line.getByLabel(say("appeal.demand.text"), within()).last(), one.getValue());
        }
    }

    private Map<String, String> demands() {
        Map<String, String> each = new LinkedHashMap<>();
        letter.records("demands").forEach(one -> each.merge(one.text("authority"), one.words("text", Language.RU), (some, more) -> some + ", " + more));
        return each;
    }

    private void invite(Person lawyer, ExampleFile signatory) {
        String organisation = nameOf(signatory);
        lawyer.picks("appeal.invite.organisation", organisation).writes("appeal.invite.name", signatory.words("name", Language.RU))
                .writes("appeal.invite.post", signatory.words("post", Language.RU));
        if (organisation.equals(WITH_ACCOUNT)) {
            lawyer.presses("appeal.invite").reads(signatory.words("name", Language.RU) + ", ");
        } else {
            String email = signatory.text("organisation") + "@partner.example";
            lawyer.writes("appeal.invite.email", email).presses("appeal.invite");
            codes.put(email, lawyer.page().locator("#signing-code").innerText());
            lawyer.presses("appeal.code.told");
            assertThat(lawyer.page().locator("#signing-code")).hasCount(0);
        }
    }

    private String nameOf(ExampleFile signatory) {
        return file.at("organisations", signatory.text("organisation")).words("name", Language.RU);
    }

    private void sign() {
        try (Person partner = Person.at(chromium.browser(), address, barriers).signsInAs(Role.PARTNER)) {
            partner.takes("Task_ConfirmSignature", subject).reads(EDITED).looks("84-sign-with-account").finishes("appeal.sign");
        }
        try (Person guest = Person.at(chromium.browser(), address, barriers)) {
            codes.forEach((email, code) -> signByLink(guest, email, code));
        }
    }

    private void signByLink(Person guest, String email, String code) {
        Page page = guest.page();
        page.waitForCondition(() -> post.textsTo(email).size() == 1, new Page.WaitForConditionOptions().setTimeout(30_000));
        Matcher link = Pattern.compile("/(sign/[\\w-]+)").matcher(post.textsTo(email).getLast());
        assertThat(link.find()).isTrue();
        page.navigate(address + link.group(1));
        page.locator("#code").fill(code);
        page.locator("#code").press("Enter");
        page.locator("#confirmed").check();
        if (email.startsWith("adil-soz")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("85-sign-by-link.png")).setFullPage(true));
        }
        page.locator("[name=deed][value=sign]").click();
        assertThat(page.locator("#done")).hasText(say("appeal.link.done.sign"));
    }

    private void giveBack() {
        try (Person approver = Person.at(chromium.browser(), address, barriers).signsInAs(Role.APPROVER)) {
            approver.takes("Task_ApproveAppeal", subject).reads(say("appeal.checks.passed")).looks("86-approve")
                    .writes("appeal.remark", REMARK).finishes("appeal.return");
        }
    }

    private Person lawyer() {
        return Person.at(chromium.browser(), address, barriers).signsInAs(Role.LAWYER);
    }

    private void speakFor(String organisation) {
        jdbc.sql("update app_user set organisation_id = (select id from organisation where name_ru = ?) where login = 'partner'")
                .param(organisation).update();
    }

    private static Page.GetByLabelOptions labelled() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions within() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
