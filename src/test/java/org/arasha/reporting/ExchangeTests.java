package org.arasha.reporting;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.Alarm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.arasha.intake.Intake;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record ExchangeTests(PublicReports reports, Exchanges exchanges, ExchangeStore store, SentForms forms, Intake intake, Messages messages, Rates rates,
        DayOnly dayOnly, ReceiptCodes codes, InstallationKey key, Incidents incidents, IncidentMerges merges, CaseMembers members, Cases cases,
        Windows windows, Clock clock, JdbcClient jdbc, TransactionTemplate transaction, As as) {

    @Test
    void theAnswerIsGivenOnItsScreenAndReadUnderTheCode() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        write(code, "Is anybody there?");
        UserId officer = as.newUser(Role.INTAKE);
        cases.does(officer, id, "Answer reporter", () -> { });
        Window window = windows.of(officer).open("intake/" + incidents.find(id).number() + "/exchange");
        assertThat(window.text()).contains("Is anybody there?");

        window.press("reporting.answer.send");
        assertThat(window.complaint("reporting.answer")).isEqualTo(window.words("ui.required"));
        window.fill("reporting.answer", "Yes. Who held him?").press("reporting.answer.send");

        assertThat(window.notices()).contains(window.words("reporting.answered"));
        assertThat(cases.waiting(id)).containsExactly("Register report");
        assertThat(reports.open(code).messages()).extracting(Message::text).containsExactly("Is anybody there?", "Yes. Who held him?");
    }

    @Test
    void aVerifierAsksOnThePageOfTheCase() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        cases.does(id, "Register report", () -> cases.register(id, Alarm.NONE));
        Window page = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number());

        page.fill("reporting.answer", "Which police station?").press("reporting.answer.send");

        assertThat(page.text()).contains("Which police station?");
        assertThat(reports.open(code).messages()).hasSize(1);
    }

    @Test
    void aVerifierAsksWhileCheckingClaims() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        cases.does(id, "Register report", () -> cases.register(id, Alarm.NONE));
        Window screen = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number() + "/verify");

        screen.fill("reporting.answer", "Who saw it?").press("reporting.answer.send");

        assertThat(screen.text()).contains("Who saw it?", screen.words("verification.claims"));
        assertThat(reports.open(code).messages()).extracting(Message::text).containsExactly("Who saw it?");
    }

    @Test
    void aRegisteringOfficerSeesWhatTheReporterSent() {
        IncidentId id = incident(reported());
        UserId officer = as.newUser(Role.INTAKE);
        cases.does(officer, id, "Register report", () -> { });

        Window window = windows.of(officer).open("intake/" + incidents.find(id).number() + "/register");

        assertThat(window.text()).contains(window.words("reporting.exchange")).contains("He was held in Oral.");
        assertThat(window.value("incident.alarm.heldNow")).isEqualTo(false);
    }

    @Test
    void whatIsWrittenWhileTheCaseGoesIntoAnotherIsToldThere() {
        Exchange read = store.findByCodeHash(codes.hash(reported())).orElseThrow();
        IncidentId kept = cases.registered();
        as.role(Role.INTAKE, () -> merges.merge(read.incident(), kept));

        transaction.executeWithoutResult(writing -> forms.say(read, new byte[] {1, 2, 3}, "Where is he?", List.of()));

        assertThat(cases.waiting(kept)).contains("Answer reporter");
    }

    @Test
    void anAnswerThatNobodyHasBegunCoversWhatComesIn() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        write(code, "One.");
        write(code, "Two.");
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Register report", "Answer reporter");

        cases.does(id, "Answer reporter", () -> write(code, "Three."));
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Register report", "Answer reporter", "Answer reporter");
    }

    @Test
    void whatSomebodyElseHasInHandStaysTheirs() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        write(code, "One.");
        cases.does(as.newUser(Role.INTAKE), id, "Answer reporter", () -> { });

        as.role(Role.VERIFIER, () -> exchanges.answer(exchange(id), Cases.ALL_SEEN, "Thank you."));

        assertThat(cases.waiting(id)).contains("Answer reporter");
    }

    @Test
    void whatIsWrittenWhileSomebodyAnswersIsStillToBeRead() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        write(code, "One.");
        Window page = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number());
        write(code, "They are here.");

        page.write("reporting.answer", "Thank you.").press("reporting.answer.send");

        assertThat(page.notices()).contains(page.words("reporting.answered.wroteSince"));
        assertThat(page.text()).contains("They are here.");
        assertThat(cases.waiting(id)).contains("Answer reporter");
        page.write("reporting.answer", "We come.").press("reporting.answer.send");
        assertThat(cases.waiting(id)).doesNotContain("Answer reporter");
    }

    @Test
    void aFileAddedToAMessageThatWasReadIsStillToBeSeen(@TempDir Path folder) throws IOException {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        byte[] form = fresh();
        reports.write(code, form, "One.", List.of());
        Window page = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number());
        reports.write(code, form, "One.", List.of(new PublicReport.SentFile("photo", Files.writeString(folder.resolve("photo"), "photo"))));
        assertThat(reports.open(code).messages()).hasSize(1);

        page.write("reporting.answer", "Thank you.").press("reporting.answer.send");

        assertThat(page.notices()).contains(page.words("reporting.answered.wroteSince"));
        assertThat(cases.waiting(id)).contains("Answer reporter");
        page.write("reporting.answer", "We have it.").press("reporting.answer.send");
        assertThat(cases.waiting(id)).doesNotContain("Answer reporter");
    }

    @Test
    void whoHasTheStepInHandEndsTheirOwnAndNotTheOneThatCallsToWhatCameSince() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        write(code, "One.");
        UserId officer = as.newUser(Role.INTAKE);
        cases.does(officer, id, "Answer reporter", () -> { });
        Window screen = windows.of(officer).open(routes(id).getFirst());
        write(code, "They are here.");

        screen.press("reporting.settle");
        assertThat(screen.notices()).contains(screen.words("reporting.refusal.wroteSince"));
        screen.write("reporting.answer", "Thank you.").press("reporting.answer.send");

        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Register report", "Answer reporter");
        assertThat(jdbc.sql("select count(*) from open_task where subject = ? and step = 'Task_AnswerReporter' and holder is null")
                .param(id.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theStepIsGuardedAndUrgentAsItsCaseIs() {
        ReceiptCode code = reported();
        IncidentId id = incident(code);
        write(code, "One.");
        as.role(Role.MANAGER, () -> cases.decide(id, Urgency.MINORS, "She is sixteen."));
        cases.does(id, "Register report", () -> {
            members.restrict(id.value(), true);
            cases.register(id, Alarm.NONE);
        });

        record Row(boolean urgent, boolean restricted) {}
        assertThat(jdbc.sql("select urgent, restricted from open_task where subject = ? and step = 'Task_AnswerReporter'")
                .param(id.value()).query(Row.class).single()).as("What people decided holds against the table").isEqualTo(new Row(true, true));
        assertRefused("access.refusal.noSuchCase", () -> as.user(as.newUser(Role.INTAKE), () -> exchanges.of(id)));
    }

    @Test
    void onlyIntakeAndVerifiersAnswer() {
        IncidentId id = incident(reported());

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> exchanges.answer(exchange(id), Cases.ALL_SEEN, "Hello."))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.role(Role.AUDITOR, () -> exchanges.of(id))).isInstanceOf(AccessDeniedException.class);
        assertRefused("reporting.refusal.nothingSaid", () -> as.role(Role.INTAKE, () -> exchanges.answer(exchange(id), Cases.ALL_SEEN, " ")));
        assertThat(as.role(Role.INTAKE, () -> exchanges.of(cases.reported()))).isEmpty();
    }

    /** As a slow phone does on which somebody presses twice. */
    @Test
    void theSameFormSentTwiceAtOnceIsOneReportWithOneCode() {
        PublicReport report = new PublicReport(fresh(), Language.EN, "He was held in Oral.", cases.today(), "", "", "", false, false, "", List.of());

        List<ReceiptCode> got = IntStream.range(0, 4).parallel().mapToObj(i -> reports.send(report)).distinct().toList();

        assertThat(got).hasSize(1);
        assertThat(incident(got.getFirst())).isNotNull();
    }

    /** The slow hash is the dearest thing that a stranger can ask for. */
    @Test
    void noSlowHashIsMadeOfAFormThatIsKnownOrOfOneTooMany() {
        PublicReport report = new PublicReport(fresh(), Language.EN, "He was held in Oral.", cases.today(), "", "", "", false, false, "", List.of());
        ReceiptCode code = reports.send(report);
        PublicReports none = hurried(hashless());

        assertThat(none.send(report)).isEqualTo(code);
        assertThatThrownBy(() -> none.send(new PublicReport(fresh(), Language.EN, "Another.", cases.today(), "", "", "", false, false, "", List.of())))
                .hasMessage("reporting.refusal.tooMany");
    }

    @Test
    void aRightCodeOpensHoweverManyWrongOnesWereTried() {
        ReceiptCode code = reported();
        PublicReports none = hurried(codes);

        assertThatThrownBy(() -> none.open(new ReceiptCode("00000000000000000000"))).hasMessage("reporting.refusal.tooManyCodes");
        assertThat(none.open(code).messages()).isEmpty();
    }

    @Test
    void hardlyAnyWrongCodeCostsASlowHash() {
        PublicReports none = hurried(hashless());
        List<ReceiptCode> wrong = wrongCodes();

        assertThat(wrong).isNotEmpty().allSatisfy(code -> assertThatThrownBy(() -> none.open(code)).hasMessage("reporting.refusal.tooManyCodes"));
    }

    @Test
    void aCodeThatWasGivenBeforeThereWereSignsOpensAndGetsOne() {
        ReceiptCode code = reported();
        jdbc.sql("update exchange set code_sign = null where code_hash = ?").param(codes.hash(code)).update();

        assertThat(hurried(codes).open(code).messages()).isEmpty();

        assertThat(store.findByCodeHash(codes.hash(code)).orElseThrow().codeSign()).isEqualTo(codes.sign(code));
    }

    /** Of an exchange that nobody comes back to, as of an installation that was upgraded, any code may be the right one. */
    @Test
    void aFloodOfWrongCodesHoldsUpNoRightOneWhileAnOldExchangeIsWithoutASign() throws Exception {
        ReceiptCode old = reported();
        ReceiptCode code = reported();
        jdbc.sql("update exchange set code_sign = null where code_hash = ?").param(codes.hash(old)).update();
        List<ReceiptCode> flood = wrongCodes().subList(0, 8);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch rightIsOpen = new CountDownLatch(1);
        PublicReports reports = hurried(new ReceiptCodes(key) {
            @Override
            String slowHash(ReceiptCode hashed) {
                if (flood.contains(hashed)) {
                    begun.countDown();
                    await().until(() -> rightIsOpen.getCount() == 0);
                }
                return super.slowHash(hashed);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> wrong = flood.stream().<Future<?>>map(one -> threads.submit(() -> reports.open(one))).toList();
            begun.await();
            assertThat(threads.submit(() -> reports.open(code))).succeedsWithin(Duration.ofSeconds(20));
            rightIsOpen.countDown();
            assertThat(wrong).allSatisfy(one -> assertThat(one).failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat().withMessageContaining("reporting.refusal.tooManyCodes"));
        } finally {
            rightIsOpen.countDown();
        }
        assertThat(reports.open(old).messages()).isEmpty();
    }

    /** Else a stranger would know of a day on which a report came in. */
    @Test
    void theTimeOfAWrongAnswerDoesNotTellWhetherACodeLikeItWasGiven() {
        Duration least = Duration.ofMillis(300);
        PublicReports reports = new PublicReports(intake, incidents, store, messages, forms, hashless(), rates, dayOnly, transaction, clock,
                0, 0, 0, least);
        long begun = System.nanoTime();

        assertThatThrownBy(() -> reports.open(wrongCodes().getFirst())).hasMessage("reporting.refusal.tooManyCodes");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(least);
    }

    /** None of them is like one that was given. */
    private List<ReceiptCode> wrongCodes() {
        List<String> signs = jdbc.sql("select code_sign from exchange where code_sign is not null").query(String.class).list();
        return IntStream.range(0, 50).mapToObj(n -> codes.of(fresh())).filter(code -> !signs.contains(codes.sign(code))).toList();
    }

    private ReceiptCodes hashless() {
        return new ReceiptCodes(key) {
            @Override
            String slowHash(ReceiptCode hashed) {
                throw new AssertionError("Hashed");
            }
        };
    }

    /** This hour has had as many of everything as it may. */
    private PublicReports hurried(ReceiptCodes codes) {
        return new PublicReports(intake, incidents, store, messages, forms, codes, rates, dayOnly, transaction, clock, 0, 0, 0,
                Duration.ZERO);
    }

    @Test
    void theSameMessageIsTakenOnce() {
        ReceiptCode code = reported();
        byte[] mark = fresh();
        reports.write(code, mark, "Once.", List.of());
        reports.write(code, mark, "Once.", List.of());

        assertThat(reports.open(code).messages()).hasSize(1);
    }

    @Test
    void bothReportersOfJoinedReportsAreStillReachedAndEachIsAnswered(@TempDir Path folder) throws IOException {
        ReceiptCode oneCode = reported(Files.writeString(folder.resolve("one"), "one"));
        ReceiptCode otherCode = reported(Files.writeString(folder.resolve("other"), "other"));
        IncidentId gone = incident(oneCode);
        IncidentId kept = incident(otherCode);
        ExchangeId one = exchange(gone);
        ExchangeId other = exchange(kept);
        write(oneCode, "One.");
        write(otherCode, "Other.");

        as.role(Role.INTAKE, () -> merges.merge(gone, kept));

        assertThat(as.role(Role.INTAKE, () -> exchanges.of(kept))).hasSize(2).allSatisfy(read -> assertThat(read.files()).hasSize(1));
        assertThat(cases.waiting(kept)).containsExactlyInAnyOrder("Register report", "Answer reporter", "Answer reporter");
        assertThat(routes(kept)).hasSize(2).containsOnly("intake/" + incidents.find(kept).number() + "/exchange");
        UserId officer = as.newUser(Role.INTAKE);
        cases.does(officer, kept, "Answer reporter", () -> { });
        Window window = windows.of(officer).open(routes(kept).getFirst());
        assertThat(window.text()).contains("One.", "Other.");
        assertThat(window.has("reporting.answer.to")).isTrue();

        as.user(officer, () -> exchanges.answer(one, Cases.ALL_SEEN, "Thank you, one."));
        as.user(officer, () -> exchanges.settle(other, Cases.ALL_SEEN));

        assertThat(cases.waiting(kept)).containsExactly("Register report");
        assertThat(reports.open(oneCode).messages()).extracting(Message::text).containsExactly("One.", "Thank you, one.");
        assertThat(reports.open(otherCode).messages()).extracting(Message::text).containsExactly("Other.");
        write(oneCode, "One more.");
        as.role(Role.INTAKE, () -> merges.undo(merges.of(kept).getFirst().merge()));

        assertThat(routes(gone)).containsExactly("intake/" + incidents.find(gone).number() + "/exchange");
        assertThat(cases.waiting(kept)).containsExactly("Register report");
        assertThat(exchange(gone)).isEqualTo(one);
        assertThat(exchange(kept)).isEqualTo(other);
    }

    private List<String> routes(IncidentId id) {
        return jdbc.sql("select route from open_task where subject = ? and step = 'Task_AnswerReporter'").param(id.value())
                .query(String.class).list();
    }

    @Test
    void aFormHasTheAgeOfAPersonsForm() {
        String written = new FormSeals(key, clock, Duration.ofSeconds(3)).fresh();

        assertThat(at(Duration.ofSeconds(1)).read(written)).map(FormSeals.Seal::age).contains(FormSeals.Age.TOO_YOUNG);
        assertThat(at(Duration.ofSeconds(10)).read(written)).map(FormSeals.Seal::age).contains(FormSeals.Age.RIGHT);
        assertThat(at(Duration.ofHours(25)).read(written)).map(FormSeals.Seal::age).contains(FormSeals.Age.TOO_OLD);
        assertThat(at(Duration.ofSeconds(10)).read(written.replace(written.charAt(30), written.charAt(30) == 'A' ? 'B' : 'A'))).isEmpty();
        assertThat(at(Duration.ZERO).read("no seal at all!")).isEmpty();
    }

    private FormSeals at(Duration later) {
        return new FormSeals(key, Clock.offset(clock, later), Duration.ofSeconds(3));
    }

    private ReceiptCode reported(Path... files) {
        return reports.send(new PublicReport(fresh(), Language.EN, "He was held in Oral.", cases.today(), "", "", "", false, false, "",
                Stream.of(files).map(file -> new PublicReport.SentFile("photo", file)).toList()));
    }

    private void write(ReceiptCode code, String text) {
        reports.write(code, fresh(), text, List.of());
    }

    private IncidentId incident(ReceiptCode code) {
        return new IncidentId(jdbc.sql("select incident from exchange where code_hash = ?").param(codes.hash(code)).query(UUID.class).single());
    }

    private ExchangeId exchange(IncidentId id) {
        return as.role(Role.INTAKE, () -> exchanges.of(id)).getFirst().exchange().id();
    }

    private static byte[] fresh() {
        return UUID.randomUUID().toString().getBytes();
    }
}
