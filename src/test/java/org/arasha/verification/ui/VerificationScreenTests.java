package org.arasha.verification.ui;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.incident.ui.RecordSummary;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Foundation;
import org.arasha.verification.Inquiries;
import org.arasha.verification.Inquiry;
import org.arasha.verification.InquiryId;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims are checked against sources on one screen, claim by claim. */
@ArashaTest
class VerificationScreenTests {

    private final Windows windows;
    private final Cases cases;
    private final Incidents incidents;
    private final Records records;
    private final Verification verification;
    private final Inquiries inquiries;
    private final Filings filings;
    private final Appeals appeals;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final As as;
    private final UserId me;
    private final UserId colleague;

    private IncidentId id;
    private Window window;

    VerificationScreenTests(Windows windows, Cases cases, Incidents incidents, Records records, Verification verification,
            Inquiries inquiries, Filings filings, Appeals appeals, TransactionTemplate transaction, JdbcClient jdbc, As as) {
        this.windows = windows;
        this.cases = cases;
        this.incidents = incidents;
        this.records = records;
        this.verification = verification;
        this.inquiries = inquiries;
        this.filings = filings;
        this.appeals = appeals;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.as = as;
        me = as.newUser(Role.VERIFIER);
        colleague = as.newUser(Role.VERIFIER);
    }

    @BeforeEach
    void open() {
        id = cases.registered();
        window = windows.of(me).open(address()).press("desk.claim");
    }

    @Test
    void aSourceIsAttachedAndDetachedByItsNumber() {
        Source video = anotherSource();
        press(1, "2");

        assertThat(claim(1).sourceIds()).contains(video.id()).hasSize(2);
        assertThat(window.notices()).contains(window.words("verification.rests.saved", 2, 1));

        press(1, "2");
        press(1, "9");
        assertThat(window.notices()).contains(window.words("verification.rests.none", "9"));
        assertThat(claim(1).sourceIds()).doesNotContain(video.id()).hasSize(1);
        window.pressNamed("verification.detach", "1. Talk");
        assertThat(claim(1).sourceIds()).isEmpty();
        assertThat(window.text()).contains(window.words("verification.noSource"));
    }

    @Test
    void anEstablishedClaimKeepsItsLastSource() {
        assess(1, Standing.ESTABLISHED, "");
        press(1, "1");

        assertThat(window.notices()).contains(window.words("incident.refusal.establishedWithoutSource"));
        assertThat(claim(1).sourceIds()).hasSize(1);
    }

    @Test
    void aSourceIsDroppedOnAClaim() {
        Source video = anotherSource();

        window.drop(source(2), row(2));

        assertThat(claim(2).sourceIds()).contains(video.id());
        assertThat(window.notices()).contains(window.words("verification.rests.saved", 2, 2));
        assertThat(window.refresh().text()).contains(window.words("verification.detach"));
    }

    /** It is saved with the form that is open, or not at all. */
    @Test
    void aSourceIsDroppedIntoTheFormOfAClaim() {
        Source video = anotherSource();
        window.pressNamed("verification.assess", "2").drop(source(2), row(2));
        assertThat(claim(2).sourceIds()).doesNotContain(video.id());

        window.press("ui.save");

        assertThat(claim(2).sourceIds()).contains(video.id());
    }

    @Test
    void whatADropCannotDoIsSaid() {
        Source video = anotherSource();
        SourceRow dragged = source(2);
        ClaimRow onto = row(2);
        as.user(colleague, () -> records.remove(video));

        window.drop(dragged, onto);
        assertThat(window.notices()).contains(window.words("incident.refusal.noSource"));
        as.user(colleague, () -> records.remove(claim(2)));

        window.drop(source(1), onto);
        assertThat(window.notices()).contains(window.words("incident.refusal.noClaim"));
        assertThat(claim(1).sourceIds()).hasSize(1);
    }

    @Test
    void theStandingIsSetWithItsReason() {
        window.pressNamed("verification.assess", "1").fill("verification.standing", Standing.CONTRADICTED).press("ui.save");
        assertThat(window.complaint("verification.reason")).isEqualTo(window.words("incident.refusal.noReason"));
        window.fill("verification.reason", "x".repeat(4_001)).press("ui.save");
        assertThat(window.complaint("verification.reason")).isEqualTo(window.words("ui.tooLong", 4_000));
        assertThat(claim(1).standing()).isEqualTo(Standing.ALLEGED);

        window.fill("verification.reason", "Two witnesses say otherwise").press("ui.save");

        assertThat(claim(1).standing()).isEqualTo(Standing.CONTRADICTED);
        assertThat(window.notices()).contains(window.words("verification.claimSaved", 1));
        assertThat(window.text()).contains("Two witnesses say otherwise", window.words("incident.standing.CONTRADICTED"));
    }

