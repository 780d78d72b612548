package org.arasha.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.arasha.intake.Dismissal;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.reporting.Exchanges;
import org.arasha.reporting.Message;
import org.arasha.reporting.OldForms;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class PublicPageTests {

    private final Visitor visitor;
    private final WaitingRoom room;
    private final Exchanges exchanges;
    private final Incidents incidents;
    private final Intake intake;
    private final Cases cases;
    private final OldForms old;
    private final JdbcClient jdbc;
    private final As as;

    private final String mark = UUID.randomUUID().toString();

    PublicPageTests(Visitor visitor, WaitingRoom room, Exchanges exchanges, Incidents incidents, Intake intake, Cases cases,
            OldForms old, JdbcClient jdbc, As as) {
        this.visitor = visitor;
        this.room = room;
        this.exchanges = exchanges;
        this.incidents = incidents;
        this.intake = intake;
        this.cases = cases;
        this.old = old;
        this.jdbc = jdbc;
        this.as = as;
    }

    @AfterEach
    void anHourPasses() {
        jdbc.sql("delete from report_rate").update();
    }

    @Test
    void takesAReportFromAnybodyAndGivesACode() {
        visitor.open("/report").type("what", mark + " was beaten at the <b>market</b>.").type("day", "2026-03-01").type("when", "at noon")
                .type("where", "Oral").type("who", "A reporter").type("contact", "by phone").send();

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.code()).matches("(\\d{4} ){4}\\d{4}");
        Incident incident = incident();
        assertThat(incident.title().en()).startsWith(mark);
        assertThat(incident.when().from()).isEqualTo("2026-03-01");
        assertThat(incident.urgency()).isEqualTo(Urgency.NONE);
        assertThat(cases.waiting(incident.id())).containsExactly("Register report");
        Report report = as.role(Role.INTAKE, () -> intake.report(incident.id()));
        assertThat(report.told()).isEqualTo(mark + " was beaten at the <b>market</b>.");
        assertThat(List.of(report.saidWhen(), report.saidWhere(), report.saidWho(), report.contact()))
                .containsExactly("at noon", "Oral", "A reporter", "by phone");
        assertThat(report.channel()).isEqualTo(Report.Channel.WEB);
    }

    @Test
    void callsPeopleAtOnceWhenSomebodyIsHeldOrInDanger() {
        visitor.open("/report").type("what", mark).type("held", "yes").type("danger", "yes").send();

        assertThat(incident().urgency()).isEqualTo(Urgency.HELD_NOW);
        assertThat(jdbc.sql("select urgency from urgent_alert where incident = ?").param(incident().id().value()).query(String.class).list())
                .containsExactly("HELD_NOW");
    }

    @Test
    void speaksThreeLanguages() {
        for (Language language : Language.values()) {
            visitor.open("/report?lang=" + language.locale().getLanguage());
            assertThat(visitor.page().selectFirst("html").attr("lang")).isEqualTo(language.locale().getLanguage());
            assertThat(visitor.page().selectFirst("h1").text()).isEqualTo(Texts.get(language, "reporting.title"));
        }
    }

    @Test
    void setsNoCookieLoadsNothingFromElsewhereAndIsNotStored() {
        for (String address : List.of("/report", "/report/follow", "/report/nowhere")) {
            visitor.open(address);
            assertThat(visitor.hasCookies()).as(address).isFalse();
            assertThat(visitor.header("Content-Security-Policy")).startsWith("default-src 'none'").doesNotContain("script").doesNotContain("unsafe");
            assertThat(visitor.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(visitor.header("Cache-Control")).contains("no-store");
            assertThat(visitor.page().select("script, [style], [onclick], img, iframe")).isEmpty();
        }
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndLosesNothing() {
        visitor.open("/report").type("what", " ").type("day", "soon").type("where", "Oral").type("who", "x".repeat(2_001)).send();

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.complaint("what")).isEqualTo(words("reporting.error.what"));
        assertThat(visitor.complaint("day")).isEqualTo(words("reporting.error.day"));
        assertThat(visitor.complaint("who")).contains("2,001");
        assertThat(visitor.value("where")).isEqualTo("Oral");
        assertThat(visitor.value("who")).hasSize(2_001);

        visitor.type("what", mark).type("day", "1.3.2026").type("who", "A reporter").send();
        assertThat(incident().when().from()).isEqualTo("2026-03-01");
    }

    @Test
    void refusesADayThatHasNotComeAndATextOfAMillionCharacters() {
        visitor.open("/report").type("what", mark + "x".repeat(1_000_000)).type("day", cases.today().plusDays(1).toString()).send();

        assertThat(visitor.complaint("day")).isEqualTo(words("reporting.error.future"));
        assertThat(visitor.complaint("what")).contains("20,000", "100,000");
        assertThat(visitor.text()).contains(words("reporting.errors.cut")).doesNotContain(words("reporting.errors"));
        assertThat(visitor.value("what")).startsWith(mark).hasSize(100_000);
    }

    @Test
    void keepsFilesThatHaveArrivedWhileTheFormIsWrong() {
        visitor.open("/report").choose("a.txt", bytes("one")).choose("../../<b>.txt", bytes("two")).choose("empty.txt", new byte[0]).send();
        assertThat(visitor.complaint("what")).isEqualTo(words("reporting.error.what"));
        assertThat(visitor.complaint("files")).isEqualTo(words("reporting.refusal.emptyFile"));
        assertThat(visitor.page().select(".waiting li")).hasSize(2);

        visitor.type("what", mark).choose("c.txt", bytes("three")).send();

        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("a.txt", "<b>.txt", "c.txt");
    }

    @Test
    void keepsFilesOnTheirOwnWithoutSayingWhatElseIsMissing() {
        visitor.open("/report").type("where", "Oral").choose("a.txt", bytes("one")).press("keep");

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select(".errors")).isEmpty();
        assertThat(visitor.page().select(".waiting li")).hasSize(1);
        assertThat(visitor.value("where")).isEqualTo("Oral");
    }

    @Test
    void saysWhenFilesAreKeptThatTheEndOfATextHasNotCome() {
        visitor.open("/report").type("what", "x".repeat(100_001)).type("who", "x".repeat(2_001)).choose("a.txt", bytes("one")).press("keep");

        assertThat(visitor.complaint("what")).contains("20,000", "100,000");
        assertThat(visitor.complaint("who")).as("what is all there is told when it is sent").isEmpty();
    }

    @Test
    void refusesFilesThatAreTooManyOrTooLarge() {
        visitor.open("/report").type("what", mark).choose("large.bin", new byte[(int) org.arasha.evidence.Files.LARGEST + 1]).send();
        assertThat(visitor.complaint("files")).contains("25");
        for (int i = 0; i < 11; i++) {
            visitor.choose(i + ".txt", bytes("x" + i));
        }
        visitor.send();

        assertThat(visitor.complaint("files")).contains("10");
        assertThat(visitor.page().select(".waiting li")).hasSize(10);
        assertThat(visitor.value("what")).isEqualTo(mark);
    }

    @Test
    void saysThatAFileWhichHasWaitedTooLongIsToBeChosenAgain() {
        visitor.open("/report").choose("a.txt", bytes("one")).choose("b.txt", bytes("two")).press("keep");
        forgetFirst();

        visitor.type("what", mark).send();
        assertThat(visitor.complaint("files")).isEqualTo(words("reporting.refusal.lostFiles"));
        assertThat(visitor.page().select(".waiting li")).hasSize(1);
        assertThat(visitor.value("what")).isEqualTo(mark);
        assertThat(jdbc.sql("select count(*) from report where told = ?").param(mark).query(Integer.class).single()).isZero();

        visitor.send();
        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("b.txt");
    }

    /** What waited went with the form: it is not lost. */
    @Test
    void takesTheSameFormOnceWhenItsFilesHadWaited() {
        visitor.open("/report").choose("a.txt", bytes("one")).press("keep");
        var form = visitor.page().clone();
        String first = visitor.type("what", mark).send().code();

        assertThat(visitor.again(form).type("what", mark).send().code()).isEqualTo(first);

        visitor.open("/report/follow").type("code", first).send().choose("b.txt", bytes("two")).type("text", "x".repeat(20_001)).send();
        var written = visitor.page().clone();
        visitor.type("text", "").send();
        visitor.again(written).type("text", "").send();
        assertThat(visitor.text()).contains(words("reporting.thread.sent"));
        assertThat(read().messages()).singleElement().satisfies(message -> assertThat(message.files()).hasSize(1));
    }

    @Test
    void sendsNoEmptyMessageForAFileThatIsGone() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send().choose("a.txt", bytes("one")).type("text", "x".repeat(20_001)).send();
        forgetFirst();

        visitor.type("text", "").type("code", "0000 0000 0000 0000 0000").send();
        assertThat(visitor.text()).contains(words("reporting.follow.kept"));
        visitor.type("code", code).send();
        assertThat(visitor.complaint("text")).isEqualTo(words("reporting.refusal.lostFiles"));
        visitor.send();

        assertThat(visitor.complaint("text")).isEqualTo(words("reporting.error.text"));
        assertThat(read().messages()).isEmpty();
    }

    /** As the room does with what was never sent. */
    private void forgetFirst() {
        room.clear(List.of(Waiting.read(visitor.page().selectFirst("[name=waiting]").attr("value")).orElseThrow()));
    }

    @Test
    void takesTheSameFormOnce() {
        visitor.open("/report");
        var form = visitor.page().clone();
        String first = visitor.type("what", mark).send().code();

        String second = visitor.again(form).type("what", mark).send().code();

        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from report where told = ?").param(mark).query(Integer.class).single()).isEqualTo(1);
    }

    /** As when the answer was lost and the reporter goes back, adds to it, and sends again. */
    @Test
    void whatWasAddedToAFormThatWasTakenComesAsAFurtherMessageOnce() {
        visitor.open("/report");
        var form = visitor.page().clone();
        String first = visitor.type("what", mark).choose("a.txt", bytes("one")).send().code();

        for (int i = 0; i < 2; i++) {
            String again = visitor.again(form).type("what", mark).type("where", "Oral").type("danger", "yes")
                    .choose("a.txt", bytes("one")).choose("b.txt", bytes("two")).send().code();
            assertThat(again).isEqualTo(first);
        }

        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("a.txt");
        assertThat(read().messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(words("reporting.danger") + "\n" + words("reporting.where") + ": Oral");
            assertThat(message.files()).extracting(Message.Attached::name).containsExactly("b.txt");
        });
        assertThat(incident().urgency()).isEqualTo(Urgency.THREAT_TO_LIFE);
        assertThat(cases.waiting(incident().id())).containsExactlyInAnyOrder("Register report", "Answer reporter");
    }

    @Test
    void whatWasAddedToAMessageThatWasTakenComesAsAnother() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send();
        var form = visitor.page().clone();
        visitor.type("text", "One.").choose("a.txt", bytes("one")).send();

        visitor.again(form).type("text", "One.").choose("a.txt", bytes("one")).choose("b.txt", bytes("two")).send();
        visitor.again(form).type("text", "One. And two.").choose("a.txt", bytes("one")).send();

        assertThat(read().messages()).extracting(Message::text).containsExactly("One.", "One. And two.");
        assertThat(read().messages()).extracting(message -> message.files().size()).containsExactly(2, 0);
    }

    @Test
    void whoeverLooksForNewsWithAFormThatIsTooOldHearsThatItsFileHasNotCome() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send().type("seal", old.seal()).type("text", "They came again.")
                .choose("a.txt", bytes("one")).press("keep");

        assertThat(visitor.complaint("text")).isEqualTo(words("reporting.error.old"));
        assertThat(visitor.value("text")).isEqualTo("They came again.");
        visitor.type("seal", old.seal()).press("keep");
        assertThat(visitor.complaint("text")).as("without a file nothing is lost").isEmpty();
        visitor.send();
        assertThat(read().messages()).extracting(Message::text).containsExactly("They came again.");
    }

    @Test
    void whoeverLooksForNewsHearsThatTheEndOfTheirTextHasNotCome() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send().type("text", "x".repeat(100_001)).press("keep");

        assertThat(visitor.complaint("text")).contains("20,000", "100,000");
    }

    /** As when the answer was lost, the reporter goes back, and looks whether it has come. */
    @Test
    void whatWasSentAndIsStillTypedWhenSomebodyLooksForNewsIsNotSentAgain() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send();
        var form = visitor.page().clone();
        visitor.type("text", "One.").choose("a.txt", bytes("one")).send();

        visitor.again(form).type("text", "One.").choose("a.txt", bytes("one")).press("keep");
        assertThat(visitor.text()).contains(words("reporting.thread.sent"));
        assertThat(visitor.value("text")).isEmpty();
        assertThat(visitor.page().select(".waiting li")).isEmpty();
        visitor.again(form).type("text", "One. And two.").choose("a.txt", bytes("one")).press("keep");
        assertThat(visitor.value("text")).isEqualTo("One. And two.");
        visitor.type("text", "One.").send();
        visitor.again(form).type("text", "One.").choose("b.txt", bytes("two")).press("keep").send();

        assertThat(read().messages()).singleElement().satisfies(message -> assertThat(message.files()).hasSize(2));
    }

    @Test
    void theSameFormIsOneMessageAlsoWhenItsCodeWasMistypedOrTooMuchCame() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send();
        var form = visitor.page().clone();
        visitor.type("text", "One.").send();

        visitor.again(form).type("text", "One.").type("code", "1234").send().type("code", code).send().send();
        jdbc.sql("insert into report_rate (kind, hour, taken) values ('MESSAGE', date_trunc('hour', now()), 10000)"
                + " on conflict (kind) do update set taken = 10000").update();
        visitor.again(form).type("text", "One.").send();
        assertThat(visitor.complaint("text")).isEqualTo(words("reporting.refusal.tooMany"));
        jdbc.sql("delete from report_rate").update();
        visitor.send();

        assertThat(read().messages()).extracting(Message::text).containsExactly("One.");
    }

    @Test
    void doesNotTakeWhatComesFromAnotherSiteOrWithoutOurSeal() {
        visitor.open("/report").type("what", mark).choose("a.txt", bytes("one")).sendFrom("cross-site");
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.value("what")).isEqualTo(mark);
        assertThat(visitor.page().select(".waiting li")).isEmpty();

        visitor.type("seal", "x".repeat(54)).choose("a.txt", bytes("one")).send();
        assertThat(visitor.text()).contains(words("reporting.error.old"));
        assertThat(visitor.page().select(".waiting li")).isEmpty();
        visitor.send();
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void showsAPersonTheFieldThatOnlyMachinesFill() {
        visitor.open("/report").type("what", mark).type("website", "http://buy.example").send();
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select(".unseen")).isEmpty();

        visitor.type("website", "").send();
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void askToComeBackWhenTooMuchComesAndLosesNothing() {
        jdbc.sql("insert into report_rate (kind, hour, taken) values ('REPORT', date_trunc('hour', now()), 1000)").update();

        visitor.open("/report").type("what", mark).choose("a.txt", bytes("one")).send();
        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.text()).contains(words("reporting.refusal.tooMany"));
        assertThat(visitor.value("what")).isEqualTo(mark);

        jdbc.sql("update report_rate set hour = hour - interval '1 hour'").update();
        visitor.send();
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(read().files()).hasSize(1);
    }

    @Test
    void takesNoMoreOfFilesInAnHourAndLosesNothingThatWasTyped() {
        jdbc.sql("insert into report_rate (kind, hour, taken) values ('PIECE_OF_FILE', date_trunc('hour', now()), 16384)").update();
        visitor.open("/report").type("what", mark).choose("a.txt", bytes("one")).send();

        assertThat(visitor.complaint("files")).isEqualTo(words("reporting.refusal.noRoom"));
        assertThat(visitor.page().select(".waiting li")).isEmpty();
        assertThat(visitor.value("what")).isEqualTo(mark);

        jdbc.sql("update report_rate set taken = 16383").update();
        visitor.choose("a.txt", bytes("one")).send();
        assertThat(read().files()).hasSize(1);
        assertThat(jdbc.sql("select taken from report_rate where kind = 'PIECE_OF_FILE'").query(Integer.class).single()).isEqualTo(16_384);
    }

    @Test
    void theReporterComesBackAndWritesAndIsAnswered() {
        String code = visitor.open("/report").type("what", mark).send().code();
        IncidentId id = incident().id();
        as.role(Role.INTAKE, () -> exchanges.answer(read().exchange().id(), Cases.ALL_SEEN, "Who saw it? <script>"));

        visitor.open("/report/follow").type("code", code.replace(" ", "-")).send();
        assertThat(visitor.text()).contains("Who saw it? <script>").doesNotContain(mark);
        assertThat(visitor.page().select("script")).isEmpty();

        visitor.type("text", "My neighbour.").choose("photo.jpg", bytes("picture")).send();
        assertThat(visitor.text()).contains(words("reporting.thread.sent"), "My neighbour.", "photo.jpg");
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Register report", "Answer reporter");
        assertThat(read().messages()).extracting(Message::fromReporter).containsExactly(false, true);
        assertThat(read().messages().getLast().files()).hasSize(1);
    }

    @Test
    void anEmptyMessageIsNotSent() {
        String code = visitor.open("/report").type("what", mark).send().code();

        visitor.open("/report/follow").type("code", code).send().type("text", "  ").send();

        assertThat(visitor.complaint("text")).isEqualTo(words("reporting.error.text"));
        assertThat(read().messages()).isEmpty();
    }

    @Test
    void whoLooksForNewsKeepsWhatTheyHaveTyped() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send().type("text", "They came again.").choose("a.txt", bytes("one"));
        as.role(Role.INTAKE, () -> exchanges.answer(read().exchange().id(), Cases.ALL_SEEN, "Who saw it?"));

        visitor.press("keep");

        assertThat(visitor.page().select("[name=keep]").text()).isEqualTo(words("reporting.thread.again"));
        assertThat(visitor.text()).contains("Who saw it?");
        assertThat(visitor.value("text")).isEqualTo("They came again.");
        assertThat(visitor.page().select(".waiting li")).hasSize(1);
        assertThat(read().messages()).singleElement().matches(message -> !message.fromReporter());

        visitor.type("text", "").choose("b.txt", new byte[0]).press("keep");
        assertThat(visitor.complaint("text")).isEqualTo(words("reporting.refusal.emptyFile"));
    }

    /** A page that is looked at for a day would refuse in the end what is written then. */
    @Test
    void whoLooksForNewsWithNothingTypedHasANewForm() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send();
        String first = seal();

        visitor.type("text", " ").press("keep");
        String second = seal();
        assertThat(second).isNotEqualTo(first);

        visitor.type("text", "They came again.").press("keep");
        assertThat(seal()).isEqualTo(second);
        visitor.type("text", "").choose("a.txt", bytes("one")).press("keep");
        assertThat(seal()).isEqualTo(second);
    }

    private String seal() {
        return visitor.page().selectFirst("[name=seal]").attr("value");
    }

    @Test
    void aReporterOfADismissedReportSeesThatItIsClosedAndIsStillRead() {
        String code = visitor.open("/report").type("what", mark).send().code();
        IncidentId id = incident().id();
        cases.does(id, "Register report", () -> intake.dismiss(id, Dismissal.Reason.SPAM, "Nonsense"));

        visitor.open("/report/follow").type("code", code).send();
        assertThat(visitor.text()).contains(words("reporting.thread.closed")).doesNotContain("Nonsense").doesNotContain(words("intake.dismiss.SPAM"));
        visitor.type("text", "It was true.").send();

        assertThat(cases.waiting(id)).containsExactly("Answer reporter");
        cases.does(id, "Answer reporter", () -> exchanges.settle(read().exchange().id(), Cases.ALL_SEEN));
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void aWrongCodeOpensNothingAndGuessingIsLimitedForAllTogether() {
        visitor.open("/report/follow").type("code", "12").send();
        assertThat(visitor.complaint("code")).isEqualTo(words("reporting.error.code"));
        visitor.type("code", "1234 5678 9012 3456 7890").send();
        assertThat(visitor.complaint("code")).isEqualTo(words("reporting.refusal.noSuchCode"));
        assertThat(visitor.value("code")).isEqualTo("1234 5678 9012 3456 7890");

        jdbc.sql("update report_rate set taken = 1000 where kind = 'WRONG_CODE'").update();
        visitor.send();
        assertThat(visitor.complaint("code")).isEqualTo(words("reporting.refusal.tooManyCodes"));
    }

    @Test
    void whatWasWrittenUnderACodeIsNotLostWhenTheCodeOpensNothing() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send();
        jdbc.sql("insert into report_rate (kind, hour, taken) values ('WRONG_CODE', date_trunc('hour', now()), 1000)").update();
        visitor.type("code", "0000 0000 0000 0000 0000").type("text", "They came\nagain.").choose("a.txt", bytes("one")).choose("b.txt", bytes("two")).send();
        assertThat(visitor.complaint("code")).isEqualTo(words("reporting.refusal.tooManyCodes"));
        assertThat(visitor.text()).contains(words("reporting.follow.kept"));
        jdbc.sql("delete from report_rate").update();

        visitor.type("code", "1234").send().type("code", code).send();
        assertThat(visitor.value("text")).isEqualTo("They came\nagain.");
        assertThat(visitor.page().select(".waiting li")).hasSize(2);
        visitor.send();

        assertThat(read().messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("They came\nagain.");
            assertThat(message.files()).hasSize(2);
        });
    }

    @Test
    void aFaultShowsTheFormAgainWithAllThatWasWritten() {
        String code = visitor.open("/report").type("what", mark).send().code();
        visitor.open("/report/follow").type("code", code).send();
        var thread = visitor.page().clone();
        jdbc.sql("alter table report_rate rename to report_rate_away").update();
        try {
            visitor.type("text", "They came again.").send();
            assertThat(visitor.status()).isEqualTo(503);
            assertThat(visitor.complaint("code")).isEqualTo(words("reporting.refusal.failed"));

            visitor.open("/report").type("what", "Other words").type("held", "yes").send();
            assertThat(visitor.status()).isEqualTo(503);
            assertThat(visitor.text()).contains(words("reporting.refusal.failed"));
            assertThat(visitor.value("what")).isEqualTo("Other words");
            assertThat(visitor.page().getElementById("held").hasAttr("checked")).isTrue();
        } finally {
            jdbc.sql("alter table report_rate_away rename to report_rate").update();
        }
        assertThat(visitor.send().status()).isEqualTo(200);
        assertThat(visitor.again(thread).type("text", "They came again.").send().text()).contains(words("reporting.thread.sent"));
    }

    @Test
    void saysThatThereIsNothingElse() {
        visitor.open("/report/nowhere");

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.text()).contains(words("reporting.nothingHere"));
    }

    @Test
    void leavesOutSignsThatTurnTheDirectionOfWords() {
        visitor.open("/report").type("what", mark + " \u202Eevil\u0000").send();

        assertThat(as.role(Role.INTAKE, () -> intake.report(incident().id())).told()).isEqualTo(mark + " evil");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String words(String key) {
        return Texts.get(Language.EN, key);
    }

    private Exchanges.Read read() {
        return as.role(Role.INTAKE, () -> exchanges.of(incident().id())).getFirst();
    }

    private Incident incident() {
        return incidents.find(new IncidentId(jdbc.sql("select incident from report where told like ?").param(mark + "%").query(UUID.class).single()));
    }
}
