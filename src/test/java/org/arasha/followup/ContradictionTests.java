package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
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
import org.arasha.appeal.Appeals;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

@ArashaTest
record ContradictionTests(Submissions submissions, Contradictions contradictions, Records records, Appeals appeals, Cases cases, Filings filings,
        Windows windows, As as) {

    @Test
    void whatABodySaysOtherwiseStandsBesideTheRecordAsItsClaim() {
        SubmissionId id = filings.replied();
        Claim contradicted = record(id).claims().getFirst();

        says(id, contradicted, "Nobody was held.");
        says(id, contradicted, "She came of her own will.");

        IncidentRecord record = record(id);
        assertThat(record.claims()).contains(contradicted).filteredOn(one -> one.contradicts(contradicted.id())).hasSize(2).allSatisfy(one -> {
            assertThat(one.attribution()).isEqualTo(Claim.Attribution.OFFICIAL_BODY);
            assertThat(one.standing()).isEqualTo(Claim.Standing.ALLEGED);
            assertThat(one.sourceIds()).hasSize(1);
        });
        assertThat(record.sources()).filteredOn(one -> one.kind() == Source.Kind.OFFICIAL_STATEMENT).as("the reply, once").hasSize(1);
        assertThat(as.role(Role.LAWYER, () -> contradictions.of(id))).hasSize(2);
    }

    @Test
    void eachReplyIsASourceOfItsOwnDay() {
        SubmissionId id = filings.registered(9);
        Claim contradicted = record(id).claims().getFirst();
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(3), "Nobody was held."));
        says(id, contradicted, "Nobody was held.");
        filings.reply(id);

        says(id, contradicted, "She came of her own will.");

        assertThat(record(id).sources()).filteredOn(one -> one.kind() == Source.Kind.OFFICIAL_STATEMENT).extracting(Source::publishedOn)
                .containsExactlyInAnyOrder(cases.today().minusDays(3), cases.today());
    }

    @Test
    void isOfTheDayOfTheReplyThatSaysSoWhateverCameAfterIt() {
        SubmissionId id = filings.registered(9);
        LocalDate said = cases.today().minusDays(3);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, said, "Nobody was held."));
        filings.assess(id, NextStep.CLOSE);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "Your letter is registered."));
        filings.assessLate(id, NextStep.WAIT);

        Window window = contradicts(windows.of(Role.LAWYER).open(filings.page(id)));
        assertThat(window.value("followup.contradictions.reply")).as("the only one that is a reply").isEqualTo(replies(id).getFirst());
        window.fill("followup.contradictions.claim", record(id).claims().getFirst()).write("followup.contradictions.says", "Nobody was held.")
                .press("followup.contradictions.record");

        assertThat(record(id).sources()).filteredOn(one -> one.kind() == Source.Kind.OFFICIAL_STATEMENT).extracting(Source::publishedOn)
                .containsExactly(said);
    }

    @Test
    void whichOfSeveralRepliesSaysSoIsAsked() {
        SubmissionId id = filings.registered(9);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(3), "Nobody was held."));
        filings.reply(id);
        Window window = contradicts(windows.of(Role.LAWYER).open(filings.page(id)));
        window.fill("followup.contradictions.claim", record(id).claims().getFirst()).write("followup.contradictions.says", "Nobody was held.")
                .press("followup.contradictions.record");
        assertThat(window.complaint("followup.contradictions.reply")).isEqualTo(window.words("ui.required"));

        window.fill("followup.contradictions.reply", replies(id).getFirst()).press("followup.contradictions.record");

        assertThat(record(id).sources()).filteredOn(one -> one.kind() == Source.Kind.OFFICIAL_STATEMENT).extracting(Source::publishedOn)
                .containsExactly(cases.today().minusDays(3));
    }

    private static Window contradicts(Window window) {
        return window.unfold("followup.contradictions.add");
    }

    @Test
    void onlyAReplyContradictsAndOnlyCasesOfItsAppeal() {
        SubmissionId unanswered = filings.registered(2);
        Claim claim = record(unanswered).claims().getFirst();
        assertRefused("followup.refusal.noReply", () -> as.role(Role.LAWYER, () -> contradictions.record(ReplyId.fresh(), incident(unanswered),
                claim.id(), LocalizedText.of(Language.RU, "No."))));
        SubmissionId answered = filings.replied();

        assertRefused("incident.refusal.noClaim", () -> says(answered, claim, "No."));
    }

    @Test
    void aGradeMayQuoteTheReply() {
        SubmissionId id = filings.replied();
        Window window = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number() + "/assess").press("desk.claim");
        window.write("followup.quote", "Nothing was found.").fill("followup.whatNext", NextStep.CLOSE).press("followup.assess");
        assertThat(cases.waiting(id)).as("what is quoted is graded").containsExactly("Assess reply");

        window.fill("1. investigate", Grade.FORMAL_REPLY).press("followup.assess");

        assertThat(submissions.find(id).grades()).singleElement().satisfies(one -> assertThat(one.quote()).isEqualTo("Nothing was found."));
        assertThat(window.open("submissions/" + submissions.find(id).number()).text()).contains("«Nothing was found.»");
    }

    @Test
    void isPutIntoTheRecordWhileTheReplyIsAssessed() {
        SubmissionId id = filings.replied();
        Claim contradicted = record(id).claims().getLast();
        Window window = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number() + "/assess").press("desk.claim");

        contradicts(window).fill("followup.contradictions.claim", contradicted).write("followup.contradictions.says", "Nobody was held.")
                .press("followup.contradictions.record");

        assertThat(window.text()).contains("Nobody was held.");
        assertThat(record(id).claims().getLast().contradicts(contradicted.id())).isTrue();
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    /** In the reply that came last. */
    private void says(SubmissionId id, Claim contradicted, String words) {
        says(replies(id).getLast(), contradicted, words);
    }

    private void says(Reply in, Claim contradicted, String words) {
        as.role(Role.LAWYER, () -> contradictions.record(in.id(), incident(in.submission()), contradicted.id(),
                LocalizedText.of(Language.RU, words)));
    }

    private List<Reply> replies(SubmissionId id) {
        return as.role(Role.LAWYER, () -> submissions.repliesTo(id));
    }

    private IncidentRecord record(SubmissionId id) {
        return records.unchecked(incident(id));
    }

    private IncidentId incident(SubmissionId id) {
        return appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();
    }
}
