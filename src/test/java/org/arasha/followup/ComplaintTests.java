package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.followup.Complaints.Arrival;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;

@ArashaTest
record ComplaintTests(Submissions submissions, Complaints complaints, FiledAs filedAs, Slips slips, Terms terms, Cases cases, Filings filings,
        Timers timers, Windows windows, As as) {

    @Test
    void whoTakesAComplaintIsTheBodyComplainedOfAndNoClockRuns() {
        SubmissionId id = filings.complaint();
        LocalDate since = cases.today().minusDays(1);
        Window window = windows.of(Role.INTAKE).open(filings.page(id) + "/hand-in").press("desk.claim");
        assertThat(window.has("followup.receivedOn")).isFalse();

        window.fill("followup.filedOn", since).fill("followup.way.since", since).write("followup.way.registration", "K-77")
                .fill("followup.registeredAt", LocalTime.of(9, 45)).press("followup.handIn");

        assertThat(submissions.find(id).receipt()).isNull();
        assertThat(submissions.find(id).clock()).as("the superior body does not have it").isNull();
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(terms.term(TermKind.COMPLAINT_PASSED_ON, since).dueOn()));
        assertThat(as.role(Role.LAWYER, () -> slips.of(id))).singleElement().extracting(Slip::registeredAt)
                .isEqualTo(since.atTime(9, 45).atZone(Dates.ZONE).toInstant());
        assertThat(windows.of(Role.LAWYER).open(filings.page(id)).text()).contains("K-77");
    }

    @Test
    void byWhenTheBodyComplainedOfPassesItOnIsShownFromTheFilingOn() {
        SubmissionId id = filings.complaint();
        LocalDate on = cases.today().minusDays(1);
        cases.does(id, "Hand in", () -> submissions.handIn(id, on, null));
        Term passOn = terms.term(TermKind.COMPLAINT_PASSED_ON, on);

        Window page = windows.of(Role.LAWYER).open(filings.page(id));

        assertThat(page.text()).contains(page.words("followup.way.expected", Dates.day(passOn.dueOn(), Language.EN),
                passOn.inWords(Language.EN, day -> Dates.day(day, Language.EN))));
    }

    @Test
    void aComplaintIsAskedForWhenTheBodyComplainedOfDoesNotPassItOn() {
        SubmissionId id = filings.complaint();
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(20), null));
        LocalDate since = cases.today().minusDays(1);
        as.role(Role.INTAKE, () -> complaints.bodyHasIt(id, new Arrival(since, null)));
        LocalDate passOn = terms.term(TermKind.COMPLAINT_PASSED_ON, since).dueOn();
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(passOn));
        assertThat(submissions.find(id).clock()).as("nothing runs before the superior body has it").isNull();

        timers.goesOff(id);
        Window chase = windows.of(Role.INTAKE).open(filings.page(id) + "/chase").press("desk.claim")
                .fill("followup.way.since", cases.today().minusDays(19)).press("followup.way.record");
        assertThat(chase.notices()).contains(chase.words("followup.way.recorded"));
        assertThat(as.role(Role.LAWYER, () -> complaints.way(submissions.find(id)))).hasValueSatisfying(way -> assertThat(way.late()).isTrue());
        assertThat(timers.dueOf(id)).as("it should have been passed on long ago")
                .isBefore(cases.today().atStartOfDay(Dates.ZONE).toInstant());

        timers.goesOff(id);
        LocalDate superior = cases.today().minusDays(2);
        cases.does(id, "Chase registration", () -> submissions.chased(id, new Submission.Receipt(superior, "No. 2")));
        assertThat(submissions.find(id).clock().dueOn()).isEqualTo(terms.term(TermKind.COMPLAINT_DECISION, superior).dueOn());
        Window page = windows.of(Role.LAWYER).open(filings.page(id));
        assertThat(page.text()).contains(page.words("followup.receivedOn.superior"), page.words("followup.way"), "not passed on");
        assertRefused("followup.refusal.afterSuperior", () -> as.role(Role.INTAKE, () -> complaints.bodyHasIt(id, new Arrival(cases.today(), null))));
    }

    @Test
    void aLawyerRecordsThatTheBodyHasItWhileSomebodyIsToAskForTheRegistration() {
        SubmissionId id = filings.complaint();
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(20), null));
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");
        LocalDate since = cases.today().minusDays(1);

        windows.of(Role.LAWYER).open(filings.page(id)).fill("followup.way.since", since).press("followup.way.record");

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(terms.term(TermKind.COMPLAINT_PASSED_ON, since).dueOn()));
    }

    @Test
    void whatWasNoComplaintIsAskedForAsAnythingElse() {
        SubmissionId id = filings.complaint();
        LocalDate on = cases.today().minusDays(1);
        cases.does(id, "Hand in", () -> submissions.handIn(id, on, null));
        as.role(Role.INTAKE, () -> complaints.bodyHasIt(id, new Arrival(cases.today(), null)));

        as.role(Role.LAWYER, () -> filedAs.correct(id, Appeal.Kind.INDIVIDUAL, "It was an appeal of its own."));

        assertThat(as.role(Role.LAWYER, () -> complaints.way(submissions.find(id)))).isEmpty();
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(terms.term(TermKind.REGISTRATION, on).dueOn()));
    }

    @Test
    void theSuperiorBodyHasItNoEarlierThanTheBodyComplainedOf() {
        SubmissionId id = filings.complaint();
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(20), null));
        as.role(Role.INTAKE, () -> complaints.bodyHasIt(id, new Arrival(cases.today().minusDays(10), null)));

        assertRefused("followup.refusal.beforeBodyComplainedOf", () -> filings.receive(id, 11));
        assertRefused("followup.refusal.beforeBodyComplainedOf",
                () -> as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(11), "No.")));
        assertRefused("followup.refusal.beforeBodyComplainedOf", () -> filings.passOn(id, filings.anotherBody(), 11, 1));
        timers.goesOff(id);
        assertRefused("followup.refusal.beforeBodyComplainedOf",
                () -> cases.does(id, "Chase registration", () -> submissions.chased(id, filings.receipt(11))));
        filings.receive(id, 10);
        assertThat(submissions.find(id).clock()).isNotNull();
    }

    @Test
    void onlyAComplaintGoesThroughTheBodyComplainedOf() {
        SubmissionId id = filings.handedIn(2);
        SubmissionId unfiled = filings.complaint();

        assertRefused("followup.refusal.noComplaint", () -> as.role(Role.INTAKE, () -> complaints.bodyHasIt(id, new Arrival(cases.today(), null))));
        assertRefused("followup.refusal.notFiled", () -> as.role(Role.INTAKE, () -> complaints.bodyHasIt(unfiled, new Arrival(cases.today(), null))));
    }
}