    @Test
    void establishedNeedsASource() {
        window.pressNamed("verification.assess", "1").fill("verification.restsOn", Set.<SourceId>of())
                .fill("verification.standing", Standing.ESTABLISHED).press("ui.save");

        assertThat(window.complaint("verification.restsOn")).isEqualTo(window.words("incident.refusal.establishedWithoutSource"));
        assertThat(claim(1).standing()).isEqualTo(Standing.ALLEGED);
    }

    @Test
    void anotherVersionIsRecordedBesideWithItsOwnAttributionAndSources() {
        window.pressNamed("verification.version", "1").press("ui.save");
        assertThat(window.complaint("verification.version.text")).isEqualTo(window.words("ui.required"));
        window.fill("verification.version.text", "She came by herself.")
                .fill("incident.claim.attribution", Claim.Attribution.OFFICIAL_BODY)
                .fill("verification.version.sources", Set.of(record().sources().getFirst().id())).press("ui.save");

        Claim other = claim(3);
        assertThat(other.attribution()).isEqualTo(Claim.Attribution.OFFICIAL_BODY);
        assertThat(other.standing()).isEqualTo(Standing.ALLEGED);
        assertThat(other.contradicts(claim(1).id())).isTrue();
        assertThat(other.sourceIds()).hasSize(1);
        assertThat(window.text()).contains(window.words("verification.versions"), "She came by herself.");
        assertThat(row(3).getParent()).isEqualTo(row(1).getParent());
    }

    @Test
    void aSourceIsAddedInPlaceAndJudged() {
        window.press("verification.addSource").press("ui.save");
        assertThat(window.complaint("incident.source.kind")).isEqualTo(window.words("ui.required"));
        window.fill("incident.source.kind", Source.Kind.VIDEO).fill("incident.source.title", "Video at the door")
                .fill("incident.source.address", "no address").press("ui.save");
        assertThat(window.complaint("incident.source.address")).isEqualTo(window.words("incident.refusal.noWebAddress"));
        window.fill("incident.source.address", "https://example.org/video").press("ui.save");
        assertThat(window.text()).contains("Video at the door");

        window.pressNamed("verification.judge", "2").fill("incident.source.reliability", 2).press("ui.save");

        assertThat(record().sources().getLast().reliability()).isEqualTo(2);
        assertThat(window.text()).contains(window.words("incident.reliability.2"));
    }

    @Test
    void aSourceAddedMeanwhileIsOfferedToAVersionThatIsBeingWritten() {
        window.pressNamed("verification.version", "1").fill("verification.version.text", "She came by herself.");
        Source video = anotherSource();

        window.fill("verification.version.sources", Set.of(video.id())).fill("incident.claim.attribution", Claim.Attribution.OFFICIAL_BODY)
                .press("ui.save");

        assertThat(claim(3).sourceIds()).containsExactly(video.id());
    }

    @Test
    void draftsAreFoundAgain() {
        window.pressNamed("verification.assess", "2").fill("verification.standing", Standing.CORROBORATED)
                .fill("verification.reason", "Half a reason");
        window.pressNamed("verification.version", "1").fill("verification.version.text", "Half a version");
        window.press("verification.ask").fill("verification.inquiry.whom", "A neighbour");
        window.press("verification.addSource").fill("incident.source.reliability", 3);
        windows.close();

        Window nextDay = windows.of(me).open(address());

        assertThat(nextDay.value("verification.reason")).isEqualTo("Half a reason");
        assertThat(nextDay.value("verification.standing")).isEqualTo(Standing.CORROBORATED);
        assertThat(nextDay.value("verification.version.text")).isEqualTo("Half a version");
        assertThat(nextDay.value("verification.inquiry.whom")).isEqualTo("A neighbour");
        assertThat(nextDay.value("incident.source.reliability")).isEqualTo(3);
        nextDay.fill("verification.conclusion", Conclusion.CANNOT_BE_ESTABLISHED).press("verification.sign");
        assertThat(nextDay.notices()).contains(nextDay.words("verification.refusal.notSaved", String.join("; ",
                nextDay.words("verification.unsaved.claim", 2), nextDay.words("verification.unsaved.version", 1),
                nextDay.words("verification.unsaved.source"), nextDay.words("verification.unsaved.asked"))));
    }

