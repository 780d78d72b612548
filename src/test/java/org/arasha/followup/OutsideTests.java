package org.arasha.followup;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.incident.Reopenings;
import org.arasha.legal.Analyses;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens outside while a body has an appeal is entered into the record, and seen from the appeal. */
@ArashaTest
record OutsideTests(Filings filings, Cases cases, Submissions submissions, Recalls recalls, Appeals appeals, Records records, Analyses analyses, Reopenings reopenings,
        Windows windows, JdbcClient jdbc, As as) {

    @Test
    void aNewHearingAChargeRequalifiedAndAReleaseAreSeenFromTheAppealAndItsSubmissionsUntilTheyAreClosed() {
        Submission submission = submissions.find(filings.registered(2));
        Appeal appeal = appeals.find(submission.appeal());
        IncidentId id = appeal.incidentIds().getFirst();
        Window lawyer = windows.of(Role.LAWYER);
        assertThat(lawyer.open("submissions/" + submission.number()).text()).doesNotContain(lawyer.words("incident.outside"));

        toBeHeard(id, "City court, room 3");
        as.role(Role.LAWYER, () -> {
            records.add(new Detention(DetentionId.fresh(), 0, id, records.of(id).people().iterator().next(), PartialDate.on(cases.today()),
                    PartialDate.on(cases.today()), null, null, false, text("police of the town"), LocalizedText.NONE, false, false, null, null, null));
        });

        for (String page : List.of("submissions/" + submission.number(), "appeals/" + appeal.number())) {
            assertThat(lawyer.open(page).text()).as(page).contains(lawyer.words("incident.outside")).contains("10:30, City court, room 3")
                    .contains(lawyer.words("incident.status.REQUALIFIED"))
                    .contains("police of the town");
        }

        as.role(Role.LAWYER, () -> submissions.replyNotKnown(submission.id()));
        assertThat(lawyer.open("submissions/" + submission.number()).text()).doesNotContain(lawyer.words("incident.outside"));
    }

    @Test
    void whoeverWritesALetterAndWhoeverApprovesItReadBesideItWhatHasHappenedSinceItWasBegun() {
        Appeal appeal = appeals.find(filings.appealWritten(Channel.POST));
        String draft = "appeals/" + appeal.number() + "/draft";
        Window lawyer = windows.of(Role.LAWYER);
        assertThat(lawyer.open(draft).text()).doesNotContain(lawyer.words("incident.outside"));

        toBeHeard(appeal.incidentIds().getFirst(), "City court, room 4");
        filings.retitle(appeal.id(), "Saved by somebody who does not know");

        assertThat(lawyer.open(draft).text()).contains(lawyer.words("incident.outside"), "City court, room 4");
        filings.handOver(appeal.id());
        Window approver = windows.of(Role.APPROVER);
        assertThat(approver.open("appeals/" + appeal.number() + "/approve").text())
                .contains(approver.words("incident.outside"), "City court, room 4");
    }

    @Test
    void whatHasHappenedSinceTheWordsWereWrittenIsReadBesideALetterThatIsWrittenAnewWithThem() {
        Appeal before = appeals.find(submissions.find(filings.opened(Channel.POST)).appeal());
        toBeHeard(before.incidentIds().getFirst(), "City court, room 5");
        cases.withdraw(before.incidentIds().getFirst());

        Appeal anew = as.role(Role.LAWYER, () -> recalls.recall(before.id(), "Their wish.", true)).orElseThrow();

        assertThat(windows.of(Role.LAWYER).open("appeals/" + anew.number() + "/draft").text()).contains("City court, room 5");
    }

    private void toBeHeard(IncidentId id, String place) {
        as.role(Role.LAWYER, () -> records.add(new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.ADMINISTRATIVE, null, LocalizedText.NONE,
                LocalizedText.NONE, Set.of(), List.of(new Proceeding.Step(Proceeding.Status.REQUALIFIED, PartialDate.on(cases.today()),
                        new NormRef(NormRef.LAWS.getFirst(), "667", null), null)),
                new Proceeding.Hearing(cases.today().plusDays(6), LocalTime.of(10, 30), text(place)))));
    }

    @Test
    void aCaseThatIsStoppedAfterTheFilingIsSaidOnTheAppealsPageWithTheDayOnWhichItWas() {
        Appeal appeal = appeals.find(submissions.find(filings.registered(2)).appeal());
        IncidentId id = appeal.incidentIds().getFirst();
        Window lawyer = windows.of(Role.LAWYER);
        String stopped = lawyer.words("incident.outcome.STOPPED");
        assertThat(lawyer.open("appeals/" + appeal.number()).text()).doesNotContain(stopped);

        cases.withdraw(id);
        cases.does(id, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(id, false, "Their wish."));
        jdbc.sql("update record_history set valid_to = valid_to - interval '3 days' where record_id = ? and table_name = 'incident'")
                .param(id.value()).update();

        assertThat(lawyer.open("appeals/" + appeal.number()).text()).contains(stopped,
                lawyer.words("appeal.incident.closedOn", Dates.day(cases.today().minusDays(3), Language.EN)));
        as.role(Role.MANAGER, () -> reopenings.reopen(id, "They want it to go on."));
        assertThat(lawyer.open("appeals/" + appeal.number()).text()).doesNotContain(stopped);
    }
}
