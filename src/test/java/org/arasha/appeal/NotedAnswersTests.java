package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Queries;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.appeal.NotedAnswers.Laid;
import org.arasha.appeal.NotedAnswers.Shown;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.evidence.FileId;
import org.arasha.evidence.StoredFile;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A signature that came outside the product is noted under a letter that lies there to be signed, with what shows it. */
@ArashaTest
class NotedAnswersTests {

    private static final byte[] SCAN = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);

    private final Windows windows;
    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Signatories signatories;
    private final NotedAnswers noted;
    private final OpenSteps steps;
    private final Letters letters;
    private final Records records;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final AppealId appeal;
    private final SignatoryId partner;

    NotedAnswersTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Signatories signatories, NotedAnswers noted, OpenSteps steps,
            Letters letters, Records records, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.windows = windows;
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.signatories = signatories;
        this.noted = noted;
        this.steps = steps;
        this.letters = letters;
        this.records = records;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
        appeal = filings.appealOpened();
        partner = filings.invite(appeal, filings.partner());
    }

    @Test
    void refuseASignatureUnderALetterThatIsStillWritten() {
        assertRefused("appeal.refusal.noteSignedLater", new Shown(null, "They told us on the telephone."));

        assertThat(windows.of(Role.LAWYER).open(page() + "/draft").press("desk.claim").has("appeal.noteSigned.how")).isFalse();
    }

    @Test
    void refuseASignatureThatNothingShows() {
        filings.draft(appeal, Channel.POST);

        assertRefused("appeal.refusal.signatureNotShown", new Shown(null, " "));

        Window window = windows.of(Role.LAWYER).open(page()).unfold("appeal.noteSigned").press("appeal.noteSigned");
        assertThat(window.complaint("appeal.noteSigned.how")).isNotEmpty();
        assertThat(answer()).isEqualTo(Answer.AWAITED);
    }

    @Test
    void tellTheApproverHowASignatureCameOfWhichThereIsNoDocument() {
        filings.draft(appeal, Channel.POST);
        windows.of(Role.LAWYER).open(page()).unfold("appeal.noteSigned")
                .write("appeal.noteSigned.how", "Their director said so on the telephone.").press("appeal.noteSigned");
        assertThat(answer()).isEqualTo(Answer.SIGNED);

        assertThat(windows.of(Role.APPROVER).open(page() + "/approve").text()).contains("Their director said so on the telephone.");
    }

    @Test
    void showTheApproverTheDocument() throws IOException {
        filings.draft(appeal, Channel.POST);
        as.role(Role.LAWYER, () -> {
            FileId scan = noted.keep(partner, "signed.pdf", "application/pdf", new ByteArrayInputStream(SCAN));
            noted.signed(partner, laid().getFirst().id(), new Shown(scan, ""));
        });

        assertThat(windows.of(Role.APPROVER).open(page() + "/approve").all(Anchor.class).map(Anchor::getText)).anyMatch(words -> words.contains("signed.pdf"));
        try (InputStream kept = as.role(Role.APPROVER, () -> noted.open(partner))) {
            assertThat(kept.readAllBytes()).isEqualTo(SCAN);
        }
    }

    @Test
    void areLookedAtBySomebodyElseThanWhoNotedThem() {
        UserId both = as.newUser(Role.LAWYER, Role.APPROVER);
        filings.draft(appeal, Channel.POST);
        as.user(both, () -> noted.signed(partner, laid().getFirst().id(), new Shown(null, "They told us on the telephone.")));

        assertThatThrownBy(() -> filings.approve(both, appeal)).isInstanceOf(Refusal.class).hasMessage("appeal.rule.notByWhoNotedASignature");

        cases.does(both, appeal, "Approve appeal", () -> steps.giveBack(cases.step(appeal, "Approve appeal").taskId()));
        filings.approve(appeal);
        assertThat(appeals.find(appeal).isApproved()).isTrue();
    }

    @Test
    void refuseASignatureUnderATextThatWasWrittenAnewSince() {
        filings.draft(appeal, Channel.POST);
        handOverAnew("Another title");

        assertThatThrownBy(() -> note(laid().getLast())).isInstanceOf(Refusal.class).hasMessage("appeal.refusal.signedAnotherText");
        assertThat(answer()).isEqualTo(Answer.AWAITED);

        note(laid().getFirst());
        assertThat(answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void keepUnderWhatSomebodySignedOfWhichOnlyASlipWasMended() {
        filings.retitle(appeal, "An appael for help");
        filings.draft(appeal, Channel.POST);
        handOverAnew("An appeal for help");

        note(laid().getLast());

        assertThat(signatory()).matches(Signatory::hasSigned).matches(Signatory::isForMendedText);
        filings.approve(appeal);
    }

    @Test
    void takeAClaimThatIsWordedAnewMeanwhileForAnotherTextWhichMayBeSignedToo() {
        filings.draft(appeal, Channel.POST);
        Laid first = laid().getFirst();
        reword("Something else was said later.");

        assertThatThrownBy(() -> note(first)).isInstanceOf(Refusal.class).hasMessage("appeal.refusal.signedAnotherText");

        Laid now = laid().getFirst();
        assertThat(now.version()).isGreaterThan(first.version());
        assertThat(as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.RU), false)).version()).isEqualTo(now.version());
        assertThat(laid()).as("the file says what it said").hasSize(2);
        note(now);
        assertThat(answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void askWhichVersionWasSigned() {
        filings.draft(appeal, Channel.POST);
        handOverAnew("Another title");

        Window window = windows.of(Role.LAWYER).open(page()).unfold("appeal.noteSigned").write("appeal.noteSigned.how", "On paper.")
                .press("appeal.noteSigned");
        assertThat(window.complaint("appeal.noteSigned.version")).isNotEmpty();

        window.fill("appeal.noteSigned.version", laid().getLast()).press("appeal.noteSigned");
        assertThat(window.notices()).contains(window.words("appeal.refusal.signedAnotherText"));
        assertThat(answer()).isEqualTo(Answer.AWAITED);
    }

    /** As it was when the migration found it. */
    @Test
    void knowOfALetterThatWasOutBeforeWhatLiesBeforeThoseWhoSign() throws IOException {
        String migration = new ClassPathResource("db/migration/appeal/V33__keep_what_was_laid_before_whoever_signs.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        filings.draft(appeal, Channel.POST);
        int handedOver = laid().getFirst().version();
        reword("Something else was said later.");
        int filed = as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.RU), false)).version();
        reword("Something else again.");

        transaction.executeWithoutResult(upgrade -> {
            jdbc.sql("delete from laid_text").update();
            jdbc.sql(migration.substring(migration.indexOf("with laid"))).update();
            assertThat(jdbc.sql("select number from laid_text where appeal = ? order by id").param(appeal.value()).query(Integer.class).list())
                    .containsExactly(handedOver, filed);
            note(laid().getFirst());
            assertThat(signatory()).matches(Signatory::hasSigned).matches(one -> !one.isForMendedText());
            upgrade.setRollbackOnly();
        });
    }

    /** Of which no version says what it says. */
    @Test
    void knowOfLettersWrittenApartWhatTheySayWhenASignatureIsNoted() {
        filings.draft(appeal, Channel.POST, Channel.POST);
        as.role(Role.LAWYER, () -> appeals.takeBack(appeal, "To each apart."));
        filings.writeApart(appeal);
        filings.handOver(appeal);
        jdbc.sql("delete from laid_text where appeal = ?").param(appeal.value()).update();

        windows.of(Role.LAWYER).open(page()).unfold("appeal.noteSigned").write("appeal.noteSigned.how", "On paper.").press("appeal.noteSigned");

        assertThat(answer()).isEqualTo(Answer.SIGNED);
    }

    private void handOverAnew(String title) {
        as.role(Role.LAWYER, () -> appeals.takeBack(appeal, "There is a slip."));
        filings.retitle(appeal, title);
        filings.handOver(appeal);
    }

    private void reword(String words) {
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        as.role(Role.VERIFIER, () -> {
            Claim claim = records.of(incident).claims().getFirst();
            records.save(claim.worded(Cases.text(words)));
        });
    }

    private void note(Laid under) {
        as.role(Role.LAWYER, () -> noted.signed(partner, under.id(), new Shown(null, "On paper.")));
    }

    private List<Laid> laid() {
        return as.role(Role.LAWYER, () -> noted.laidBefore(partner));
    }

    private Signatory signatory() {
        return as.role(Role.LAWYER, () -> signatories.of(appeal)).getFirst();
    }

    @Test
    void askForAllDocumentsAtOnce() {
        List<SignatoryId> all = new ArrayList<>(List.of(partner));
        IntStream.range(0, 3).forEach(i -> all.add(filings.invite(appeal, filings.partner())));
        filings.draft(appeal, Channel.POST);
        as.role(Role.LAWYER, () -> all.forEach(one ->
                noted.signed(one, laid().getFirst().id(), new Shown(noted.keep(one, "signed.pdf", "application/pdf", new ByteArrayInputStream(SCAN)), ""))));

        as.role(Role.LAWYER, () -> {
            int ofAll = Queries.of(() -> assertThat(noted.of(appeal)).hasSize(4).allSatisfy((one, shown) ->
                    assertThat(shown.document()).isNotNull().extracting(StoredFile::name, StoredFile::mediaType).containsExactly("signed.pdf", "application/pdf")));
            int ofNone = Queries.of(() -> signatories.of(appeal));
            assertThat(ofAll).isLessThanOrEqualTo(ofNone + 2);
        });
    }

    @Test
    void buildNoFormThatIsNotOpened() {
        filings.draft(appeal, Channel.POST);

        Window window = windows.of(Role.LAWYER).open(page());

        assertThat(window.has("appeal.noteSigned.how")).isFalse();
        assertThat(window.unfold("appeal.noteSigned").write("appeal.noteSigned.how", "Half a w").has("appeal.noteSigned.how")).isTrue();
        assertThat(windows.of(Role.LAWYER).open(page()).written("appeal.noteSigned.how")).as("begun before").isEqualTo("Half a w");
    }

    @Test
    void forgetWhatShowedASignatureThatIsAskedForAnew() {
        filings.draft(appeal, Channel.POST);
        filings.signed(partner);
        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Shorter."));
        filings.retitle(appeal, "Another title");
        filings.handOver(appeal);

        assertThat(as.role(Role.LAWYER, () -> noted.of(appeal))).isEmpty();
    }

    private void assertRefused(String key, Shown shown) {
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> noted.signed(partner, laid().stream().mapToLong(Laid::id).max().orElse(0), shown))).isInstanceOf(Refusal.class).hasMessage(key);
        assertThat(answer()).isEqualTo(Answer.AWAITED);
    }

    private Answer answer() {
        return signatory().answer();
    }

    private String page() {
        return "appeals/" + appeals.find(appeal).number();
    }
}
