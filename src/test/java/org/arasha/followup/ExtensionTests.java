package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Channel;
import org.arasha.followup.Extension.Defect;
import org.arasha.followup.Extensions.Notice;
import org.arasha.followup.Submission.Receipt;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record ExtensionTests(Submissions submissions, Extensions extensions, Terms terms, WorkingDays workingDays, Cases cases, Filings filings,
        Timers timers, Windows windows, JdbcClient jdbc, As as) {

    private static final String REASON = "Another body is asked.";

    @Test
    void aNoticeInTimeMovesTheTermAndItsTimer() {
        SubmissionId id = filings.registered(10);
        LocalDate until = due(id).plusDays(7);

        assertThat(notice(id, 3, 1, until).defect()).isNull();

        assertThat(submissions.find(id).clock()).satisfies(clock -> {
            assertThat(clock.dueOn()).isEqualTo(until);
            assertThat(clock.extendedUntil()).isEqualTo(until);
        });
        assertThat(timers.dueOf(id)).isAfter(until.atStartOfDay(Dates.ZONE).toInstant());
        Window board = windows.of(Role.LAWYER).open("deadlines?kind=reply&body=" + submissions.find(id).authority().value());
        assertThat(board.text()).contains(board.words("followup.extendedTo", "", Dates.day(until)).strip());
    }

    @Test
    void aSecondNoticeExtendsWhatTheFirstHasExtended() {
        SubmissionId id = filings.registered(20);
        notice(id, 10, 9, due(id).plusDays(5));
        LocalDate until = due(id).plusDays(3);

        assertThat(notice(id, 2, 1, until).defect()).isNull();

        assertThat(due(id)).isEqualTo(until);
    }

    @Test
    void aNoticeThatCameLateLeavesTheFirstTermRunning() {
        SubmissionId id = filings.registered(15);
        refuted(id, Defect.TOLD_LATE, due -> notice(id, 12, 0, due.plusDays(7)));
    }

    @Test
    void aNoticeWithoutReasonsLeavesTheFirstTermRunning() {
        SubmissionId id = filings.registered(10);
        refuted(id, Defect.WITHOUT_REASONS, due -> notice(id, 1, 0, due.plusDays(7), " "));
    }

    @Test
    void aNoticeBeyondTwoMonthsLeavesTheFirstTermRunning() {
        SubmissionId id = filings.registered(10);
        LocalDate longest = terms.term(TermKind.EXTENSION, cases.today().minusDays(10)).dueOn();
        refuted(id, Defect.TOO_LONG, due -> notice(id, 1, 0, longest.plusDays(1)));

        assertThat(notice(id, 1, 0, longest).defect()).isNull();
    }

    @Test
    void aNoticeAfterTheTermLeavesItEnded() {
        SubmissionId id = filings.registered(40);
        refuted(id, Defect.OUTSIDE_THE_TERM, due -> notice(id, 1, 0, due.plusDays(40)));
    }

    @Test
    void aNoticeThatDoesNotCountRewritesNoDayThatWasKeptPastAndLeavesTheStepToItsLawyer() {
        SubmissionId id = filings.registered(60);
        LocalDate kept = due(id).minusDays(1);
        jdbc.sql("update submission set due_on = ? where id = ?").params(kept, id.value()).update();
        timers.goesOff(id);
        String step = cases.step(id, "No reply: what next?").taskId();

        assertThat(notice(id, 1, 0, cases.today().plusDays(5)).defect()).isEqualTo(Defect.OUTSIDE_THE_TERM);

        assertThat(due(id)).as("a decree that came late left it past").isEqualTo(kept);
        assertThat(submissions.find(id).silent()).isEqualTo(kept);
        assertThat(cases.step(id, "No reply: what next?").taskId()).isEqualTo(step);
    }

    @Test
    void theLawOf2007GaveThirtyDaysMoreAndAskedForNoReasons() {
        SubmissionId id = filings.opened(Channel.POST);
        LocalDate received = LocalDate.of(2019, 4, 1);
        cases.does(id, "Hand in", () -> submissions.handIn(id, received, new Receipt(received, null)));
        assertThat(due(id)).isEqualTo("2019-04-16");

        LocalDate tuesday = received.plusDays(8);
        assertThat(on(id, tuesday, tuesday.plusDays(4), LocalDate.of(2019, 5, 1), "").defect()).isEqualTo(Defect.TOLD_LATE);
        assertThat(on(id, tuesday, tuesday.plusDays(3), LocalDate.of(2019, 5, 17), "").defect()).isEqualTo(Defect.TOO_LONG);
        assertThat(on(id, tuesday, tuesday.plusDays(3), LocalDate.of(2019, 5, 16), "").defect()).isNull();
        assertThat(due(id)).isEqualTo("2019-05-16");
    }

    @Test
    void theLawOf2007GaveThirtyDaysForACheckAndTheCodeGivesNone() {
        SubmissionId id = filings.opened(Channel.POST);
        LocalDate received = LocalDate.of(2019, 4, 1);
        cases.does(id, "Hand in", () -> submissions.handIn(id, received, new Receipt(received, null)));
        Window window = windows.of(Role.INTAKE).open("submissions/" + submissions.find(id).number());

        window.press("followup.check.record", "30 calendar days");
        assertThat(due(id)).isEqualTo("2019-05-02");
        filings.receive(id, new Receipt(received.plusDays(1), null));
        assertThat(due(id)).as("also of a corrected receipt").isEqualTo("2019-05-02");
        window.press("followup.noCheck.record");
        assertThat(due(id)).isEqualTo("2019-04-17");

        SubmissionId ofTheCode = filings.registered(2);
        assertThat(as.role(Role.INTAKE, () -> submissions.checkOf(submissions.find(ofTheCode)))).isEqualTo(Submissions.Check.NOT_KNOWN_TO_THE_LAW);
    }

    @Test
    void aNoticeInTimeTakesSilenceBack() {
        SubmissionId id = filings.registered(40);
        LocalDate due = due(id);
        timers.goesOff(id);
        assertThat(submissions.find(id).silent()).isEqualTo(due);
        LocalDate came = workingDays.plusWorkingDays(due, 3);

        assertThat(on(id, due, came, due.plusDays(20), REASON).defect()).isNull();

        assertThat(submissions.find(id).silent()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void aNoticeThatWasMistypedIsTakenBackAndTheRightOneCounts() {
        SubmissionId id = filings.registered(10);
        LocalDate first = due(id);
        notice(id, 3, 1, first.plusDays(14));
        assertRefused("followup.refusal.extendsNothing", () -> notice(id, 3, 1, first.plusDays(4)));
        Window page = windows.of(Role.INTAKE).open("submissions/" + submissions.find(id).number());
        page.press("followup.mistake.takeBack");
        assertThat(page.complaint("followup.mistake.reason")).isEqualTo(page.words("ui.required"));

        page.write("followup.mistake.reason", "It says the fourth, not the fourteenth.").press("followup.mistake.takeBack");

        assertThat(page.notices()).contains(page.words("followup.mistake.done"));
        assertThat(page.text()).contains("It says the fourth, not the fourteenth.");
        assertThat(submissions.find(id).clock()).satisfies(clock -> {
            assertThat(clock.dueOn()).isEqualTo(first);
            assertThat(clock.extendedUntil()).isNull();
        });
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(first));
        assertThat(notice(id, 3, 1, first.plusDays(4)).defect()).isNull();
        assertThat(due(id)).isEqualTo(first.plusDays(4));
    }

    @Test
    void aTermThatWasOverWithoutTheMistakeEndsInSilence() {
        SubmissionId id = filings.registered(40);
        LocalDate due = due(id);
        on(id, due, workingDays.plusWorkingDays(due, 3), cases.today().plusDays(5), REASON);
        assertThat(timers.dueOf(id)).isAfter(cases.today().atStartOfDay(Dates.ZONE).toInstant());

        takeBack(id, "Of another appeal.");

        timers.goesOff(id);
        assertThat(submissions.find(id).silent()).isEqualTo(due);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
    }

    @Test
    void aMistakeIsTakenBackOnceAndWithAReason() {
        SubmissionId id = filings.registered(10);
        notice(id, 3, 1, due(id).plusDays(14));

        assertRefused("followup.refusal.mistakeWithoutReason", () -> takeBack(id, " "));
        takeBack(id, "Of another appeal.");
        assertRefused("followup.refusal.mistakeAlready", () -> takeBack(id, "Of another appeal."));
        filings.receive(id, 9);
        assertThat(submissions.find(id).clock().extendedUntil()).as("nor is it judged with a corrected receipt").isNull();
    }

    private void takeBack(SubmissionId id, String why) {
        as.role(Role.INTAKE, () -> extensions.recordedByMistake(extensions.of(id).getLast().id(), why));
    }

    @Test
    void aNoticeThatDoesNotCountLeavesSilence() {
        SubmissionId id = filings.registered(40);
        timers.goesOff(id);

        notice(id, 1, 0, cases.today().plusDays(20));

        assertThat(submissions.find(id).silent()).isNotNull();
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
    }

    @Test
    void aCorrectedReceiptJudgesTheNoticeAnew() {
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, 20);
        LocalDate until = due(id).plusDays(5);
        assertThat(notice(id, 2, 1, until).defect()).isNull();

        filings.receive(id, 45);
        assertThat(latestDefect(id)).isEqualTo(Defect.OUTSIDE_THE_TERM);
        assertThat(submissions.find(id).clock().extendedUntil()).isNull();

        filings.receive(id, 19);
        assertThat(latestDefect(id)).isNull();
        assertThat(due(id)).isEqualTo(until);
    }

    @Test
    void theCodeCountsTheNoticeFromTheDecisionAndTheCapFromTheReceipt() {
        LocalDate saturday = LocalDate.of(2025, 8, 16);

        assertThat(terms.term(TermKind.EXTENSION_NOTICE, saturday).dueOn()).as("three working days: Monday to Wednesday").isEqualTo("2025-08-20");
        assertThat(terms.term(TermKind.EXTENSION, saturday).dueOn()).as("two months from Monday, and then a Saturday").isEqualTo("2025-10-20");
    }

    @Test
    void whatCannotBeIsRefused() {
        SubmissionId id = filings.registered(10);
        LocalDate due = due(id);

        assertRefused("followup.refusal.extendsNothing", () -> notice(id, 1, 0, due));
        assertRefused("followup.refusal.cameBeforeDecided", () -> notice(id, 0, 1, due.plusDays(7)));
        assertRefused("followup.refusal.future", () -> notice(id, 0, -1, due.plusDays(7)));
        SubmissionId unreceived = filings.handedIn(5);
        assertRefused("followup.refusal.noTermToExtend", () -> notice(unreceived, 1, 0, due.plusDays(7)));
    }

    @Test
    void whatCameByMailIsFoundToBeANotice() {
        SubmissionId id = filings.replied();
        LocalDate until = due(id).plusDays(7);
        Window window = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number() + "/assess").press("desk.claim");

        window.press("followup.extension.assess");
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        window.fill("followup.extension.decidedOn", cases.today()).fill("followup.extension.cameOn", cases.today())
                .fill("followup.extension.until", until).fill("followup.extension.reason", REASON)
                .press("followup.extension.assess");

        assertThat(window.notices()).contains(window.words("followup.extension.counts"));
        assertThat(due(id)).isEqualTo(until);
        assertThat(submissions.find(id).replied()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void whyItDoesNotCountIsOnThePage() {
        SubmissionId id = filings.registered(10);
        Window window = windows.of(Role.INTAKE).open("submissions/" + submissions.find(id).number());

        window.fill("followup.extension.decidedOn", cases.today()).fill("followup.extension.cameOn", cases.today())
                .fill("followup.extension.until", due(id).plusDays(7)).press("followup.extension.record");

        assertThat(window.notices()).contains(window.words("followup.extension.countsNot"));
        assertThat(window.text()).contains(window.words("followup.extension.defect.WITHOUT_REASONS"));
    }

    private void refuted(SubmissionId id, Defect defect, Consumer<LocalDate> deed) {
        LocalDate due = due(id);
        deed.accept(due);
        assertThat(latestDefect(id)).isEqualTo(defect);
        assertThat(due(id)).isEqualTo(due);
    }

    /** Why the latest of its notices does not count. */
    private @Nullable Defect latestDefect(SubmissionId id) {
        return as.role(Role.LAWYER, () -> extensions.of(id)).getLast().defect();
    }

    private LocalDate due(SubmissionId id) {
        return submissions.find(id).clock().dueOn();
    }

    private Extension notice(SubmissionId id, int decidedDaysAgo, int cameDaysAgo, LocalDate until) {
        return notice(id, decidedDaysAgo, cameDaysAgo, until, REASON);
    }

    private Extension notice(SubmissionId id, int decidedDaysAgo, int cameDaysAgo, LocalDate until, String reason) {
        return on(id, cases.today().minusDays(decidedDaysAgo), cases.today().minusDays(cameDaysAgo), until, reason);
    }

    private Extension on(SubmissionId id, LocalDate decided, LocalDate came, LocalDate until, String reason) {
        return as.role(Role.INTAKE, () -> extensions.record(id, new Notice(decided, came, until, reason)));
    }
}
