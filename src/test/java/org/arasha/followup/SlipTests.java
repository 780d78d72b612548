package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.FileId;
import org.arasha.followup.Slips.Details;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;

@ArashaTest
record SlipTests(Submissions submissions, Slips slips, FilingDays filingDays, PaperReplies paper, CaseFiles evidence, Appeals appeals, CaseMembers members, Cases cases,
        Filings filings, Windows windows, As as) {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);

    @Test
    void eachWayOfHandingInAsksForWhatItsSlipSays() {
        Window throughPortal = handIn(Channel.E_OTINISH);
        assertThatThrownBy(() -> throughPortal.field("followup.acceptedBy")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> throughPortal.field("followup.tracking")).isInstanceOf(AssertionError.class);
        Window inPerson = handIn(Channel.IN_PERSON);
        inPerson.write("followup.acceptedBy", "Clerk");
        assertThatThrownBy(() -> inPerson.field("followup.tracking")).isInstanceOf(AssertionError.class);
        Window byPost = handIn(Channel.POST);
        byPost.write("followup.tracking", "RR123");
        assertThatThrownBy(() -> byPost.field("followup.acceptedBy")).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatTheSlipSaysIsKeptAndShown() {
        SubmissionId id = filings.opened(Channel.IN_PERSON);
        Window window = windows.of(Role.INTAKE).open(filings.page(id) + "/hand-in").press("desk.claim");
        window.fill("followup.filedOn", cases.today()).fill("followup.registeredAt", LocalTime.of(9, 45)).write("followup.acceptedBy", "Clerk")
                .press("followup.handIn");
        assertThat(window.complaint("followup.registeredAt")).isEqualTo(window.words("followup.refusal.timeWithoutDay"));

        window.fill("followup.receivedOn", cases.today()).fill("followup.registeredAt", null).writeNoTime("followup.registeredAt", "about ten")
                .press("followup.handIn");
        assertThat(window.complaint("followup.registeredAt")).isEqualTo(window.words("ui.date.noTime"));
        assertThat(cases.waiting(id)).containsExactly("Hand in");

        window.writeNoTime("followup.registeredAt", "").fill("followup.registeredAt", LocalTime.of(9, 45)).press("followup.handIn");

        assertThat(as.role(Role.LAWYER, () -> slips.of(id))).singleElement().satisfies(slip -> {
            assertThat(slip.registeredAt()).isEqualTo(cases.today().atTime(9, 45).atZone(Dates.ZONE).toInstant());
            assertThat(slip.acceptedBy()).isEqualTo("Clerk");
        });
        assertThat(windows.of(Role.LAWYER).open(filings.page(id)).text()).contains("Clerk", "09:45");
    }

    @Test
    void aSlipThatComesAfterTheFilingIsAddedToIt() {
        SubmissionId id = filings.handedIn(3);
        Window window = windows.of(Role.INTAKE).open(filings.page(id)).press("followup.slip.add");
        assertThat(window.notices()).contains(window.words("followup.refusal.emptySlip"));
        window.fill("followup.registeredAt", LocalTime.of(9, 45)).press("followup.slip.add");
        assertThat(window.complaint("followup.registeredAt")).isEqualTo(window.words("followup.refusal.timeWithoutDay"));

        filings.receive(id, 2);
        window.open(filings.page(id)).fill("followup.registeredAt", LocalTime.of(9, 45)).write("followup.tracking", "RR123").press("followup.slip.add");

        assertThat(as.role(Role.LAWYER, () -> slips.of(id))).singleElement().satisfies(slip -> {
            assertThat(slip.registeredAt()).isEqualTo(cases.today().minusDays(2).atTime(9, 45).atZone(Dates.ZONE).toInstant());
            assertThat(slip.filedOn()).isEqualTo(cases.today().minusDays(3));
        });
        assertThat(window.text()).contains("RR123", "09:45");
    }

    @Test
    void theReceiptIsCorrectedFromWhatIsKnownOfIt() {
        SubmissionId id = filings.registered(3);
        Window window = windows.of(Role.INTAKE).open(filings.page(id));
        assertThat(window.written("followup.registration")).isEqualTo("No. 1");

        window.fill("followup.receivedOn", cases.today().minusDays(2)).press("followup.recordReceipt");

        assertThat(submissions.find(id).receipt()).isEqualTo(new Submission.Receipt(cases.today().minusDays(2), "No. 1"));
    }

    @Test
    void aScanIsOpenedByWhoMaySeeTheSubmission() throws IOException {
        SubmissionId id = filings.opened(Channel.POST);
        cases.does(id, "Hand in", () -> {
            FileId scan = slips.scan(id, "slip.txt", "text/plain", new ByteArrayInputStream("stamp".getBytes(StandardCharsets.UTF_8)));
            slips.handIn(id, cases.today(), null, new Details(null, null, "RR123", scan));
        });
        SlipId slip = as.role(Role.LAWYER, () -> slips.of(id)).getFirst().id();
        try (InputStream content = as.role(Role.LAWYER, () -> slips.open(id, slip))) {
            assertThat(content).hasContent("stamp");
        }
        assertThat(windows.of(Role.LAWYER).open(filings.page(id)).text()).contains("slip.txt", "RR123");

        as.role(Role.MANAGER, () -> members.restrict(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst().value(), true));

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> slips.open(id, slip))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsOfAnotherLetterStaysWithTheReasonAndItsScanIsOpenedByNobody() {
        SubmissionId id = filings.opened(Channel.POST);
        cases.does(id, "Hand in", () -> {
            FileId scan = slips.scan(id, "slip.txt", "text/plain", new ByteArrayInputStream("stamp".getBytes(StandardCharsets.UTF_8)));
            slips.handIn(id, cases.today().minusDays(2), null, new Details(null, null, "RR123", scan));
        });
        SlipId slip = as.role(Role.LAWYER, () -> slips.of(id)).getFirst().id();
        assertThat(windows.of(Role.MANAGER).open(filings.page(id)).offers("followup.mistake.takeBack")).isFalse();
        Window page = windows.of(Role.INTAKE).open(filings.page(id));
        assertThat(page.press("followup.mistake.takeBack").complaint("followup.mistake.reason")).isEqualTo(page.words("ui.required"));

        page.write("followup.mistake.reason", "It is of another letter.").press("followup.mistake.takeBack");

        assertThat(page.text()).contains("RR123", page.words("followup.mistake"), "It is of another letter.").doesNotContain("slip.txt");
        assertThat(page.offers("followup.mistake.takeBack")).isFalse();
        assertRefused("evidence.refusal.noSuchFile", () -> as.role(Role.LAWYER, () -> slips.open(id, slip)));
        assertRefused("followup.refusal.mistakeAlready", () -> as.role(Role.LAWYER, () -> slips.recordedByMistake(slip, "Again.")));
        as.role(Role.INTAKE, () -> filingDays.correct(id, cases.today().minusDays(1)));
        assertThat(as.role(Role.LAWYER, () -> slips.of(id))).singleElement().extracting(Slip::filedOn).isEqualTo(cases.today().minusDays(2));
    }

    @Test
    void theScanOfAReplyIsOpenedByWhoMaySeeAllCasesOfTheAppeal() throws IOException {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId boss = as.newUser(Role.MANAGER, Role.APPROVER, Role.INTAKE);
        AppealId appeal = as.role(Role.LAWYER, () -> appeals.open(Cases.text("Together"), filings.partner(), cases.today())).id();
        join(member, cases.analysed(Remedy.COLLECTIVE_APPEAL), appeal);
        join(member, cases.restricted(member, Remedy.COLLECTIVE_APPEAL), appeal);
        filings.draft(member, appeal, Channel.POST);
        filings.approve(boss, appeal);
        SubmissionId id = as.user(boss, () -> submissions.of(appeal)).getFirst().id();
        cases.does(boss, id, "Hand in", () -> submissions.handIn(id, cases.today(), filings.receipt(0)));
        as.user(boss, () -> {
            FileId scan = paper.scan(id, "reply.txt", "text/plain", new ByteArrayInputStream("refused".getBytes(StandardCharsets.UTF_8)));
            paper.record(id, cases.today(), "They refuse.", scan);
        });
        Reply reply = as.user(member, () -> submissions.repliesTo(id)).getFirst();

        assertThat(evidence.isEvidence(reply.scan())).as("of a case it would be open to whoever sees that case alone").isFalse();
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> paper.open(reply))).isInstanceOf(Refusal.class);
        assertThat(windows.of(boss).open(filings.page(id)).text()).contains("reply.txt");
        try (InputStream content = as.user(member, () -> paper.open(reply))) {
            assertThat(content).hasContent("refused");
        }
    }

    private void join(UserId member, IncidentId incident, AppealId appeal) {
        cases.does(member, incident, "Choose collective appeal", () -> appeals.join(incident, appeal));
    }

    @Test
    void whatArrivedOnADayOffCountsFromTheNextWorkingDay() {
        SubmissionId id = filings.opened(Channel.POST);
        cases.does(id, "Hand in", () -> submissions.handIn(id, SATURDAY, new Submission.Receipt(SATURDAY, null)));

        assertThat(submissions.find(id).clock().termFrom()).isEqualTo(SATURDAY.plusDays(2));
        Window window = windows.of(Role.LAWYER);
        assertThat(window.open(filings.page(id)).text()).contains(window.words("followup.countsFrom", "16 November 2026"));
    }

    private Window handIn(Channel channel) {
        return windows.of(Role.INTAKE).open(filings.page(filings.opened(channel)) + "/hand-in").press("desk.claim");
    }
}
