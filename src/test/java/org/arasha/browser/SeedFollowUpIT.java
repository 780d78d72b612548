package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.example.ExampleClock;
import org.arasha.example.PublishedAppealAnew;
import org.arasha.followup.Grade;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.insight.FigureCounting;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The appeal of 29 March 2019 from its five submissions to a complaint and an outcome, by a clock that is first set back forty days
 * and then moved on to today: one body answers in time, one late with a notice of extension, one late without, one passes a part on,
 * one is silent. What lawyers and managers decide they decide on their screens, in Russian.
 */
@InBrowser
class SeedFollowUpIT extends BrowserTest {

    private static final int FILED = 40;
    private static final List<String> ANSWERS = List.of("received", "inTime", "late", "silent", "running", "inPart");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final PublishedAppealAnew seed;
    private final FigureCounting counting;
    private final JdbcClient jdbc;
    private final String address;
    private final LocalDate today = LocalDate.now(ALMATY);
    private final List<String> wrong = new ArrayList<>();

    @Autowired
    SeedFollowUpIT(PublishedAppealAnew seed, FigureCounting counting, JdbcClient jdbc, @LocalServerPort int port) {
        this.seed = seed;
        this.counting = counting;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @AfterEach
    void goByTheRealClock() {
        Timers.setBack(0);
    }

    /** By what its body does. */
    private record Five(Submission withoutNotice, Submission silent, Submission withNotice, Submission inPart, Submission inTime) {}

    @Test
    void fiveSubmissionsEndInAComplaintAndAnOutcome() {
        jdbc.sql("delete from form_draft").update();
        AppealId[] appeal = new AppealId[1];
        daysAgo(FILED, () -> appeal[0] = seed.handedIn(2));
        List<Submission> all = seed.of(appeal[0]);
        Five five = new Five(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
        Submission[] part = new Submission[1];
        daysAgo(38, () -> part[0] = seed.passOn(five.inPart(), five.withNotice()));
        daysAgo(31, () -> seed.extend(five.withNotice(), today.plusDays(9), "Запрошены материалы из регионов."));
        daysAgo(30, () -> {
            seed.replies(five.inTime(), "Обращение рассмотрено, редакциям разъяснён порядок аккредитации.");
            seed.replies(five.inPart(), "По остальным требованиям проведена проверка.");
        });
        daysAgo(10, () -> seed.receives(part[0]));
        daysAgo(2, () -> {
            untilSilenceIsNoted(five.withoutNotice());
            seed.replies(five.withoutNotice(), "Обращение принято к сведению.");
        });
        daysAgo(0, () -> {
            seed.charge(appeal[0], today.plusDays(5));
            untilSilenceIsNoted(five.silent());
        });

        try (Person manager = Person.at(chromium.browser(), address, wrong).signsInAs(Role.MANAGER)) {
            seesAll(manager, five, part[0]);
            seesHowTheyAnswer(manager, five, part[0]);
            takesTheReportAlong(manager, five.silent());
        }
        look(five);
        decide(five);
        daysAgo(0, () -> {
            seed.replies(five.withNotice(), "Доводы проверены, ответ дан в продлённый срок.");
            seed.assess(five.withNotice(), Grade.REFUSED_WITH_REASONS, NextStep.CLOSE);
            seed.assess(five.inPart(), Grade.PARTLY, NextStep.CLOSE);
            seed.replies(part[0], "Передано в дежурную часть.");
            seed.assess(part[0], Grade.FORMAL_REPLY, NextStep.CLOSE);
            AppealId complaint = seed.complaintOf(five.withoutNotice());
            seed.handIn(complaint);
            Submission complained = seed.of(complaint).getFirst();
            seed.replies(complained, "Жалоба удовлетворена.");
            seed.assess(complained, Grade.SATISFIED, NextStep.SATISFIED);
        });
        try (Person manager = Person.at(chromium.browser(), address, wrong).signsInAs(Role.MANAGER)) {
            seesHowAllHaveAnswered(manager, five, part[0]);
        }
        conclude(appeal[0]);
        assertThat(wrong).isEmpty();
    }

    /** The list has what still runs and what is over, each with its reason; the month and the sixty days have the same. */
    private void seesAll(Person manager, Five five, Submission part) {
        manager.opens("deadlines?kind=reply").looks("90-deadlines");
        Page page = manager.page();
        assertThat(row(page, five.silent())).containsText(say("followup.silent"));
        assertThat(row(page, five.withNotice())).containsText(say("ui.due.left", 9));
        assertThat(row(page, five.withNotice())).containsText(day(today.plusDays(9)));
        assertThat(row(page, part)).containsText(say("ui.due.left", left(part)));
        for (Submission replied : List.of(five.inTime(), five.withoutNotice(), five.inPart())) {
            assertThat(row(page, replied)).hasCount(0);
        }
        manager.opens("deadlines?kind=hearing").reads(say("insight.why.HEARING") + ", 10:00, зал 3");
        manager.opens("deadlines?view=month&kind=reply&month=" + YearMonth.from(today.plusDays(9))).looks("91-month");
        assertThat(page.locator("a[href='submissions/" + five.withNotice().number() + "']")).hasCount(1);
        manager.opens("deadlines?view=timeline&kind=reply").looks("92-timeline");
        assertThat(row(page, five.withNotice())).hasCount(1);
        manager.opens("deadlines?view=timeline&kind=reply&body=" + five.silent().authority().value());
        assertThat(row(page, five.silent())).containsText(say("followup.silent"));
        manager.opens("deadlines?kind=step&body=" + five.silent().authority().value()).looks("93-steps");
        assertThat(row(page, five.silent())).containsText(say("step.Task_DecideOnSilence"));
    }

    /** Of each of the five what it did, beside what its body has from others; the funnel has the silent one, and the process where it waits. */
    private void seesHowTheyAnswer(Person manager, Five five, Submission part) {
        counting.catchUp();
        assertThat(answered(manager, five.inTime())).isEqualTo(of(five.inTime(), "received", 1, "inTime", 1));
        assertThat(answered(manager, five.inPart())).isEqualTo(of(five.inPart(), "received", 1, "inTime", 1, "inPart", 1));
        assertThat(answered(manager, five.withoutNotice())).isEqualTo(of(five.withoutNotice(), "received", 1, "late", 1));
        assertThat(answered(manager, five.silent())).isEqualTo(of(five.silent(), "received", 1, "silent", 1));
        int both = part.filedOn().getYear() == year() ? 2 : 1;
        assertThat(answered(manager, five.withNotice())).isEqualTo(of(five.withNotice(), "received", both, "running", both));

        manager.opens("reports?year=" + year() + "&body=" + five.silent().authority().value()).looks("90a-funnel");
        Locator noReply = manager.page().locator("tr").filter(new Locator.FilterOptions().setHasText(say("insight.stage.NO_REPLY")));
        assertThat(noReply.first().locator("td").first()).hasText(String.valueOf(
                others(five.silent(), "running") + others(five.silent(), "silent") + others(five.silent(), "notKnown") + 1));
        manager.opens("reports?view=authorities&year=" + year()).looks("90b-authorities").opens("workload").looks("90c-workload");
        manager.opens("processes?process=AppealFollowUp&step=Task_DecideOnSilence").looks("90d-processes");
        assertThat(row(manager.page(), five.silent())).hasCount(1);
        assertThat(row(manager.page(), five.inTime())).hasCount(0);
    }

    /** What came after the first term counts as in time by the notice; nothing runs any more, and what was silent, late or passed on stays so. */
    private void seesHowAllHaveAnswered(Person manager, Five five, Submission part) {
        counting.catchUp();
        int both = part.filedOn().getYear() == year() ? 2 : 1;
        assertThat(answered(manager, five.withNotice())).isEqualTo(of(five.withNotice(), "received", both, "inTime", both));
        assertThat(answered(manager, five.inTime())).isEqualTo(of(five.inTime(), "received", 1, "inTime", 1));
        assertThat(answered(manager, five.inPart())).isEqualTo(of(five.inPart(), "received", 1, "inTime", 1, "inPart", 1));
        assertThat(answered(manager, five.withoutNotice())).isEqualTo(of(five.withoutNotice(), "received", 1, "late", 1));
        assertThat(answered(manager, five.silent())).isEqualTo(of(five.silent(), "received", 1, "silent", 1));
        manager.opens("deadlines?kind=reply");
        for (Submission ended : List.of(five.inTime(), five.withoutNotice(), five.withNotice(), five.inPart(), five.silent(), part)) {
            assertThat(row(manager.page(), ended)).hasCount(0);
        }
    }

    private int year() {
        return today.minusDays(FILED).getYear();
    }

    /** What the report says of a body, by column. */
    private Map<String, Integer> answered(Person manager, Submission to) {
        Locator row = manager.opens(authorities(to)).page().locator(".figure-table tbody tr");
        assertThat(row).hasCount(1);
        return ANSWERS.stream().collect(Collectors.toMap(Function.identity(), key ->
                Integer.valueOf(row.locator("td[data-column='" + say("insight.body." + key) + "']").innerText().strip())));
    }

    private String authorities(Submission to) {
        return "reports?view=authorities&year=" + year() + "&body=" + to.authority().value();
    }

    /** What others than these five have of its body, and so many more. */
    private Map<String, Integer> of(Submission to, Object... more) {
        Map<String, Integer> all = ANSWERS.stream().collect(Collectors.toMap(Function.identity(), key -> others(to, key)));
        for (int i = 0; i < more.length; i += 2) {
            all.merge((String) more[i], (Integer) more[i + 1], Integer::sum);
        }
        return all;
    }

    private int others(Submission to, String column) {
        return jdbc.sql("""
                select count(*) from submission s where s.authority = :body and s.appeal <> :appeal and extract(year from s.filed_on) = :year
                and case :column when 'received' then true
                    when 'inTime' then s.first_replied <= s.due_on
                    when 'late' then s.first_replied > s.due_on
                    when 'silent' then s.replied is null and s.forwarded_away is null and s.silent is not null
                    when 'inPart' then s.forwarded_away is null and exists (select from submission n where n.forwarded_from = s.id
                        and n.result is distinct from 'MISTAKEN')
                    when 'running' then s.replied is null and s.forwarded_away is null and s.silent is null and s.closed_at is null
                    else s.replied is null and s.forwarded_away is null and s.silent is null and s.closed_at is not null end""")
                .param("body", to.authority().value()).param("appeal", to.appeal().value()).param("year", year())
                .param("column", column).query(Integer.class).single();
    }

    /** The same numbers in each kind of file, as the browser gets it. */
    private void takesTheReportAlong(Person manager, Submission of) {
        String body = jdbc.sql("select name_ru from authority where id = ?").param(of.authority().value()).query(String.class).single();
        manager.opens(authorities(of));
        int silent = others(of, "silent") + 1;
        String csv = new String(manager.downloads(say("insight.reports.file", "CSV")), StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> line.startsWith("\"" + body))).singleElement()
                .satisfies(line -> assertThat(line.substring(line.lastIndexOf('"')).split(";")[4]).isEqualTo(String.valueOf(silent)));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(manager.downloads(say("insight.reports.file", "XLSX"))));
                PDDocument pdf = Loader.loadPDF(manager.downloads(say("insight.reports.file", "PDF")))) {
            assertThat(book.getSheetAt(0)).filteredOn(row -> row.getCell(0) != null && row.getCell(0).toString().startsWith(body))
                    .singleElement().satisfies(row -> assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(silent));
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a phone in the dark, in Kazakh. */
    private void look(Five five) {
        try (Look phone = Look.onThePhone(chromium.browser(), address, wrong).signsInAs(Role.MANAGER)) {
            for (String view : List.of("list", "month", "timeline")) {
                phone.loads("deadlines?view=" + view + "&kind=reply").at("deadlines-" + view);
            }
            phone.loads("submissions/" + five.inPart().number()).at("submission-passed-on");
        }
        try (Person lawyer = Person.at(chromium.browser(), address, wrong).signsInAs(Role.LAWYER)) {
            lawyer.opens("submissions/" + five.withNotice().number()).reads(say("followup.extensions"))
                    .reads(say("incident.outside")).looks("94-extended")
                    .opens("submissions/" + five.inPart().number()).reads(say("followup.chain")).looks("95-passed-on")
                    .opens("submissions/" + five.silent().number()).reads(say("followup.silentSince")).looks("96-silent");
        }
    }

    /** The lawyer assesses what came in time and what came too late, and what silence means. */
    private void decide(Five five) {
        try (Person lawyer = Person.at(chromium.browser(), address, wrong).signsInAs(Role.LAWYER)) {
            grade(lawyer.takes("Task_AssessReply", five.inTime().number()), "SATISFIED").marks("followup.next.SATISFIED")
                    .finishes("followup.assess");
            grade(lawyer.takes("Task_AssessReply", five.withoutNotice().number()), "FORMAL_REPLY").looks("97-assess");
            choose(lawyer, "COMPLAINT").finishes("followup.assess");
            lawyer.takes("Task_DecideOnSilence", five.silent().number()).looks("98-silence");
            choose(lawyer, "PUBLISH").finishes("followup.decideOnSilence");
            lawyer.opens("submissions/" + five.withoutNotice().number()).reads(say("appeal.kind.COMPLAINT"))
                    .reads(say("followup.reply.late", ChronoUnit.DAYS.between(due(five.withoutNotice()), today.minusDays(2))))
                    .looks("99-complained");
        }
    }

    private static Person grade(Person lawyer, String grade) {
        Locator demands = lawyer.page().locator(".decision-pane vaadin-select");
        demands.first().waitFor();
        for (int i = 0; i < demands.count(); i++) {
            lawyer.chooses(demands.nth(i), say("followup.grade." + grade));
        }
        return lawyer;
    }

    /** By the name with which the choice begins: its last day and its rule follow. */
    private static Person choose(Person lawyer, String next) {
        lawyer.page().locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText(say("followup.next." + next)))
                .first().locator("input").check();
        return lawyer;
    }

