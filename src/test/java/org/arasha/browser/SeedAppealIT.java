package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
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
import org.arasha.mail.MailReader;
import org.arasha.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The appeal of 29 March 2019 made anew through the screens alone, in Russian: its incidents are chosen, the letter is written,
 * ten organisations sign it, it is returned once, mended and signed again, approved, and taken along as a file with all its facts.
 */
@InBrowser
class SeedAppealIT extends BrowserTest {

    /** It signs with an account; all others by a personal link. */
    private static final String WITH_ACCOUNT = "Союз журналистов Казахстана";
    private static final String OWN_PARTNER = "Пример: организация-партнёр";
    private static final String EDITED = "Стоявшие рядом сотрудники полиции не приняли к ним никаких мер.";
    private static final String REMARK = "В заключении нет просьбы ответить в срок. Добавьте, пожалуйста.";
    private static final String MENDED = "Просим ответить в срок, установленный законом.";

    private final PublishedIncidentsAnew incidents;
    private final MailReader post;
    private final JdbcClient jdbc;
    private final String address;
    private final SeedLetter letter = new SeedLetter();
    private final String subject = letter.words("subject");
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final List<String> barriers = new ArrayList<>();
    private String number = "";

    @Autowired
    SeedAppealIT(PublishedIncidentsAnew incidents, MailReader post, JdbcClient jdbc, @LocalServerPort int port) {
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
    void tenOrganisationsSignWhatTheScreensMakeOfTheRecords() throws IOException {
        List<Copy> copies = incidents.copies();
        try (Person lawyer = Person.at(chromium.browser(), address, barriers).signsInAs(Role.LAWYER);
                Person partner = Person.at(chromium.browser(), address, barriers).signsInAs(Role.PARTNER);
                Person approver = Person.at(chromium.browser(), address, barriers).signsInAs(Role.APPROVER);
                Person guest = Person.at(chromium.browser(), address, barriers)) {
            choose(lawyer, copies);
            write(lawyer, copies);
            sign(partner, guest, 1);
            giveBack(approver);
            mend(lawyer);
            sign(partner, guest, 2);
            approve(approver);
            takeAlong(lawyer);
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    /** Into one appeal; the second of them first, so that the order is to be put right. */
    private void choose(Person lawyer, List<Copy> copies) {
        List<Copy> order = new ArrayList<>(copies);
        order.add(0, order.remove(1));
        lawyer.takes("Task_AnalyseLegally", order.getFirst().title()).picks("legal.norms", "158")
                .marks("legal.remedy.COLLECTIVE_APPEAL").writes("legal.reason", "Случаи схожи, отвечают за них одни и те же органы.")
                .finishes("legal.decide");
        for (Copy copy : order) {
            lawyer.takes("Task_ChooseAppeal", copy.title());
            if (number.isEmpty()) {
                lawyer.finishes("appeal.openNew");
                number = numberIn(lawyer.page().getByText(Pattern.compile("присоединён к обращению")).first().innerText());
            } else {
                lawyer.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(number)).check();
                lawyer.finishes("appeal.join");
            }
        }
    }

    private static String numberIn(String words) {
        Matcher found = Pattern.compile("\\d{4}-A\\d+").matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return found.group();
    }

    private void write(Person lawyer, List<Copy> copies) {
        lawyer.takes("Task_DraftAppeal", say("appeal.collective.subject")).writes("appeal.subject", subject).writes("appeal.date", "29.03.2019");
        introduce(lawyer);
        assess(lawyer);
        lawyer.picks("appeal.norms.broken", "Свобода слова").writes("appeal.conclusion", letter.words("conclusion"));
        order(lawyer, copies);
        state(lawyer, copies.get(1));
        address(lawyer);
        demand(lawyer);
        letter.signatories().forEach(one -> invite(lawyer, one));
        assertThat(lawyer.page().getByText(say("appeal.answer.AWAITED") + ": 10").first()).isVisible();
        lawyer.finishes("appeal.handOver");
    }

    /** Begun with a template, whose count stays one, and ended in the words of the published appeal. */
    private void introduce(Person lawyer) {
        Page page = lawyer.page();
        lawyer.chooses(page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(say("appeal.template.choose.INTRODUCTION"))),
                "Обращение по нескольким случаям");
        Locator introduction = page.getByLabel(say("appeal.introduction"), labelled()).last();
        assertThat(introduction).hasValue(Pattern.compile("\\{incidents, plural"));
        lawyer.writes(introduction, introduction.inputValue().replace("Источники указаны в конце.",
                        letter.words("introduction").replace("Обращаемся к вам с просьбой", "Просим")))
                .reads("в связи с 10 случаями");
    }

    /** In the window of the three languages; a key closes it, a click beside it does not, and nothing that is typed is lost. */
    private void assess(Person lawyer) {
        Page page = lawyer.page();
        page.getByLabel(say("ui.language.beside") + ": " + say("appeal.assessment"), labelled()).click();
        Locator typed = page.locator(".languages-beside").getByLabel(say("ui.language.name.RU"));
        typed.fill(letter.assessment());
        page.mouse().click(2, 2);
        assertThat(typed).isVisible();
        typed.press("Escape");
        assertThat(typed).hasCount(0);
        assertThat(page.getByLabel(say("appeal.assessment"), labelled()).last()).hasValue(letter.assessment());
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
        Locator behind = statements.locator(".text-behind-line");
        assertThat(behind).hasCount(2);
        lawyer.looks("83-statements");
        for (int left = 1; left >= 0; left--) {
            behind.first().getByText(say("appeal.statement.right")).click();
            assertThat(behind).hasCount(left);
        }
    }

    private void address(Person lawyer) {
        for (ExampleFile official : letter.officials()) {
            lawyer.picks("appeal.addressees", official.words("name", Language.RU)).reads(official.at("addressed").words("name", Language.RU));
        }
    }

    private void demand(Person lawyer) {
        int row = 0;
        for (Map.Entry<String, String> one : letter.demands().entrySet()) {
            lawyer.presses("appeal.demands.add");
            Locator line = lawyer.page().locator(".demand").nth(row++);
            lawyer.chooses(line.locator("vaadin-select"), one.getKey())
                    .writes(line.getByLabel(say("appeal.demand.text"), within()).last(), one.getValue());
        }
    }

    private void invite(Person lawyer, ExampleFile signatory) {
        String organisation = letter.organisationOf(signatory);
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

    /** @param round how often they have been asked by now */
    private void sign(Person partner, Person guest, int round) {
        partner.takes("Task_ConfirmSignature", subject).reads(EDITED);
        if (round == 1) {
            partner.looks("84-sign-with-account");
        }
        partner.page().getByLabel(partner.say("appeal.link.confirmed")).check();
        partner.finishes("appeal.sign");
        codes.forEach((email, code) -> signByLink(guest, email, code, round));
    }

    private void signByLink(Person guest, String email, String code, int round) {
        Page page = guest.page();
        page.waitForCondition(() -> post.textsTo(email).size() == round, new Page.WaitForConditionOptions().setTimeout(30_000));
        Matcher link = Pattern.compile("/(sign/[\\w-]+)").matcher(post.textsTo(email).getLast());
        assertThat(link.find()).isTrue();
        page.navigate(address + link.group(1));
        page.locator("#code").fill(code);
        page.locator("#code").press("Enter");
        page.locator("#confirmed").check();
        if (round == 1 && email.startsWith("adil-soz")) {
            Pictures.take(page, "85-sign-by-link.png");
        }
        page.locator("[name=deed][value=sign]").click();
        assertThat(page.locator("#done")).hasText(say("appeal.link.done.sign"));
    }

    private void giveBack(Person approver) {
        approver.takes("Task_ApproveAppeal", subject).reads(say("appeal.checks.notAsked", 8)).writes("appeal.remark", REMARK).finishes("appeal.return");
    }

    private void mend(Person lawyer) {
        lawyer.takes("Task_DraftAppeal", subject).reads(REMARK)
                .writes("appeal.conclusion", letter.words("conclusion") + "\n" + MENDED)
                .looks("87-mend").finishes("appeal.handOver");
        lawyer.opens("appeals/" + number).reads(say("appeal.answer.AWAITED") + ": 10");
    }

    private void approve(Person approver) {
        approver.takes("Task_ApproveAppeal", subject).reads(say("appeal.checks.notAsked", 8)).reads(say("appeal.versions.changed")).reads(MENDED)
                .looks("88-approve-again").finishes("appeal.approve");
    }

    /** The letter that was filed, with a picture of each of its pages; and what it says in the other languages. */
    private void takeAlong(Person lawyer) throws IOException {
        byte[] filed = lawyer.opens("submissions/" + number + "-1").downloads(number + "-1.pdf");
        letter.check(filed, Language.RU, number, EDITED, MENDED);
        SeedLetter.paint(filed);
        lawyer.opens("appeals/" + number).looks("89-approved");
        for (Language language : List.of(Language.KK, Language.EN)) {
            lawyer.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say("ui.language." + language)).setExact(true)).click();
            letter.check(lawyer.settles().downloads("PDF"), language);
        }
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
}