    @Test
    void signsNothingWhileAnAssessmentIsBeingWritten() {
        window.pressNamed("verification.assess", "2").fill("verification.reason", "Half a reason");

        refusesToSignAsLongAsThereIs("verification.unsaved.claim", 2);
    }

    @Test
    void signsNothingWhileAnotherVersionIsBeingWritten() {
        window.pressNamed("verification.version", "1").fill("verification.version.text", "Half a version");

        refusesToSignAsLongAsThereIs("verification.unsaved.version", 1);
    }

    @Test
    void signsNothingWhileASourceIsBeingEntered() {
        window.press("verification.addSource").fill("incident.source.title", "Half a title");

        refusesToSignAsLongAsThereIs("verification.unsaved.source");
    }

    @Test
    void signsNothingWhileASourceIsBeingJudged() {
        window.pressNamed("verification.judge", "1").fill("incident.source.reliability", 2);

        refusesToSignAsLongAsThereIs("verification.unsaved.reliability", 1);
    }

    @Test
    void signsNothingWhileAQuestionIsBeingNoted() {
        window.press("verification.ask").fill("verification.inquiry.whom", "A neighbour");

        refusesToSignAsLongAsThereIs("verification.unsaved.asked");
    }

    private void refusesToSignAsLongAsThereIs(String key, Object... numbers) {
        window.fill("verification.conclusion", Conclusion.CANNOT_BE_ESTABLISHED).press("verification.sign");

        assertThat(window.notices()).contains(window.words("verification.refusal.notSaved", window.words(key, numbers)));
        assertThat(verification.latest(id)).isEmpty();
        window.press("ui.cancel").press("verification.sign");
        assertThat(verification.latest(id)).isPresent();
    }

    @Test
    void theLaterOfTwoVerifiersSeesWhatTheOtherSavedAndMergesFieldByField() {
        Window other = windows.of(colleague).open(address());
        window.pressNamed("verification.assess", "1").fill("verification.standing", Standing.CORROBORATED);
        other.pressNamed("verification.assess", "1").fill("verification.reason", "A colleague's reason").press("ui.save");

        window.press("ui.save");
        assertThat(window.text()).contains(window.words("ui.versions.title"));
        assertThat(claim(1).reason()).isEqualTo("A colleague's reason");
        window.press("ui.versions.save");

        assertThat(claim(1).standing()).isEqualTo(Standing.CORROBORATED);
        assertThat(claim(1).reason()).isEqualTo("A colleague's reason");
    }

    @Test
    void claimsStayOnTheScreenWhereAColleagueHasAddedOneAndChangedAnother() {
        window.pressNamed("verification.assess", "1").fill("verification.standing", Standing.CORROBORATED);
        as.user(colleague, () -> transaction.executeWithoutResult(both -> {
            records.add(new Claim(ClaimId.fresh(), 0, id, 0, text("A third thing."), null, Claim.Attribution.WITNESS, Standing.ALLEGED, null,
                    false, Set.of(), Set.of(), Set.of()));
            records.assess(claim(1).id(), claim(1).version(), Standing.ALLEGED, "A colleague's reason", claim(1).sourceIds());
        }));
        window.press("ui.save");
        assertThat(window.text()).contains(window.words("ui.versions.title"));

        window.pressNamed("verification.version", "2");

        assertThat(window.all(ClaimRow.class)).hasSizeGreaterThanOrEqualTo(2);
        await().pollInSameThread().untilAsserted(() -> assertThat(window.refresh().text()).contains("A third thing."));
    }

