package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
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
 * ten organisations sign it, it is returned once, mended and signed again, approved, and taken along as a file with all its facts.
 */
@InBrowser
@Tag("unfinished")
class SeedAppealIT extends BrowserTest {

    /** It signs with an account; all others by a personal link. */
    private static final String WITH_ACCOUNT = "Союз журналистов Казахстана";
    private static final String OWN_PARTNER = "Пример: организация-партнёр";
    private static final String EDITED = "Стоявшие рядом сотрудники полиции не приняли к ним никаких мер.";
    private static final String REMARK = "В заключении нет просьбы ответить в срок. Добавьте, пожалуйста.";
    private static final String MENDED = "Просим ответить в срок, установленный законом.";
    /** Stands between the pages, and so in the middle of sentences. */
    private static final String FOOT = "(?m)^№ .* \\d / \\d\\s*$";
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int DPI = 100;

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
    void tenOrganisationsSignWhatTheScreensMakeOfTheRecords() throws IOException {
        List<Copy> copies = incidents.copies();
        choose(copies);
        write(copies);
        sign(1);
        giveBack();
        assertThat(barriers).as("barriers found by axe").isEmpty();
        mend();
        sign(2);
        approve();
        takeAlong();
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    /** Into one appeal; the second of them first, so that the order is to be put right. */
    private void choose(List<Copy> copies) {
        List<Copy> order = new ArrayList<>(copies);
        order.add(0, order.remove(1));
        try (Person lawyer = lawyer()) {
            lawyer.takes("Task_AnalyseLegally", order.getFirst().title()).picks("legal.norms", "158")
                    .marks("legal.remedy.COLLECTIVE_APPEAL").writes("legal.reason", "Случаи схожи, отвечают за них одни и те же органы.")
                    .finishes("legal.decide");
            for (Copy copy : order) {
                lawyer.takes("Task_ChooseAppeal", copy.title());
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

    /** @param round how often they have been asked by now */
    private void sign(int round) {
        try (Person partner = Person.at(chromium.browser(), address, barriers).signsInAs(Role.PARTNER)) {
            partner.takes("Task_ConfirmSignature", subject).reads(EDITED).looks("84-sign-with-account-" + round).finishes("appeal.sign");
        }
        try (Person guest = Person.at(chromium.browser(), address, barriers)) {
            codes.forEach((email, code) -> signByLink(guest, email, code, round));
        }
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
        if (email.startsWith("adil-soz")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("85-sign-by-link-" + round + ".png")).setFullPage(true));
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

    private void mend() {
        try (Person lawyer = lawyer()) {
            lawyer.takes("Task_DraftAppeal", subject).reads(REMARK).looks("87-returned")
                    .writes("appeal.conclusion", letter.words("conclusion", Language.RU) + " " + MENDED)
                    .looks("87-mend").finishes("appeal.handOver");
            lawyer.opens("appeals/" + number).reads(say("appeal.answer.AWAITED") + ": 10");
        }
    }

    private void approve() {
        try (Person approver = Person.at(chromium.browser(), address, barriers).signsInAs(Role.APPROVER)) {
            approver.takes("Task_ApproveAppeal", subject).reads(say("appeal.checks.passed")).reads(say("appeal.versions.changed")).reads(MENDED)
                    .looks("88-approve-again").finishes("appeal.approve");
        }
    }

    /** The letter in each language, and a picture of each of its pages. */
    private void takeAlong() throws IOException {
        try (Person lawyer = lawyer()) {
            lawyer.opens("appeals/" + number).looks("89-approved");
            for (Language language : List.of(Language.RU, Language.KK, Language.EN)) {
                lawyer.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say("ui.language." + language)).setExact(true)).click();
                check(lawyer.settles().downloads("PDF"), language);
            }
        }
    }

    private void check(byte[] pdf, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer pages = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(pages.renderImageWithDPI(page, DPI), "png",
                        PICTURES.resolve("89-letter-" + language + "-" + (page + 1) + ".png").toFile());
            }
            String text = flat(new PDFTextStripper().getText(document).replaceAll(FOOT, ""));
            assertThat(facts(language).map(SeedAppealIT::flat)).hasSizeGreaterThan(30).allSatisfy(fact -> assertThat(text).contains(fact));
            if (language == Language.RU) {
                assertThat(written().map(SeedAppealIT::flat)).allSatisfy(fact -> assertThat(text).contains(fact));
            }
        }
    }

    /** What is on record in every language. */
    private Stream<String> facts(Language language) {
        Stream<String> claims = file.records("incidents").stream()
                .flatMap(incident -> incident.records("claims").stream().limit(incident.has("mentioned") ? 1 : 100))
                .filter(claim -> language != Language.RU || !claim.text("key").equals("no-action"))
                .map(claim -> claim.words("text", language).replaceAll("\\.$", ""));
        Stream<String> addressees = letter.list("addressees").stream().map(key -> file.at("officials", key).at("addressed"))
                .map(form -> form.words("post", language) + form.words("name", language));
        Stream<String> signatories = letter.records("signatories").stream()
                .map(one -> file.at("organisations", one.text("organisation")).words("name", language));
        Stream<String> frame = Stream.of("rus.azattyq.org/a/29765946.html", "www.svoboda.org/a/29793555.html", "www.adilsoz.kz/news/show/id/2865",
                switch (language) {
                    case RU -> "50 500 тенге";
                    case KK -> "50 500 теңге";
                    case EN -> "50,500 tenge";
                });
        return Stream.of(claims, addressees, signatories, frame).flatMap(facts -> facts);
    }

    /** What was written in Russian, and what the letter makes of it. */
    private Stream<String> written() {
        Stream<String> signatories = letter.records("signatories").stream()
                .map(one -> nameOf(one) + one.words("post", Language.RU) + one.words("name", Language.RU));
        Stream<String> frame = Stream.of(subject, "29.03.2019", number, EDITED, MENDED, "с 8 случаями", "представителями 10 организаций",
                "22.03.2019, Астана", "22.03.2019, Алматы", "21.03.2019, Астана", "11.03.2019, Жанаозен", "12.02.2019, Астана",
                "27.02.2019, Жанаозен", "Март 2019 года, Алматы", "27.02.2019, у подъезда её дома", "(03.01.2019, Актобе)",
                "(09.01.2019, Астана)", "более 5 часов", "ст. 20 Конституции Республики Казахстан",
                letter.at("assessment").words("text", Language.RU), letter.words("conclusion", Language.RU));
        return Stream.of(signatories, demands().values().stream(), frame).flatMap(facts -> facts);
    }

    /** However its lines are broken. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
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
