package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.junit.jupiter.api.Test;

/** What was typed of a receipt, a reply or a withdrawn consent is there again after a reload, until it is recorded. */
@ArashaTest
record KeptReplyTests(Windows windows, Filings filings, Submissions submissions, Incidents incidents, Records records, Cases cases, As as) {

    @Test
    void aReplyIsKeptUntilItIsRecorded() {
        SubmissionId id = filings.registered(2);
        String page = "submissions/" + submissions.find(id).number();
        UserId officer = as.newUser(Role.INTAKE);
        windows.of(officer).open(page).fill("followup.repliedOn", cases.today()).write("followup.reply", "Nothing was found.");

        Window reloaded = windows.of(officer).open(page);
        assertThat(reloaded.day("followup.repliedOn")).isEqualTo(cases.today());
        assertThat(reloaded.written("followup.reply")).isEqualTo("Nothing was found.");
        assertThat(windows.of(as.newUser(Role.INTAKE)).open(page).written("followup.reply")).isEmpty();

        reloaded.press("followup.recordReply");
        assertThat(as.user(officer, () -> submissions.repliesTo(id))).hasSize(1);
        assertThat(windows.of(officer).open(page).written("followup.reply")).isEmpty();
    }

    @Test
    void aReplyIsRecordedWithWhatWasTypedInAnotherWindow() {
        SubmissionId id = filings.registered(2);
        String page = "submissions/" + submissions.find(id).number();
        UserId officer = as.newUser(Role.INTAKE);
        Window first = windows.of(officer).open(page).fill("followup.repliedOn", cases.today()).write("followup.reply", "Nothing was found.");
        windows.of(officer).open(page).write("followup.reply", "Nothing was found. They may appeal.");

        first.press("followup.recordReply");
        assertThat(as.user(officer, () -> submissions.repliesTo(id))).isEmpty();

        first.press("followup.recordReply");
        assertThat(as.user(officer, () -> submissions.repliesTo(id))).extracting(Reply::text).containsExactly("Nothing was found. They may appeal.");
    }

    @Test
    void aReceiptIsKeptThoughAReplyIsRecordedBesideIt() {
        SubmissionId id = filings.handedIn(3);
        String page = "submissions/" + submissions.find(id).number();
        UserId officer = as.newUser(Role.INTAKE);
        Window window = windows.of(officer).open(page).write("followup.registration", "No. 17-K")
                .fill("followup.repliedOn", cases.today()).write("followup.reply", "Nothing was found.").press("followup.recordReply");

        assertThat(window.written("followup.registration")).isEqualTo("No. 17-K");
        window.fill("followup.receivedOn", cases.today().minusDays(1)).press("followup.recordReceipt");
        assertThat(submissions.find(id).receipt().registration()).isEqualTo("No. 17-K");
        assertThat(windows.of(officer).open(page).written("followup.registration")).as("a correction begins from what is known").isEqualTo("No. 17-K");
    }

    @Test
    void whoWithdrawsAndWhyIsKept() {
        IncidentId id = cases.registered();
        String page = "incidents/" + incidents.find(id).number();
        UserId officer = as.newUser(Role.INTAKE);
        PersonId victim = as.user(officer, () -> records.of(id)).victims().getFirst().person();
        windows.of(officer).open(page).fill("intake.withdraw.who", victim).write("intake.withdraw.reason", "Afraid for the family");

        Window reloaded = windows.of(officer).open(page);

        assertThat(reloaded.value("intake.withdraw.who")).isEqualTo(victim);
        assertThat(reloaded.written("intake.withdraw.reason")).isEqualTo("Afraid for the family");
        reloaded.press("intake.withdraw");
        assertThat(reloaded.notices()).contains(reloaded.words("intake.withdrawn"));
        assertThat(windows.of(officer).open(page).written("intake.withdraw.reason")).isEmpty();
    }
}
