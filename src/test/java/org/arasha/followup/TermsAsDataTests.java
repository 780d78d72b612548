package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.arasha.followup.Extension.Defect;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Changing;
import org.arasha.calendar.Edit;
import org.arasha.calendar.RunningClocks;
import org.arasha.calendar.Says;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.StatutoryTerm.Unit;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.Channel;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules judge by stands in the table of terms: whoever changes a row of it changes what they say. */
@ArashaTest
record TermsAsDataTests(Submissions submissions, Forwardings forwardings, Extensions extensions, Assessments assessments, FiledAs filedAs,
        Appeals appeals, Authorities authorities, FilingKinds kinds, RunningClocks clocks, Terms terms, Changing changing, Cases cases,
        Filings filings, Timers timers, Windows windows, JdbcClient jdbc, As as) {

    private static final String SOURCE = "A law of a test";

    /** The table is everybody's. */
    @AfterEach
    void putBack() {
        windows.close();
        jdbc.sql("delete from statutory_term where source = ?").param(SOURCE).update();
        jdbc.sql("update statutory_term t set replaced = false where replaced and not exists (select from statutory_term n where n.replaces = t.id)")
                .update();
    }

    @Test
    void aNoticeWithoutReasonsCountsOnceTheLawAsksForNone() {
        SubmissionId id = filings.registered(10);
        LocalDate until = due(id).plusDays(7);
        assertThat(notice(id, until, " ").defect()).isEqualTo(Defect.WITHOUT_REASONS);
        List<Edit> edits = says(TermKind.EXTENSION_REASONS, Says.NOT_REQUIRED);

        assertThat(changing.preview(edits).judged()).isPositive();
        changing.applied(edits);

        assertThat(as.role(Role.LAWYER, () -> extensions.of(id))).singleElement().extracting(Extension::defect).isNull();
        assertThat(due(id)).isEqualTo(until);
    }

    @Test
    void howFarAnExtensionReachesIsCountedFromWhereTheTableSays() {
        SubmissionId id = filings.registered(10);
        LocalDate until = due(id).plusDays(5);
        changing.applied(counts(TermKind.EXTENSION, 4, Unit.CALENDAR_DAYS, Start.TERM_END));

        assertThat(notice(id, until, "Reasons.").defect()).isEqualTo(Defect.TOO_LONG);

        changing.applied(counts(TermKind.EXTENSION, 5, Unit.CALENDAR_DAYS, Start.TERM_END));
        assertThat(due(id)).as("judged anew").isEqualTo(until);
    }

    @Test
    void untilWhenWeMayComplainOfSilenceEndsAndBeginsWithWhatTheLawSaysOfIt() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        List<LocalDate> before = own(id);
        assertThat(before).hasSize(1);

        List<Edit> nothing = says(TermKind.SILENCE, Says.NOTHING);
        assertThat(changing.preview(nothing)).satisfies(one -> {
            assertThat(one.oursEnd()).isPositive();
            assertThat(one.oursBegin()).isZero();
        });
        changing.applied(nothing);
        assertThat(own(id)).isEmpty();

        List<Edit> inaction = says(TermKind.SILENCE, Says.INACTION);
        assertThat(changing.preview(inaction)).satisfies(one -> {
            assertThat(one.oursBegin()).isPositive();
            assertThat(one.oursEnd()).isZero();
        });
        changing.applied(inaction);
        assertThat(own(id)).isEqualTo(before);
        assertThat(changing.preview(says(TermKind.SILENCE, Says.REFUSAL))).as("means something as before").satisfies(one ->
                assertThat(one.oursBegin() + one.oursEnd()).isZero());
    }

    @Test
    void aRefusalThatIsFoundAfterASilenceWhichMeansNothingIsComplainedOf() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        changing.applied(says(TermKind.SILENCE, Says.NOTHING));
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));
        filings.reply(id);

        filings.assessLate(id, NextStep.COMPLAINT);

        assertThat(submissions.find(id).next()).isEqualTo(NextStep.COMPLAINT);
    }

    @Test
    void untilWhenWeMayComplainOfSilenceEndsWithTheRuleThatSaysSo() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        assertThat(own(id)).hasSize(1);
        StatutoryTerm now = now(TermKind.COMPLAINT);
        List<Edit> over = List.of(new Edit.OfRule(now, new StatutoryTerm(now.id(), now.kind(), now.law(), now.article(), now.validFrom(),
                due(id).minusDays(1), now.amount(), now.unit(), now.moves(), now.receiptMoves(), SOURCE, now.starts(), null, null)));

        assertThat(changing.preview(over).oursEnd()).isPositive();
        changing.applied(over);

        assertThat(own(id)).isEmpty();
    }

    @Test
    void theSilenceOfCourtsAndOfWhoDecidesOnAComplaintIsNotWhatTheLawOnAppealsSays() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        int silent = clocks.silent().size();

        for (Appeal.Kind other : List.of(Appeal.Kind.COURT, Appeal.Kind.CRIME_REPORT, Appeal.Kind.COMPLAINT)) {
            as.role(Role.LAWYER, () -> kinds.say(id, other, "As a test says."));
            assertThat(clocks.silent()).as(other.name()).hasSize(silent - 1);
        }
        as.role(Role.LAWYER, () -> kinds.say(id, Appeal.Kind.PROSECUTOR, "As a test says."));
        assertThat(clocks.silent()).hasSize(silent);
    }

    private List<LocalDate> own(SubmissionId id) {
        return jdbc.sql("select due_on from running_deadline where kind = 'FILING' and record = ?").param(id.value()).query(LocalDate.class).list();
    }

    @Test
    void whereNoLawHasAComplaintGoThroughTheBodyComplainedOfItGoesToTheSuperiorOne() {
        SubmissionId id = filings.replied();
        Authority body = authorities.find(submissions.find(id).authority());
        Authority superior = authorities.find(authorities.official(filings.anotherBody()).authority());
        as.role(Role.MANAGER, () -> authorities.change(new Authority(body.id(), body.version(), body.name(), body.addressed(), superior.id(),
                Channel.MAIL, "body@authority.example", body.postal(), body.code(), body.region())));
        StatutoryTerm now = now(TermKind.COMPLAINT_PASSED_ON);
        changing.applied(List.of(new Edit.OfRule(now, new StatutoryTerm(now.id(), now.kind(), now.law(), now.article(), now.validFrom(),
                cases.today().minusDays(1), now.amount(), now.unit(), now.moves(), now.receiptMoves(), SOURCE, now.starts(), null, null))));

        filings.assess(id, NextStep.COMPLAINT);

        assertThat(appeals.find(filings.of(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst())).addressees()).singleElement()
                .extracting(Appeal.Addressee::channel).isEqualTo(superior.channel());
    }

    @Test
    void silenceIsComplainedOfOnlyWhereTheLawSaysWhatItMeans() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        changing.applied(says(TermKind.SILENCE, Says.NOTHING));

        assertRefused("followup.refusal.meansNothing", () -> decide(id));
        Window page = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number() + "/silence");
        assertThat(page.text()).contains(page.words("calendar.says.NOTHING"), page.words("calendar.unconfirmed"))
                .doesNotContain(page.words("followup.silence.hint"));

        changing.applied(says(TermKind.SILENCE, Says.INACTION));
        decide(id);
        assertThat(submissions.find(id).next()).isEqualTo(NextStep.COMPLAINT);
    }

    @Test
    void whetherTheClockStartsAnewWithTheOtherBodyIsDataAndMovesWhatRuns() {
        SubmissionId first = filings.registered(12);
        SubmissionId other = filings.passOn(first, filings.anotherBody(), 6, 1).id();
        filings.receive(other, 5);
        assertThat(due(other)).isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(5)).dueOn());
        List<Edit> edits = says(TermKind.PASSED_ON_CLOCK, Says.RUNS_ON);
        LocalDate runsOn = terms.term(TermKind.REPLY, cases.today().minusDays(12)).dueOn();

        assertThat(changing.preview(edits).moving()).isPositive();
        changing.applied(edits);

        assertThat(due(other)).isEqualTo(runsOn);
        assertThat(timers.dueOf(other)).isEqualTo(WorkingDays.endOf(runsOn));
        changing.applied(says(TermKind.PASSED_ON_CLOCK, Says.STARTS_ANEW));
        assertThat(due(other)).as("and back").isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(5)).dueOn());
    }

    @Test
    void aClockThatRunsOnMovesWithTheReceiptOfTheFirstBody() {
        SubmissionId first = filings.registeredWithDemands(2, 12);
        SubmissionId other = filings.passOn(first, filings.anotherBody(), 2, 1).id();
        filings.receive(other, 1);
        changing.applied(says(TermKind.PASSED_ON_CLOCK, Says.RUNS_ON));

        filings.receive(first, 5);

        LocalDate runsOn = terms.term(TermKind.REPLY, cases.today().minusDays(5)).dueOn();
        assertThat(due(other)).isEqualTo(runsOn);
        assertThat(timers.dueOf(other)).isEqualTo(WorkingDays.endOf(runsOn));
    }

    @Test
    void aSilenceThatWasReckonedFromTheFirstReceiptFallsWithThatDay() {
        SubmissionId first = filings.registeredWithDemands(2, 50);
        SubmissionId other = silentByTheReceiptOf(first);
        decide(other);
        assertThat(submissions.find(other).isClosedAsSilent()).isTrue();

        filings.receive(first, 6);

        LocalDate runsOn = terms.term(TermKind.REPLY, cases.today().minusDays(6)).dueOn();
        assertThat(submissions.find(other).isClosed()).isFalse();
        assertThat(submissions.find(other).silent()).isNull();
        assertThat(submissions.find(other).remark()).isEqualTo("They never answer.");
        assertThat(due(other)).isEqualTo(runsOn);
        assertThat(timers.dueOf(other)).isEqualTo(WorkingDays.endOf(runsOn));
    }

    @Test
    void aSilenceThatWasReckonedFromTheFirstReceiptIsOfTheDayThatIsRight() {
        SubmissionId first = filings.registeredWithDemands(2, 50);
        SubmissionId other = silentByTheReceiptOf(first);
        decide(other);

        filings.receive(first, 45);

        LocalDate due = terms.term(TermKind.REPLY, cases.today().minusDays(45)).dueOn();
        assertThat(submissions.find(other).isClosedAsSilent()).as("what was decided stands").isTrue();
        assertThat(submissions.find(other).silent()).isEqualTo(due);
    }

    @Test
    void whatCameLateIsAssessedBeforeASilenceIsReckonedAnew() {
        SubmissionId first = filings.registeredWithDemands(2, 50);
        SubmissionId other = silentByTheReceiptOf(first);
        decide(other);
        filings.reply(other);
        Submission before = submissions.find(other);

        assertRefused("followup.refusal.assessLateFirst.other", () -> filings.receive(first, 6));

        assertThat(submissions.find(other)).isEqualTo(before);
        filings.assessLate(other, NextStep.WAIT);
        filings.receive(first, 6);
        assertThat(submissions.find(other).isClosed()).as("its reply is awaited again").isFalse();
    }

    @Test
    void anAnswerThatWasLateByTheFirstReceiptIsInTimeByTheDayThatIsRight() {
        SubmissionId first = filings.registeredWithDemands(2, 50);
        SubmissionId other = silentByTheReceiptOf(first);
        filings.reply(other);
        filings.assess(other, NextStep.CLOSE);
        assertThat(submissions.find(other).silent()).isNotNull();

        filings.receive(first, 6);

        assertThat(due(other)).isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(6)).dueOn());
        assertThat(submissions.find(other).silent()).isNull();
        assertThat(submissions.find(other).isClosed()).isTrue();
    }

    @Test
    void aSilenceOnWhichNobodyHasDecidedIsReckonedAnewFromTheFirstReceipt() {
        SubmissionId first = filings.registeredWithDemands(2, 50);
        SubmissionId other = silentByTheReceiptOf(first);

        filings.receive(first, 45);

        assertThat(due(other)).isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(45)).dueOn());
    }

    @Test
    void aNoticeOfTheFirstBodyLeavesASilenceOfTheOtherAsItWasDecided() {
        SubmissionId first = filings.registeredWithDemands(2, 40);
        SubmissionId other = silentByTheReceiptOf(first);
        decide(other);
        jdbc.sql("update submission set due_on = due_on - 1, silent = silent - 1 where id = ?").param(other.value()).update();
        Submission decided = submissions.find(other);
        LocalDate until = cases.today().plusDays(5);

        as.role(Role.INTAKE, () -> extensions.record(first, new Extensions.Notice(due(first), due(first), until, "Reasons.")));

        assertThat(due(first)).isEqualTo(until);
        assertThat(submissions.find(other)).as("a decree that came late left it past").isEqualTo(decided);
    }

    @Test
    void aClockThatRunsOnMovesWithTheFirstReceiptWhileAReplyIsNotAssessed() {
        SubmissionId first = filings.registeredWithDemands(2, 12);
        SubmissionId other = filings.passOn(first, filings.anotherBody(), 2, 1).id();
        filings.receive(other, 1);
        changing.applied(says(TermKind.PASSED_ON_CLOCK, Says.RUNS_ON));
        filings.reply(other);

        filings.receive(first, 5);

        assertThat(due(other)).isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(5)).dueOn());
        assertThat(cases.waiting(other)).containsExactly("Assess reply");
    }

    private SubmissionId silentByTheReceiptOf(SubmissionId first) {
        SubmissionId other = filings.passOn(first, filings.anotherBody(), 5, 1).id();
        filings.receive(other, 4);
        changing.applied(says(TermKind.PASSED_ON_CLOCK, Says.RUNS_ON));
        timers.goesOff(other);
        return other;
    }

    @Test
    void aClockThatRunsOnMovesAlsoBehindOneThatHasEnded() {
        SubmissionId first = filings.registeredWithDemands(2, 12);
        SubmissionId second = filings.passOn(first, filings.anotherBody(), 6, 1).id();
        filings.receive(second, 5);
        SubmissionId third = filings.passOn(second, filings.anotherBody(), 4, 1).id();
        filings.receive(third, 3);
        changing.applied(says(TermKind.PASSED_ON_CLOCK, Says.RUNS_ON));

        filings.receive(first, 7);

        assertThat(due(third)).isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(7)).dueOn());
    }

    @Test
    void aGuessedReceiptOfWhatWasPassedOnIsCorrectedAndTheClockRunsOnFromIt() {
        SubmissionId first = filings.handedIn(9);
        SubmissionId second = filings.passOn(first, filings.anotherBody(), 2, 1).id();
        filings.receive(second, 1);
        changing.applied(says(TermKind.PASSED_ON_CLOCK, Says.RUNS_ON));
        assertThat(submissions.find(first).result()).isEqualTo(Result.FORWARDED);
        assertRefused("followup.refusal.afterForwarding", () -> filings.receive(first, 1));

        Window page = windows.of(Role.INTAKE).open("submissions/" + submissions.find(first).number());
        page.fill("followup.receivedOn", cases.today().minusDays(8)).press("followup.recordReceipt");

        assertThat(page.notices()).contains(page.words("followup.receiptCorrected"));
        assertThat(due(second)).isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(8)).dueOn());
    }

    /** The receipt by the first body was under another law than that by the second. */
    @Test
    void whereTheClockRunsOnTheRuleOfTheFirstReceiptIsAppliedAndShown() {
        SubmissionId first = filings.opened(Channel.POST);
        LocalDate received = LocalDate.of(2021, 6, 28);
        cases.does(first, "Hand in", () -> submissions.handIn(first, received, new Submission.Receipt(received, null)));
        LocalDate passedOn = LocalDate.of(2021, 7, 5);
        Forwardings.Notice notice = filings.passedOn(first, filings.anotherBody(), 0, 1);
        SubmissionId second = as.role(Role.INTAKE,
                () -> forwardings.record(first, new Forwardings.Notice(notice.to(), passedOn, notice.demands()))).id();
        filings.receive(second, new Submission.Receipt(passedOn, null));
        changing.applied(saying(terms.rule(TermKind.PASSED_ON_CLOCK, passedOn).orElseThrow(), Says.RUNS_ON));
        timers.goesOff(second);

        Window page = windows.of(Role.LAWYER).open("submissions/" + submissions.find(second).number() + "/silence");

        assertThat(page.text()).doesNotContain(page.words("followup.silence.hint")).contains(page.words("calendar.says.INACTION"));
        assertThat(as.role(Role.LAWYER, () -> submissions.receiptThatCounts(submissions.find(second)))).isEqualTo(received);
    }

    /** Of claims no rule is seeded; this one is of a day on which nothing else is received. */
    @Test
    void whatWaitedWithoutATermRunsByTheFirstRuleForItAndItsNoticesCountAsTheyWereWritten() {
        SubmissionId id = filings.registered(501);
        filedAs(id, Appeal.Kind.COURT);
        assertThat(submissions.find(id).clock()).isNull();
        SubmissionId looked = filings.registered(501);
        filedAs(looked, Appeal.Kind.COURT);
        timers.goesOff(looked);
        assertThat(cases.waiting(looked)).containsExactly("No reply: what next?");

        LocalDate received = cases.today().minusDays(501);
        List<Edit> first = List.of(new Edit.OfRule(null, new StatutoryTerm(0, TermKind.COURT_DECISION, "CIVIL_PROCEDURE", "183", received, received,
                24, Unit.MONTHS, false, false, SOURCE, Start.RECEIPT, null, null)));
        assertThat(changing.preview(first).starting()).isGreaterThanOrEqualTo(2);
        changing.applied(first);

        LocalDate due = received.plusMonths(24);
        assertThat(due(id)).isEqualTo(due);
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(due));
        assertThat(cases.waiting(looked)).as("its term runs").isEmpty();
        LocalDate until = due.plusYears(1);
        assertRefused("followup.refusal.tooFar", () -> as.role(Role.INTAKE, () -> extensions.record(id,
                new Extensions.Notice(cases.today().minusDays(8), cases.today(), LocalDate.of(2999, 1, 1), ""))));
        assertThat(as.role(Role.INTAKE, () -> extensions.record(id,
                new Extensions.Notice(cases.today().minusDays(8), cases.today(), until, ""))).defect()).isNull();
        assertThat(due(id)).isEqualTo(until);
        Window page = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number());
        assertThat(page.text()).contains(page.words("followup.extension.notJudged"));
        filedAs(id, Appeal.Kind.INDIVIDUAL);
        filedAs(looked, Appeal.Kind.INDIVIDUAL);
        assertThat(as.role(Role.LAWYER, () -> extensions.of(id))).singleElement().extracting(Extension::defect).isEqualTo(Defect.OUTSIDE_THE_TERM);
    }

    private void filedAs(SubmissionId id, Appeal.Kind kind) {
        as.role(Role.LAWYER, () -> filedAs.correct(id, kind, "As the court says."));
    }

    @Test
    void theDayOnWhichABodyIsAskedForItsRegistrationFollowsTheTable() {
        SubmissionId id = filings.handedIn(0);
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(terms.term(TermKind.REGISTRATION, cases.today()).dueOn()));

        changing.applied(counts(TermKind.REGISTRATION, 9, Unit.WORKING_DAYS, Start.FILING));

        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(terms.term(TermKind.REGISTRATION, cases.today()).dueOn()));
        assertThat(terms.term(TermKind.REGISTRATION, cases.today()).rule().amount()).isEqualTo(9);
    }

    @Test
    void oldFilingsKeepTheRowOfTheirDate() {
        SubmissionId id = filings.opened(Channel.POST);
        LocalDate received = LocalDate.of(2019, 4, 1);
        cases.does(id, "Hand in", () -> submissions.handIn(id, received, new Submission.Receipt(received, null)));
        changing.applied(says(TermKind.EXTENSION_REASONS, Says.REQUIRED));
        changing.applied(counts(TermKind.EXTENSION, 1, Unit.CALENDAR_DAYS, Start.TERM_END));

        LocalDate until = due(id).plusDays(30);
        assertThat(as.role(Role.INTAKE, () -> extensions.record(id, new Extensions.Notice(received.plusDays(8), received.plusDays(9), until, "")))
                .defect()).isNull();
    }

    @Test
    void aRuleSaysOnlyWhatOneOfItsKindCanSay() {
        StatutoryTerm now = now(TermKind.SILENCE);

        assertRefused("calendar.refusal.says", () -> changing.preview(saying(now, Says.RUNS_ON)));
        assertRefused("calendar.refusal.says", () -> changing.preview(saying(now(TermKind.REPLY), Says.REFUSAL)));
    }

    @Test
    void whatNoLawyerHasConfirmedSaysSo() {
        assertThat(List.of(TermKind.PASSED_ON_CLOCK, TermKind.REGISTRATION, TermKind.PROSECUTOR_REPLY, TermKind.COMPLAINT_PASSED_ON,
                TermKind.COMPLAINT_DECISION, TermKind.COURT)).noneMatch(kind -> now(kind).isConfirmed());
        assertThat(List.of(TermKind.REPLY, TermKind.SILENCE, TermKind.EXTENSION, TermKind.EXTENSION_REASONS, TermKind.FORWARDING))
                .allMatch(kind -> now(kind).isConfirmed());
    }

    private List<Edit> says(TermKind kind, Says says) {
        return saying(now(kind), says);
    }

    private static List<Edit> saying(StatutoryTerm now, Says says) {
        return List.of(new Edit.OfRule(now, StatutoryTerm.saying(now.id(), now.kind(), says, now.law(), now.article(), now.validFrom(),
                now.validUntil(), SOURCE)));
    }

    private List<Edit> counts(TermKind kind, int amount, Unit unit, Start starts) {
        StatutoryTerm now = now(kind);
        return List.of(new Edit.OfRule(now, new StatutoryTerm(now.id(), kind, now.law(), now.article(), now.validFrom(), now.validUntil(), amount,
                unit, false, false, SOURCE, starts, null, null)));
    }

    private StatutoryTerm now(TermKind kind) {
        return terms.rule(kind, cases.today()).orElseThrow();
    }

    private LocalDate due(SubmissionId id) {
        return submissions.find(id).clock().dueOn();
    }

    private Extension notice(SubmissionId id, LocalDate until, String reason) {
        return as.role(Role.INTAKE, () -> extensions.record(id,
                new Extensions.Notice(cases.today().minusDays(2), cases.today().minusDays(1), until, reason)));
    }

    private void decide(SubmissionId id) {
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.COMPLAINT, "They never answer."));
    }
}
