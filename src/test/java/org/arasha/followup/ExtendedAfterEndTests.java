package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Channel;
import org.arasha.followup.Extension.Defect;
import org.arasha.followup.Extensions.Notice;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice that was lawfully given comes when a lawyer has decided on silence already. */
@ArashaTest
record ExtendedAfterEndTests(Submissions submissions, Extensions extensions, Assessments assessments, Appeals appeals, Terms terms,
        WorkingDays workingDays, Cases cases, Filings filings, Timers timers, Windows windows, JdbcClient jdbc, TransactionTemplate transaction, As as) {

    private static final String REASON = "Another body is asked.";

    @Test
    void theScreenOnSilenceSaysUntilWhenANoticeMayStillCome() {
        LocalDate today = cases.today();
        int daysAgo = IntStream.iterate(15, n -> n + 1)
                .filter(n -> terms.term(TermKind.REPLY, today.minusDays(n)).dueOn().isBefore(today)).findFirst().orElseThrow();
        SubmissionId justOver = silent(daysAgo);
        Window window = silence(justOver);

        assertThat(window.text()).contains(window.words("followup.silence.notice", Dates.day(workingDays.plusWorkingDays(due(justOver), 3))));
        SubmissionId longOver = silent(60);
        assertThat(silence(longOver).text()).doesNotContain(window.words("followup.silence.notice", "").substring(0, 30));
    }

    @Test
    void theReplyIsAwaitedAgainAndAComplaintThatIsNotFiledIsTooEarly() {
        SubmissionId id = silent(40);
        LocalDate first = due(id);
        AppealId complaint = complains(id);
        assertThat(appeals.find(submissions.find(id).appeal()).closedAt()).isNotNull();
        assertThat(fileBy(complaint)).isNotNull();
        LocalDate until = ahead();

        assertThat(notice(id, first, until).defect()).isNull();

        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosed()).isFalse();
            assertThat(one.silent()).isNull();
            assertThat(one.result()).isNull();
            assertThat(one.clock().dueOn()).isEqualTo(until);
        });
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(until));
        assertThat(appeals.find(submissions.find(id).appeal()).closedAt()).as("the appeal goes on").isNull();
        assertThat(fileBy(complaint)).isNull();
        Window page = windows.of(Role.LAWYER).open("appeals/" + appeals.find(complaint).number());
        assertThat(page.text()).contains(page.words("followup.goesOnFrom.tooEarly"), page.words("followup.goesOnFrom.extended", Dates.day(until)));
        assertThat(page.open("appeals/" + appeals.find(complaint).number() + "/draft").text()).as("whoever writes it is told")
                .contains(page.words("followup.goesOnFrom.tooEarly"));

        LocalDate ended = ends(id);
        timers.goesOff(id);
        assertThat(submissions.find(id).silent()).isEqualTo(ended);
        assertThat(complains(id)).as("the one that was begun").isEqualTo(complaint);
        assertThat(fileBy(complaint).dueOn()).isEqualTo(terms.term(TermKind.COMPLAINT, ended).dueOn());
        assertThat(appeals.find(submissions.find(id).appeal()).closedAt()).isNotNull();
    }

    @Test
    void aNoticeWhoseDayIsOverAsWellUndoesNothingAndTheSilenceIsOfThatDay() {
        SubmissionId id = silent(45);
        LocalDate first = due(id);
        AppealId complaint = complains(id);
        LocalDate until = first.plusDays(10);
        Window page = windows.of(Role.INTAKE).open("submissions/" + submissions.find(id).number());

        page.fill("followup.extension.decidedOn", first).fill("followup.extension.cameOn", workingDays.plusWorkingDays(first, 3))
                .fill("followup.extension.until", until).fill("followup.extension.reason", REASON).press("followup.extension.record");

        assertThat(page.notices()).contains(page.words("followup.extension.afterEnd.stands"));
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosedAsSilent()).isTrue();
            assertThat(one.silent()).isEqualTo(until);
            assertThat(one.clock().dueOn()).isEqualTo(until);
        });
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(appeals.find(submissions.find(id).appeal()).closedAt()).isNotNull();
        assertThat(fileBy(complaint).dueOn()).isEqualTo(terms.term(TermKind.COMPLAINT, until).dueOn());
    }

    @Test
    void aNoticeThatWasRecordedThenByMistakeIsTakenBackWithTheDayToWhichItHadMovedTheSilence() {
        SubmissionId id = silent(45);
        LocalDate first = due(id);
        AppealId complaint = complains(id);
        Term term = fileBy(complaint);
        notice(id, first, first.plusDays(10));
        assertThat(fileBy(complaint)).isNotEqualTo(term);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "Nothing was found."));
        assertRefused("followup.refusal.assessLateFirst.mistake", () -> as.role(Role.INTAKE,
                () -> extensions.recordedByMistake(extensions.of(id).getFirst().id(), "Of another submission.")));
        filings.assessLate(id, NextStep.WAIT);

        Window page = windows.of(Role.INTAKE).open("submissions/" + submissions.find(id).number())
                .write("followup.mistake.reason", "Of another submission.").press("followup.mistake.takeBack");

        assertThat(page.notices()).contains(page.words("followup.mistake.done"));
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosedAsSilent()).isTrue();
            assertThat(one.silent()).isEqualTo(first);
            assertThat(one.clock().dueOn()).isEqualTo(first);
            assertThat(one.clock().extendedUntil()).isNull();
        });
        assertThat(fileBy(complaint)).isEqualTo(term);
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void whoFollowsAComplaintThatWasFiledAlreadyLearnsThatItWasEarlyAndTheNextSilenceBeginsAnother() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        Submission filed = filings.submissionsOf(complaint).getFirst();
        cases.does(filed.id(), "Hand in", () -> submissions.handIn(filed.id(), cases.today(), null));
        LocalDate until = ahead();

        notice(id, due(id), until);

        Window page = windows.of(Role.INTAKE).open("submissions/" + filed.number());
        assertThat(page.text()).contains(page.words("followup.goesOnFrom.filedEarly"), page.words("followup.goesOnFrom.filed", Dates.day(until)));
        assertThat(page.open("submissions/" + submissions.find(id).number()).text()).as("nothing came that was no reply")
                .contains(page.words("followup.next.waits")).doesNotContain(page.words("followup.next.WAIT"));
        ends(id);
        timers.goesOff(id);
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.COMPLAINT, ""));
        assertThat(as.role(Role.LAWYER, () -> appeals.following(id.value()))).extracting(AppealRow::id).hasSize(2).contains(complaint);
    }

    @Test
    void whatIsFiledWhenAnExtendedTermHasEndedIsNotEarly() {
        SubmissionId id = filings.registered(45);
        notice(id, due(id), due(id).plusDays(10));
        timers.goesOff(id);
        AppealId complaint = complains(id);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);

        saysNothingOfEarly(complaint, due(id).plusDays(1));
    }

    @Test
    void whatWasBegunTooEarlyIsFiledInTimeOnceTheBodyIsSilentAgain() {
        SubmissionId id = silent(45);
        AppealId complaint = complains(id);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        notice(id, due(id), ahead());
        ends(id);
        timers.goesOff(id);
        assertThat(complains(id)).as("the one that was begun").isEqualTo(complaint);

        saysNothingOfEarly(complaint, due(id).plusDays(1));
    }

    private void saysNothingOfEarly(AppealId complaint, LocalDate filedOn) {
        Submission letter = filings.submissionsOf(complaint).getFirst();
        cases.does(letter.id(), "Hand in", () -> submissions.handIn(letter.id(), filedOn, null));
        Window page = windows.of(Role.LAWYER).open("submissions/" + letter.number());
        assertThat(page.text()).contains(letter.number()).doesNotContain(page.words("followup.goesOnFrom.filedEarly"));
        assertThat(page.open("appeals/" + appeals.find(complaint).number()).text()).contains(page.words("followup.goesOnFrom"))
                .doesNotContain(page.words("followup.goesOnFrom.filedEarly"));
    }

    @Test
    void eachOfTwoLettersSaysWhetherItselfIsEarly() {
        SubmissionId id = silent(45);
        AppealId complaint = complains(id);
        filings.draft(complaint, Channel.POST, Channel.POST);
        filings.approve(complaint);
        List<Submission> both = filings.submissionsOf(complaint);
        cases.does(both.getFirst().id(), "Hand in", () -> submissions.handIn(both.getFirst().id(), cases.today(), null));
        notice(id, due(id), ahead());

        Window page = windows.of(Role.INTAKE).open("submissions/" + both.getFirst().number());
        assertThat(page.text()).contains(page.words("followup.goesOnFrom.filedEarly")).doesNotContain(page.words("followup.goesOnFrom.tooEarly"));
        page.open("submissions/" + both.getLast().number() + "/hand-in").press("desk.claim");
        assertThat(page.text()).contains(page.words("followup.goesOnFrom.tooEarly")).doesNotContain(page.words("followup.goesOnFrom.filedEarly"));
        assertThat(page.open("appeals/" + appeals.find(complaint).number()).text())
                .contains(page.words("followup.goesOnFrom.filedEarly"), page.words("followup.goesOnFrom.tooEarly"));
    }

    @Test
    void aNoticeThatDoesNotCountIsKeptAndTheDecisionStands() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        Submission before = submissions.find(id);

        assertThat(on(id, before.clock().dueOn().plusDays(1), cases.today(), cases.today().plusDays(3)).defect()).isEqualTo(Defect.OUTSIDE_THE_TERM);

        assertThat(submissions.find(id)).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(fileBy(complaint)).isNotNull();
        Window page = windows.of(Role.INTAKE).open("submissions/" + before.number());
        assertThat(page.text()).contains(page.words("followup.extension.afterEnd"), page.words("followup.extension.defect.OUTSIDE_THE_TERM"));
    }

    @Test
    void whatCameByMailIsFoundToBeOne() {
        SubmissionId id = silent(40);
        LocalDate first = due(id);
        complains(id);
        LocalDate came = workingDays.plusWorkingDays(first, 3);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, came, "We need more time."));
        assertRefused("followup.refusal.assessLateFirst", () -> notice(id, first, first.plusDays(10)));
        Window window = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number() + "/assess-late").press("desk.claim");
        assertThat(window.text()).contains(window.words("followup.extension.afterEnd"));

        window.fill("followup.extension.decidedOn", first).fill("followup.extension.cameOn", came)
                .fill("followup.extension.until", ahead()).fill("followup.extension.reason", REASON).press("followup.extension.assess");

        assertThat(window.notices()).contains(window.words("followup.extension.afterEnd.counts"));
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosed()).isFalse();
            assertThat(one.replied()).isNull();
            assertThat(one.silent()).isNull();
        });
        assertThat(cases.waiting(id)).isEmpty();
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
    }

    @Test
    void whatCameByMailAndDoesNotCountLeavesItClosed() {
        SubmissionId id = silent(40);
        complains(id);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "We need more time."));

        cases.does(id, "Assess late reply", () -> extensions.assessLate(id, submissions.find(id).version(),
                new Notice(due(id), cases.today(), cases.today().plusDays(3), REASON)));

        assertThat(submissions.find(id).result()).isEqualTo(Result.SILENT);
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void whatTheBodyHasAnsweredIsLearntOfThenWhateverNoticeCameSince() {
        SubmissionId id = silent(40);
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "We need more time."));
        cases.does(id, "Assess late reply", () -> extensions.assessLate(id, submissions.find(id).version(),
                new Notice(due(id), cases.today(), cases.today().plusDays(3), REASON)));
        LocalDate answered = cases.today().minusDays(2);

        as.role(Role.INTAKE, () -> submissions.recordReply(id, answered, "Refused."));
        assertThat(as.role(Role.LAWYER, () -> assessments.offers(submissions.find(id), List.of(NextStep.COMPLAINT)))).singleElement()
                .extracting(NextStepOffer::term).isEqualTo(terms.term(TermKind.COMPLAINT, answered));
        filings.assessLate(id, NextStep.COMPLAINT);

        AppealId complaint = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().id();
        assertThat(fileBy(complaint)).as("nor once it is assessed").isEqualTo(terms.term(TermKind.COMPLAINT, answered));
    }

    @Test
    void theAppealEndsWithTheLastOfItsSubmissionsThoughOneIsFollowedUpByItself() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON, Channel.IN_PERSON);
        List<SubmissionId> both = filings.submissionsOf(appeal).stream().map(Submission::id).toList();
        both.forEach(id -> filings.register(id, 40));
        SubmissionId extended = both.getFirst();
        timers.goesOff(extended);
        cases.does(extended, "No reply: what next?", () -> assessments.decideOnSilence(extended, NextStep.CLOSE, ""));
        notice(extended, due(extended), ahead());

        as.role(Role.LAWYER, () -> submissions.replyNotKnown(both.getLast()));
        assertThat(appeals.find(appeal).closedAt()).isNull();

        as.role(Role.LAWYER, () -> submissions.replyNotKnown(extended));
        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    @Test
    void anAppealThatEndsWhileANoticeIsRecordedGoesOnWithIt() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON, Channel.IN_PERSON);
        List<SubmissionId> both = filings.submissionsOf(appeal).stream().map(Submission::id).toList();
        both.forEach(id -> filings.register(id, 40));
        SubmissionId extended = both.getFirst();
        timers.goesOff(extended);
        cases.does(extended, "No reply: what next?", () -> assessments.decideOnSilence(extended, NextStep.CLOSE, ""));

        transaction.executeWithoutResult(notice -> {
            assertThat(appeals.find(appeal).closedAt()).isNull();
            CompletableFuture.runAsync(() -> as.role(Role.LAWYER, () -> submissions.replyNotKnown(both.getLast()))).join();
            notice(extended, due(extended), ahead());
        });

        assertThat(appeals.find(appeal).closedAt()).isNull();
        as.role(Role.LAWYER, () -> submissions.replyNotKnown(extended));
        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    @Test
    void aLetterBegunOnSilenceSaysThatTheBodyHasAnsweredSince() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        notice(id, due(id), ahead());
        LocalDate answered = cases.today().minusDays(1);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, answered, "Nothing was found."));

        Window draft = windows.of(Role.LAWYER).open("appeals/" + appeals.find(complaint).number() + "/draft");
        assertThat(draft.text()).contains(draft.words("followup.goesOnFrom.answered", Dates.day(answered)));

        filings.assess(id, NextStep.COMPLAINT);
        AppealId ofTheAnswer = as.role(Role.LAWYER, () -> appeals.following(id.value())).stream().map(AppealRow::id)
                .filter(one -> !one.equals(complaint)).findFirst().orElseThrow();
        assertThat(draft.open("appeals/" + appeals.find(complaint).number()).text())
                .contains(draft.words("followup.goesOnFrom.answered", Dates.day(answered)));
        assertThat(draft.open("appeals/" + appeals.find(ofTheAnswer).number()).text())
                .doesNotContain(draft.words("followup.goesOnFrom.answered", Dates.day(answered)));
    }

    @Test
    void anAnswerThatCameBesideANoticeIsAssessedAndTheNoticeIsKeptAfterIt() {
        SubmissionId id = silent(40);
        LocalDate first = due(id);
        complains(id);
        LocalDate came = workingDays.plusWorkingDays(first, 3);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, came, "We need more time."));
        as.role(Role.INTAKE, () -> submissions.recordReply(id, came.plusDays(1), "Nothing was found."));
        assertRefused("followup.refusal.answerFirst", () -> as.role(Role.LAWYER, () -> extensions.assessLate(id, submissions.find(id).version(),
                new Notice(first, came, first.plusDays(10), REASON))));
        filings.assessLate(id, NextStep.CLOSE);
        assertThat(submissions.find(id).silent()).as("late").isEqualTo(first);
        Window page = windows.of(Role.INTAKE).open("submissions/" + submissions.find(id).number());
        assertThat(page.text()).contains(page.words("followup.extension.afterAnswer"));

        page.fill("followup.extension.decidedOn", first).fill("followup.extension.cameOn", came)
                .fill("followup.extension.until", first.plusDays(10)).fill("followup.extension.reason", REASON).press("followup.extension.record");

        assertThat(page.notices()).contains(page.words("followup.extension.afterAnswer.counts"));
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosed()).isTrue();
            assertThat(one.result()).isEqualTo(Result.ANSWERED);
            assertThat(one.silent()).as("it was in time").isNull();
            assertThat(one.clock().dueOn()).isEqualTo(first.plusDays(10));
        });
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(appeals.find(submissions.find(id).appeal()).closedAt()).isNotNull();

        as.role(Role.INTAKE, () -> extensions.recordedByMistake(extensions.of(id).getFirst().id(), "Of another submission."));
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosed()).isTrue();
            assertThat(one.silent()).as("it was late after all").isEqualTo(first);
            assertThat(one.clock().dueOn()).isEqualTo(first);
        });
    }

    @Test
    void aNoticeAfterTheAnswerMovesTheTermOfAComplaintOfTheSilenceBeforeItAndSoDoesItsMistake() {
        SubmissionId id = silent(45);
        LocalDate first = due(id);
        AppealId complaint = complains(id);
        filings.reply(id);
        filings.assessLate(id, NextStep.CLOSE);
        LocalDate until = first.plusDays(10);

        assertThat(notice(id, first, until).defect()).isNull();
        assertThat(submissions.find(id).silent()).isEqualTo(until);
        assertThat(fileBy(complaint).dueOn()).isEqualTo(terms.term(TermKind.COMPLAINT, until).dueOn());

        as.role(Role.INTAKE, () -> extensions.recordedByMistake(extensions.of(id).getFirst().id(), "Of another submission."));
        assertThat(submissions.find(id).silent()).isEqualTo(first);
        assertThat(fileBy(complaint).dueOn()).isEqualTo(terms.term(TermKind.COMPLAINT, first).dueOn());
    }

    @Test
    void aBodyThatHadPassedAPartOnMayPassOnMoreOnceItsTermIsExtended() {
        SubmissionId id = silentForTheRest();

        notice(id, due(id), ahead());

        goesOnInOneProcess(id);
    }

    @Test
    void soItMayWhereTheNoticeCameByMail() {
        SubmissionId id = silentForTheRest();
        LocalDate came = workingDays.plusWorkingDays(due(id), 3);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, came, "We need more time."));

        cases.does(id, "Assess late reply", () -> extensions.assessLate(id, submissions.find(id).version(),
                new Notice(due(id), came, ahead(), REASON)));

        goesOnInOneProcess(id);
    }

    private SubmissionId silentForTheRest() {
        SubmissionId id = filings.registeredWithDemands(3, 40);
        filings.passOn(id, filings.anotherBody(), 38, 1);
        timers.goesOff(id);
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));
        return id;
    }

    private void goesOnInOneProcess(SubmissionId id) {
        assertThat(filings.passOn(id, filings.anotherBody(), 1, 1).wasForwarded()).isTrue();
        ends(id);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));
        AppealId appeal = submissions.find(id).appeal();
        assertThat(appeals.find(appeal).closedAt()).as("the other bodies are still to answer").isNull();
        as.role(Role.INTAKE, () -> filings.submissionsOf(appeal).stream().filter(Submission::wasForwarded).map(Submission::id)
                .forEach(one -> filings.receive(one, 1)));
        as.role(Role.LAWYER, () -> filings.submissionsOf(appeal).stream().filter(Submission::wasForwarded).map(Submission::id)
                .forEach(submissions::replyNotKnown));
        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    @Test
    void whoHandsInIsToldBeforeTheStepsThatItIsTooEarly() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        notice(id, due(id), ahead());

        Window handIn = windows.of(Role.INTAKE).open("submissions/" + filings.submissionsOf(complaint).getFirst().number() + "/hand-in")
                .press("desk.claim");

        assertThat(handIn.text()).contains(handIn.words("followup.goesOnFrom.tooEarly"));
        assertThat(handIn.all(OrderedList.class).filter(list -> list.hasClassName("hand-in-steps"))).singleElement()
                .satisfies(steps -> assertThat(steps.getComponentCount()).isEqualTo(3));
    }

    @Test
    void whatEndedOtherwiseIsNotExtended() {
        SubmissionId id = filings.registered(40);
        as.role(Role.LAWYER, () -> submissions.replyNotKnown(id));

        assertRefused("followup.refusal.closed", () -> notice(id, due(id), due(id).plusDays(10)));
    }

    private SubmissionId silent(int daysAgo) {
        SubmissionId id = filings.registered(daysAgo);
        timers.goesOff(id);
        return id;
    }

    private Window silence(SubmissionId id) {
        return windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number() + "/silence");
    }

    private AppealId complains(SubmissionId id) {
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.COMPLAINT, ""));
        return as.role(Role.LAWYER, () -> appeals.following(id.value())).stream().map(AppealRow::id).reduce((one, other) -> {
            throw new AssertionError("Two complaints of one silence");
        }).orElseThrow();
    }

    private Term fileBy(AppealId complaint) {
        return as.role(Role.LAWYER, () -> assessments.fileBy(complaint)).orElse(null);
    }

    private LocalDate ahead() {
        return cases.today().plusDays(5);
    }

    /** The term that a notice has extended, by the time it is looked at next. */
    private LocalDate ends(SubmissionId id) {
        LocalDate yesterday = cases.today().minusDays(1);
        jdbc.sql("update extension set until = ? where submission = ?").params(yesterday, id.value()).update();
        jdbc.sql("update submission set due_on = ?, extended_until = ? where id = ?").params(yesterday, yesterday, id.value()).update();
        return yesterday;
    }

    private LocalDate due(SubmissionId id) {
        return submissions.find(id).clock().dueOn();
    }

    private Extension notice(SubmissionId id, LocalDate decided, LocalDate until) {
        return on(id, decided, workingDays.plusWorkingDays(decided, 3), until);
    }

    private Extension on(SubmissionId id, LocalDate decided, LocalDate came, LocalDate until) {
        return as.role(Role.INTAKE, () -> extensions.record(id, new Notice(decided, came, until, REASON)));
    }
}