    @Test
    void draftsBegunBeforeAColleagueSavedAreComparedBeforeTheyReplaceIt() {
        window.press("verification.ask").fill("verification.inquiry.whom", "The reporter").fill("verification.inquiry.asked", "Who held you?").press("ui.save");
        window.pressNamed("verification.inquiry.answer", "The reporter").fill("verification.inquiry.answered", "Half an answer");
        window.pressNamed("verification.assess", "1").fill("verification.standing", Standing.CORROBORATED)
                .fill("verification.reason", "Half a reason");
        windows.close();
        Window other = windows.of(colleague).open(address());
        other.pressNamed("verification.assess", "1").fill("verification.reason", "A colleague's reason").press("ui.save");
        other.pressNamed("verification.inquiry.answer", "The reporter").fill("verification.inquiry.answered", "Two men.").press("ui.save");

        Window nextDay = windows.of(me).open(address()).press("ui.save");
        assertThat(nextDay.text()).contains(nextDay.words("ui.versions.title"));
        assertThat(claim(1).reason()).isEqualTo("A colleague's reason");
        nextDay.choose("verification.standing", 0).choose("verification.reason", 1).press("ui.versions.save");
        assertThat(claim(1).reason()).isEqualTo("A colleague's reason");
        assertThat(claim(1).standing()).isEqualTo(Standing.CORROBORATED);

        nextDay.press("ui.save");
        assertThat(nextDay.text()).contains(nextDay.words("ui.versions.title"));
        assertThat(asked().getFirst().answered()).isEqualTo("Two men.");
    }

    @Test
    void marksByItselfWhatSomebodyElseHasChanged() {
        as.user(colleague, () -> records.assess(claim(2).id(), claim(2).version(), Standing.CORROBORATED, "Seen by two", Set.of()));

        await().pollInSameThread().untilAsserted(() -> assertThat(window.refresh().text()).contains("Changed just now: Test [VERIFIER]")
                .contains("Seen by two"));
        window.pressNamed("verification.assess", "2").fill("verification.reason", "Seen by three").press("ui.save");
        assertThat(window.text()).doesNotContain("Changed just now");
    }

