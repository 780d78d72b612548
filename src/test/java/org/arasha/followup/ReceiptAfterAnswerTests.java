package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.directory.Channel;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day of receipt turns out to be another when a lawyer has assessed the answer already. */
@ArashaTest
record ReceiptAfterAnswerTests(Submissions submissions, Receipts receipts, Assessments assessments, Extensions extensions, FilingDays filingDays,
        Appeals appeals, Terms terms, Cases cases, Filings filings, Timers timers, Windows windows, JdbcClient jdbc, As as) {

    private static final String WHY = "The slip says so.";

    @Test
    void receivedLaterThanNotedItsAnswerWasInTimeAndTheComplaintOfSilenceIsToBeFiledByTheAnswer() {
        SubmissionId id = silent();
        AppealId complaint = complainsOfSilence(id);
        filings.reply(id);
        filings.assessLate(id, NextStep.CLOSE);
        assertThat(answer(id)).isEqualTo("LATE");

        Window page = windows.of(Role.INTAKE).open(filings.page(id)).fill("followup.receivedOn", daysAgo(5)).press("followup.recordReceipt");
        assertThat(page.complaint("followup.correctReceipt.reason")).isEqualTo(page.words("ui.required"));
        page.write("followup.correctReceipt.reason", WHY).press("followup.recordReceipt");

        LocalDate due = due(5);
        assertThat(page.notices()).contains(page.words("followup.receiptCorrected.inTime", Dates.day(due)));
        assertThat(page.text()).contains(page.words("followup.correctedReceipt"), Dates.day(daysAgo(40)), WHY);
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosed()).as("what was made of the answer stands").isTrue();
            assertThat(one.next()).isEqualTo(NextStep.CLOSE);
            assertThat(one.clock().dueOn()).isEqualTo(due);
            assertThat(one.silent()).isNull();
        });
        assertThat(answer(id)).isEqualTo("IN_TIME");
        assertThat(fileBy(complaint)).isEqualTo(terms.term(TermKind.COMPLAINT, cases.today()).dueOn());
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(windows.of(Role.LAWYER).open(page(complaint)).text())
                .contains(page.words("followup.goesOnFrom.answered", Dates.day(cases.today())));
    }

    @Test
    void receivedEarlierThanNotedItsAnswerWasLateAndAComplaintOfItKeepsItsTerm() {
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, 5);
        filings.reply(id);
        filings.assess(id, NextStep.COMPLAINT);
        AppealId complaint = following(id);
        LocalDate fileBy = fileBy(complaint);
        assertThat(answer(id)).isEqualTo("IN_TIME");

        Window page = windows.of(Role.LAWYER).open(filings.page(id)).fill("followup.receivedOn", daysAgo(45))
                .write("followup.correctReceipt.reason", WHY).press("followup.recordReceipt");

        assertThat(page.notices()).contains(page.words("followup.receiptCorrected.late", Dates.day(due(45))));
        assertThat(submissions.find(id).silent()).isEqualTo(due(45));
        assertThat(answer(id)).isEqualTo("LATE");
        assertThat(fileBy(complaint)).isEqualTo(fileBy);
    }

    @Test
    void itsAnswerWasLateByEitherDayAndTheSilenceBeforeItIsOfAnother() {
        SubmissionId id = silent();
        AppealId complaint = complainsOfSilence(id);
        filings.reply(id);
        filings.assessLate(id, NextStep.CLOSE);
        Window draft = windows.of(Role.LAWYER).open(page(complaint) + "/draft");
        assertThat(draft.text()).doesNotContain(draft.words("followup.goesOnFrom.moved", Dates.day(due(40))));

        filings.receive(id, 45);

        assertThat(submissions.find(id).silent()).isEqualTo(due(45));
        assertThat(fileBy(complaint)).isEqualTo(terms.term(TermKind.COMPLAINT, due(45)).dueOn());
        assertThat(draft.open(page(complaint) + "/draft").text()).as("the letter names another day")
                .contains(draft.words("followup.goesOnFrom.moved", Dates.day(due(45))));
    }

    @Test
    void aNoticeOfExtensionThatCameAfterTheTermCountsOnceItCameWithinIt() {
        SubmissionId id = silent();
        LocalDate until = cases.today().plusDays(20);
        as.role(Role.INTAKE, () -> extensions.record(id, new Extensions.Notice(daysAgo(4), daysAgo(4), until, "A check is under way.")));
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));
        filings.reply(id);
        filings.assessLate(id, NextStep.CLOSE);

        filings.receive(id, 10);

        assertThat(as.role(Role.LAWYER, () -> extensions.of(id))).singleElement().extracting(Extension::defect).isNull();
        assertThat(submissions.find(id).clock().dueOn()).isEqualTo(until);
        assertThat(submissions.find(id).silent()).isNull();
    }

    @Test
    void aDayOfFilingThatWasMistypedWithItIsCorrectedFirst() {
        SubmissionId id = filings.registered(3);
        filings.reply(id);
        filings.assess(id, NextStep.CLOSE);
        assertRefused("followup.refusal.beforeFiling", () -> filings.receive(id, 45));

        as.role(Role.INTAKE, () -> filingDays.correct(id, daysAgo(46)));
        filings.receive(id, 45);

        assertThat(submissions.find(id).silent()).isEqualTo(due(45));
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void itIsNotCorrectedWithoutAReasonNorToADayAfterTheAnswer() {
        SubmissionId id = filings.registered(3);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, daysAgo(1), "Nothing was found."));
        filings.assess(id, NextStep.CLOSE);
        Submission closed = submissions.find(id);

        assertRefused("followup.refusal.receiptWithoutReason", () -> as.role(Role.INTAKE, () -> receipts.record(id, filings.receipt(2), " ")));
        assertRefused("followup.refusal.afterReply", () -> filings.receive(id, 0));

        assertThat(submissions.find(id)).isEqualTo(closed);
        assertThat(as.role(Role.LAWYER, () -> receipts.corrections(id))).isEmpty();
    }

    @Test
    void anAnswerThatIsStillToBeAssessedIsLateByADayOfReceiptThatIsCorrectedBefore() {
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, 5);
        filings.reply(id);

        filings.receive(id, 45);

        assertThat(submissions.find(id).silent()).isEqualTo(due(45));
    }

    @Test
    void theFirstOfTwoAnswersThatAreStillToBeAssessedSaysWhetherItsBodyWasSilent() {
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, 45);
        timers.goesOff(id);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, due(45).plusDays(1), "A check is under way."));
        filings.reply(id);
        assertThat(submissions.find(id).silent()).isEqualTo(due(45));

        filings.receive(id, 38);

        assertThat(submissions.find(id).silent()).isNull();
    }

    @Test
    void aNumberThatIsAddedLaterCorrectsNoDay() {
        SubmissionId id = filings.registered(3);
        filings.reply(id);
        filings.assess(id, NextStep.CLOSE);

        Window page = windows.of(Role.INTAKE).open(filings.page(id)).write("followup.registration", "ЖТ-77").press("followup.recordReceipt");

        assertThat(page.notices()).contains(page.words("followup.receiptCorrected"));
        assertThat(submissions.find(id).receipt()).isEqualTo(new Submission.Receipt(daysAgo(3), "ЖТ-77"));
        assertThat(as.role(Role.LAWYER, () -> receipts.corrections(id))).isEmpty();
    }

    @Test
    void aComplaintOfSilenceThatWasFiledByTheDayOnWhichTheTermEndsByNowSaysThatItWasEarlyThoughTheAnswerWasLate() {
        SubmissionId id = silent();
        AppealId complaint = complainsOfSilence(id);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        Submission letter = filings.submissionsOf(complaint).getFirst();
        cases.does(letter.id(), "Hand in", () -> submissions.handIn(letter.id(), due(40).plusDays(1), null));
        filings.reply(id);
        filings.assessLate(id, NextStep.CLOSE);

        filings.receive(id, 33);

        Window reader = windows.of(Role.LAWYER).open("submissions/" + letter.number());
        assertThat(reader.text()).contains(reader.words("followup.goesOnFrom.filedEarly"),
                reader.words("followup.goesOnFrom.filedBefore", Dates.day(due(33))));
    }

    private SubmissionId silent() {
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, 40);
        timers.goesOff(id);
        return id;
    }

    private AppealId complainsOfSilence(SubmissionId id) {
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.COMPLAINT, ""));
        return following(id);
    }

    private AppealId following(SubmissionId id) {
        return as.role(Role.LAWYER, () -> appeals.following(id.value())).stream().map(AppealRow::id).findFirst().orElseThrow();
    }

    private String answer(SubmissionId id) {
        return jdbc.sql("select kind from figure_fact_of_records where record = ? and fact = 'ANSWER'").param(id.value()).query(String.class).single();
    }

    private LocalDate fileBy(AppealId complaint) {
        return as.role(Role.LAWYER, () -> assessments.fileBy(complaint)).orElseThrow().dueOn();
    }

    private LocalDate due(int receivedDaysAgo) {
        return terms.term(TermKind.REPLY, daysAgo(receivedDaysAgo)).dueOn();
    }

    private String page(AppealId id) {
        return "appeals/" + appeals.find(id).number();
    }

    private LocalDate daysAgo(int days) {
        return cases.today().minusDays(days);
    }
}