    private void conclude(AppealId appeal) {
        String first = jdbc.sql("""
                select i.number from incident i join appeal_incident a on a.incident = i.id where a.appeal_id = ?
                order by i.number limit 1""").param(appeal.value()).query(String.class).single();
        try (Person manager = Person.at(chromium.browser(), address, wrong).signsInAs(Role.MANAGER)) {
            manager.takes("Task_RecordOutcome", first).chooses("incident.outcome", "incident.outcome.APOLOGY")
                    .finishes("incident.outcome.record");
            manager.opens("incidents/" + first).reads(say("incident.waiting.closed"));
            manager.opens("deadlines?kind=reply").settles();
            assertThat(manager.page().locator("a[href^='submissions/" + number(appeal) + "-']")).hasCount(0);
        }
    }

    private String number(AppealId appeal) {
        return jdbc.sql("select number from appeal where id = ?").param(appeal.value()).query(String.class).single();
    }

    /** On all clocks: those of the house and that of the engine. */
    private static void daysAgo(int days, Runnable deed) {
        Timers.setBack(days);
        ExampleClock.daysAgo(days, deed);
    }

    /** The engine does it by itself. */
    private void untilSilenceIsNoted(Submission submission) {
        await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("select silent is not null from submission where id = ?")
                .param(submission.id().value()).query(Boolean.class).single());
    }

    private long left(Submission submission) {
        return ChronoUnit.DAYS.between(today, due(submission));
    }

    private LocalDate due(Submission submission) {
        return jdbc.sql("select due_on from submission where id = ?").param(submission.id().value()).query(LocalDate.class).single();
    }

    private static Locator row(Page page, Submission submission) {
        return page.locator(".work-row").filter(new Locator.FilterOptions().setHas(
                page.locator("a[href^='submissions/" + submission.number() + "']")));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }
}