    @Test
    void signsOnlyWhatTheVerifierHasRead() {
        Foundation read = as.user(me, () -> verification.foundation(id));
        as.user(colleague, () -> records.assess(claim(2).id(), claim(2).version(), Standing.CORROBORATED, null, Set.of()));

        assertThatThrownBy(() -> as.user(me, () -> verification.conclude(id, read, Conclusion.IN_PART, "")))
                .isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.messageKey()).isEqualTo("verification.refusal.changedMeanwhile"));
        assertThat(verification.latest(id)).isEmpty();
    }

    @Test
    void signsOnNoAnswersThatSomebodyRewroteMeanwhile() {
        interview("A neighbour", true);
        Foundation read = as.user(me, () -> verification.foundation(id));
        as.user(colleague, () -> inquiries.note(answered(asked().getFirst(), "Nothing at all.", "Me")));

        assertThatThrownBy(() -> as.user(me, () -> verification.conclude(id, read, Conclusion.IN_PART, "")))
                .isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.messageKey()).isEqualTo("verification.refusal.changedMeanwhile"));
    }

    @Test
    void marksByItselfWhatSomebodyElseWasAnswered() {
        interview("A neighbour", true);
        window.press("verification.ask").fill("verification.inquiry.whom", "Half a name");
        assertThat(window.text()).doesNotContain(window.words("verification.meanwhile.noted"));

        as.user(colleague, () -> inquiries.note(answered(asked().getFirst(), "Nothing at all.", "Me")));

        await().pollInSameThread().untilAsserted(() -> assertThat(window.refresh().text())
                .contains("Nothing at all.", window.words("verification.meanwhile.rewritten")).doesNotContain("A van, and two men."));
        assertThat(window.value("verification.inquiry.whom")).isEqualTo("Half a name");
        window.press("ui.cancel").pressNamed("ui.edit", "A neighbour").fill("verification.inquiry.answered", "A van.").press("ui.save");
        assertThat(window.text()).contains("A van.").doesNotContain(window.words("verification.meanwhile.rewritten"));
    }

    @Test
    void opensWhatTheSignerHasBegunElsewhereBeforeTheySign() {
        Window phone = windows.of(me).open(address());
        phone.pressNamed("verification.version", "1").fill("verification.version.text", "Half a version");

        window.fill("verification.conclusion", Conclusion.CANNOT_BE_ESTABLISHED).press("verification.sign");

        assertThat(window.notices()).contains(window.words("verification.refusal.notSaved", window.words("verification.unsaved.version", 1)));
        assertThat(window.value("verification.version.text")).isEqualTo("Half a version");
        window.press("ui.cancel").press("verification.sign");
        assertThat(verification.latest(id)).isPresent();
    }

    @Test
    void asksBeforeItSignsWhatAColleagueIsStillWritingOn() {
        windows.of(colleague).open(address()).pressNamed("verification.version", "1").fill("verification.version.text", "Half a version");

        window.fill("verification.conclusion", Conclusion.CANNOT_BE_ESTABLISHED).press("verification.sign");
        assertThat(verification.latest(id)).isEmpty();
        assertThat(window.all(ConfirmDialog.class).findFirst().orElseThrow().getElement().getProperty("message")).contains("Test [VERIFIER]");

        window.confirm();
        assertThat(verification.latest(id)).isPresent();
    }

    @Test
    void signsNothingThatAColleagueSavesWhileTheQuestionStandsThere() {
        windows.of(colleague).open(address()).pressNamed("verification.version", "1").fill("verification.version.text", "Half a version");
        window.fill("verification.conclusion", Conclusion.CANNOT_BE_ESTABLISHED).press("verification.sign");
        as.user(colleague, () -> records.assess(claim(2).id(), claim(2).version(), Standing.CORROBORATED, "Seen by two", Set.of()));
        await().pollInSameThread().untilAsserted(() -> {
            window.refresh();
            assertThat(row(2).claim().standing()).isEqualTo(Standing.CORROBORATED);
        });

        window.confirm();

        assertThat(verification.latest(id)).isEmpty();
    }

    @Test
    void aConclusionSaysThatSomebodyElseIsSaidToHaveAnswered() {
        Source interview = interview("A neighbour", true);
        as.user(colleague, () -> verification.rest(id, claim(2).id(), interview.id(), true));
        as.user(me, () -> cases.verify(id, Conclusion.IN_PART));
        Inquiry one = asked().getFirst();

        as.user(colleague, () -> inquiries.note(new Inquiry(one.id(), one.version(), id, one.kind(), "An officer", one.askedOn(), one.askedBy(),
                one.asked(), one.answered(), one.confidential(), one.source())));

        as.user(me, () -> assertThat(verification.since(verification.latest(id).orElseThrow()).changed())
                .extracting(Claim::position).containsExactly(2));
    }

    @Test
    void theConclusionIsOfferedWithItsReason() {
        assess(1, Standing.ESTABLISHED, "");
        assess(2, Standing.CONTRADICTED, "The log says so");

        assertThat(((ConclusionChoice) window.field("verification.conclusion")).getHelperText())
                .isEqualTo("The claims suggest: Established in part. Of 2 claims: 1 established, 1 contradicted.");
        window.fill("verification.conclusion", Conclusion.ESTABLISHED).press("verification.sign");
        assertThat(window.complaint("verification.conclusion")).isEqualTo(window.words("verification.refusal.notEveryClaim"));
        window.fill("verification.conclusion", Conclusion.IN_PART).press("verification.sign");
        assertThat(window.notices()).contains(window.words("verification.done.IN_PART"));
        assertThat(verification.latest(id)).hasValueSatisfying(verdict -> assertThat(verdict.signedBy()).isEqualTo(me));
    }

    @Test
    void aConclusionSaysNoMoreThanTheClaimsBear() {
        window.fill("verification.remark", "I think so.");

        window.fill("verification.conclusion", Conclusion.IN_PART).press("verification.sign");
        assertThat(window.complaint("verification.conclusion")).isEqualTo(window.words("verification.refusal.noClaim"));
        window.fill("verification.conclusion", Conclusion.CONTRADICTED).press("verification.sign");
        assertThat(window.complaint("verification.conclusion")).isEqualTo(window.words("verification.refusal.nothingContradicted"));

        assertThat(verification.latest(id)).isEmpty();
    }

    @Test
    void factsAreContradictedWhereAnotherVersionOfThemIsEstablished() {
        window.pressNamed("verification.version", "1").fill("verification.version.text", "He fell by himself.")
                .fill("incident.claim.attribution", Claim.Attribution.OUR_OBSERVER)
                .fill("verification.version.sources", Set.of(record().sources().getFirst().id())).press("ui.save");
        assess(3, Standing.ESTABLISHED, "");
        assess(1, Standing.CONTRADICTED, "The footage shows it");

        window.fill("verification.conclusion", Conclusion.CONTRADICTED).press("verification.sign");
        assertThat(window.complaint("verification.remark")).isEqualTo(window.words("verification.refusal.otherwise"));
        window.fill("verification.remark", "What was reported did not happen.").press("verification.sign");

        assertThat(verification.latest(id)).hasValueSatisfying(verdict -> assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONTRADICTED));
    }

    @Test
    void anotherConclusionThanTheClaimsSuggestStandsWithItsReason() {
        assess(1, Standing.ESTABLISHED, "");
        window.fill("verification.conclusion", Conclusion.CANNOT_BE_ESTABLISHED).press("verification.sign");
        assertThat(window.complaint("verification.remark")).isEqualTo(window.words("verification.refusal.otherwise"));
        assertThatThrownBy(() -> as.user(me, () -> cases.conclude(id, Conclusion.CANNOT_BE_ESTABLISHED)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("verification.refusal.otherwise"));
        assertThat(verification.latest(id)).isEmpty();

        window.fill("verification.remark", "The witness has left the country.").press("verification.sign");

        assertThat(verification.latest(id)).hasValueSatisfying(verdict -> {
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CANNOT_BE_ESTABLISHED);
            assertThat(verdict.remark()).isEqualTo("The witness has left the country.");
        });
    }

    @Test
    void aQuestionIsNotedAndLaterItsAnswer() {
        window.press("verification.ask").press("ui.save");
        assertThat(window.complaint("verification.inquiry.whom")).isEqualTo(window.words("ui.required"));
        window.fill("verification.inquiry.whom", "The reporter").fill("verification.inquiry.asked", "Who held you?").press("ui.save");
        assertThat(window.text()).contains("Who held you?", window.words("verification.inquiry.open"));

        window.pressNamed("verification.inquiry.answer", "The reporter").fill("verification.inquiry.answered", "Two men.").press("ui.save");

        assertThat(asked()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Inquiry.Kind.CALL);
            assertThat(one.answered()).isEqualTo("Two men.");
            assertThat(one.source()).isNull();
        });
    }

    @Test
    void anInterviewBecomesASourceThatNamesNobodyWhoMustNotBeNamed() {
        window.press("verification.ask").fill("verification.inquiry.kind", Inquiry.Kind.INTERVIEW)
                .fill("verification.inquiry.whom", "A neighbour").fill("verification.inquiry.asked", "What did you see?").press("ui.save");
        assertThat(window.complaint("verification.inquiry.answered")).isEqualTo(window.words("verification.refusal.noAnswers"));
        window.fill("verification.inquiry.askedOn", LocalDate.now().minusDays(1))
                .fill("verification.inquiry.answered", "A van, and two men.").press("ui.save");

        assertThat(record().sources().getLast()).satisfies(source -> {
            assertThat(source.kind()).isEqualTo(Source.Kind.INTERVIEW);
            assertThat(source.mayBeCited()).isFalse();
            assertThat(source.title().ru()).doesNotContain("neighbour");
            assertThat(asked().getFirst().source()).isEqualTo(source.id());
        });
        press(2, "2");
        assertThat(claim(2).sourceIds()).hasSize(2);
        Window page = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number());
        assertThat(page.text()).contains(page.words("verification.asked"), "A van, and two men.");
    }

    @Test
    void anInterviewIsMadeASourceOnceAndHiddenLater() {
        Source first = interview("A neighbour", false);
        assertThat(first.title().en()).contains("A neighbour");

        window.pressNamed("ui.edit", "A neighbour").fill("verification.inquiry.confidential", true).press("ui.save");
        assertThat(record().sources().getLast()).satisfies(source -> {
            assertThat(source.mayBeCited()).isFalse();
            assertThat(source.title().en()).doesNotContain("A neighbour");
        });

        window.pressNamed("ui.edit", "A neighbour").fill("verification.inquiry.answered", "A van.");
        as.user(colleague, () -> records.remove(record().sources().getLast()));
        window.press("ui.save");
        assertThat(asked()).singleElement().satisfies(one -> {
            assertThat(one.answered()).isEqualTo("A van.");
            assertThat(one.source()).isNull();
        });
        assertThat(record().sources()).as("it does not come back").hasSize(1);
    }

    @Test
    void aConclusionSaysThatAnswersItRestsOnWereRewritten() {
        Source interview = interview("A neighbour", true);
        as.user(colleague, () -> verification.rest(id, claim(2).id(), interview.id(), true));
        as.user(me, () -> cases.verify(id, Conclusion.IN_PART));
        String page = "incidents/" + incidents.find(id).number();
        Inquiry noted = asked().getFirst();
        as.user(colleague, () -> inquiries.note(answered(noted, noted.answered(), "Another colleague")));
        assertThat(windows.of(Role.LAWYER).open(page).text()).doesNotContain("Rests on claims changed");

        as.user(colleague, () -> inquiries.note(answered(asked().getFirst(), "Nothing at all.", "Another colleague")));

        Window lawyer = windows.of(Role.LAWYER).open(page);
        assertThat(lawyer.text()).contains(lawyer.words("verification.since.restsOnChanged", "2"));
        String history = windows.of(Role.LAWYER).open(page + "/history").text();
        assertThat(history).contains(lawyer.words("verification.inquiry.INTERVIEW") + ": A neighbour", "A van, and two men.", "Nothing at all.");
        String then = verification.latest(id).orElseThrow().recordedAt().atZone(Dates.ZONE).toLocalDateTime().toString();
        assertThat(windows.of(Role.LAWYER).open(page + "/as-of/" + then).all(RecordSummary.class).findFirst().orElseThrow().getElement()
                .getTextRecursively()).contains("A van, and two men.").doesNotContain("Nothing at all.");
    }

    @Test
    void conclusionsSignedBeforeInterviewsWereKeptRestOnThoseOfThatTime() throws IOException {
        Source interview = interview("A neighbour", true);
        as.user(colleague, () -> verification.rest(id, claim(2).id(), interview.id(), true));
        as.user(me, () -> cases.verify(id, Conclusion.IN_PART));
        as.user(colleague, () -> inquiries.note(answered(asked().getFirst(), "Nothing at all.", "Me")));
        jdbc.sql("delete from verdict_inquiry").update();
        String migration = new ClassPathResource("db/migration/verification/V3__keep_which_interviews_verdicts_rest_on.sql")
                .getContentAsString(StandardCharsets.UTF_8);

        jdbc.sql(migration.substring(migration.indexOf("insert"))).update();

        as.user(me, () -> assertThat(verification.since(verification.latest(id).orElseThrow()).changed())
                .extracting(Claim::position).containsExactly(2));
    }

    private Source interview(String whom, boolean confidential) {
        as.user(me, () -> inquiries.note(new Inquiry(InquiryId.fresh(), 0, id, Inquiry.Kind.INTERVIEW, whom, LocalDate.now().minusDays(1),
                "Me", "What did you see?", "A van, and two men.", confidential, null)));
        window.open(address());
        return record().sources().getLast();
    }

    private static Inquiry answered(Inquiry one, String answer, String askedBy) {
        return new Inquiry(one.id(), one.version(), one.incident(), one.kind(), one.whom(), one.askedOn(), askedBy, one.asked(), answer,
                one.confidential(), one.source());
    }

    @Test
    void newsComesFirstAndMarkedAndTheConclusionSaysWhatItRestsOn() {
        as.user(me, () -> cases.verify(id, Conclusion.ESTABLISHED));
        String page = "incidents/" + incidents.find(id).number();
        cases.tell(id, "A second reporter was held.");
        as.user(colleague, () -> records.save(claim(2).worded(text("Nobody said why, twice."))));
        as.user(colleague, () -> records.move(claim(3), true));

        Window lawyer = windows.of(Role.LAWYER).open(page);
        assertThat(lawyer.text()).contains(lawyer.words("verification.since.restsOnChanged", "3"),
                lawyer.words("verification.since.notWeighed", "2"));

        Window review = windows.of(me).open(page + "/review").press("desk.claim");
        assertThat(review.all(ClaimRow.class).map(one -> one.claim().position())).containsExactly(2, 3, 1);
        assertThat(review.text()).contains(review.words("verification.since.entered"), review.words("verification.since.changed"));
        review.fill("verification.conclusion", Conclusion.ESTABLISHED);
        assertThat(review.value("verification.factsChange")).isEqualTo(false);
        review.fill("verification.conclusion", Conclusion.IN_PART);
        assertThat(review.value("verification.factsChange")).as("another conclusion than the one that stands").isEqualTo(true);
        review.fill("verification.conclusion", Conclusion.ESTABLISHED);
        assertThat(review.value("verification.factsChange")).as("the one that stands, after all").isEqualTo(false);
        review.fill("verification.factsChange", true).fill("verification.conclusion", Conclusion.IN_PART)
                .fill("verification.conclusion", Conclusion.ESTABLISHED);
        assertThat(review.value("verification.factsChange")).as("as the verifier says").isEqualTo(true);
        review.fill("verification.factsChange", false).open("work").open(page + "/review").fill("verification.conclusion", Conclusion.CONTRADICTED);
        assertThat(review.value("verification.factsChange")).as("as the verifier has said, before they came back").isEqualTo(false);
        review.fill("verification.conclusion", Conclusion.IN_PART).fill("verification.factsChange", true);
        review.press("verification.review");
        assertThat(cases.waiting(id)).contains("Reconsider analysis");
        Window reconsidering = windows.of(Role.LAWYER).open(page + "/reconsider");
        assertThat(reconsidering.text()).contains(reconsidering.words("verification.verdict"), reconsidering.words("verification.conclusion.IN_PART"));

        Window after = windows.of(Role.LAWYER).open(page);
        assertThat(after.text()).doesNotContain(after.words("verification.since.restsOnChanged", "3"))
                .contains(after.words("verification.earlier"), after.words("verification.conclusion.IN_PART"));
        assertThat(verification.all(id)).hasSize(2);
    }

    @Test
    void theApproverSeesWhichFactsHaveChangedSinceTheyWereVerified() {
        AppealId appeal = filings.appealDrafted(Channel.MAIL);
        id = appeals.find(appeal).incidentIds().getFirst();
        String approve = "appeals/" + appeals.find(appeal).number() + "/approve";
        assertThat(windows.of(Role.APPROVER).open(approve).text()).doesNotContain("Facts changed since they were verified");

        as.user(colleague, () -> records.save(claim(1).worded(text("A reporter was held, it is said."))));

        Window approver = windows.of(Role.APPROVER).open(approve);
        assertThat(approver.text()).contains(approver.words("appeal.changedFacts"), approver.words("verification.since.restsOnChanged", "1"));
    }

    @Test
    void othersThanVerifiersOnlyRead() {
        Window lawyer = windows.of(Role.LAWYER).open(address());
        assertThat(lawyer.all(ClaimRow.class)).hasSize(2).noneMatch(ClaimRow::isEnabled);
        assertThat(lawyer.button("verification.addSource").isEnabled()).isFalse();
        assertThat(lawyer.button("verification.ask").isEnabled()).isFalse();
    }

    private void press(int claim, String key) {
        window.type(row(claim), key, ClaimRow.NUMBER_PRESSED);
    }

    private void assess(int claim, Standing standing, String reason) {
        window.pressNamed("verification.assess", String.valueOf(claim)).fill("verification.standing", standing)
                .fill("verification.reason", reason).press("ui.save");
        assertThat(claim(claim).standing()).isEqualTo(standing);
    }

    private Source anotherSource() {
        Source source = as.user(colleague, () -> records.add(new Source(SourceId.fresh(), 0, id, 0, Source.Kind.VIDEO, text("Video"), null,
                null, null, null, null, false, true)));
        await().pollInSameThread().untilAsserted(() -> assertThat(window.refresh().all(SourceRow.class)).hasSize(2));
        return source;
    }

    private SourceRow source(int number) {
        return window.all(SourceRow.class).toList().get(number - 1);
    }

    private ClaimRow row(int position) {
        return window.all(ClaimRow.class).filter(one -> one.claim().position() == position).findFirst().orElseThrow();
    }

    @Test
    void aChangeThatWasUnderWayWhenTheConclusionWasSignedIsMarked() {
        as.user(colleague, () -> transaction.executeWithoutResult(change -> {
            Claim first = claim(1);
            CompletableFuture.runAsync(() -> as.user(me, () -> cases.conclude(id, Conclusion.CANNOT_BE_ESTABLISHED))).join();
            records.assess(first.id(), first.version(), Standing.CONTRADICTED, "Two say otherwise", first.sourceIds());
        }));

        as.user(me, () -> assertThat(verification.since(verification.latest(id).orElseThrow()).changed())
                .extracting(Claim::position).containsExactly(1));
    }

    private Claim claim(int position) {
        return record().claims().stream().filter(one -> one.position() == position).findFirst().orElseThrow();
    }

    private IncidentRecord record() {
        return records.unchecked(id);
    }

    private List<Inquiry> asked() {
        return as.user(me, () -> inquiries.of(id));
    }

    private String address() {
        return "incidents/" + incidents.find(id).number() + "/verify";
    }
}
