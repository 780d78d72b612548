package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.directory.Channel;
import org.arasha.incident.IncidentId;
import org.arasha.incident.NormRef;
import org.arasha.legal.Norm;
import org.arasha.legal.Norms;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.TwoVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two lawyers write one draft at once, and nothing that either has typed is lost, whatever is wrong with it. */
@ArashaTest
class SharedDraftTests {

    private static final String TOO_LONG = "Ж".repeat(AppealText.LONGEST + 1);

    private final Filings filings;
    private final Cases cases;
    private final Appeals appeals;
    private final Statements statements;
    private final Colleagues colleagues;
    private final Norms norms;
    private final JdbcClient jdbc;
    private final Windows windows;
    private final As as;

    private AppealId id;
    private UserId one;
    private UserId other;

    SharedDraftTests(Filings filings, Cases cases, Appeals appeals, Statements statements, Colleagues colleagues, Norms norms,
            JdbcClient jdbc, Windows windows, As as) {
        this.filings = filings;
        this.cases = cases;
        this.appeals = appeals;
        this.statements = statements;
        this.colleagues = colleagues;
        this.norms = norms;
        this.jdbc = jdbc;
        this.windows = windows;
        this.as = as;
    }

    @BeforeEach
    void write() {
        id = filings.appealWritten(Channel.POST);
        one = as.newUser(Role.LAWYER);
        other = as.newUser(Role.LAWYER);
    }

    @Test
    void whatTwoWriteInDifferentFieldsStandsSideBySide() {
        AppealDraft found = AppealDraft.of(appeals.find(id));
        IncidentId incident = appeals.find(id).incidentIds().getFirst();
        Statement first = as.user(other, () -> statements.of(id, incident)).statements().getFirst().statement();

        as.user(one, () -> appeals.write(id, found, with(found, text -> concluded(text, "Theirs."))));
        as.user(other, () -> statements.write(first, text("A reporter was taken away."), false, first.claimIds()));
        as.user(other, () -> appeals.write(id, found, with(found, text -> introduced(text, "Mine."))));

        assertThat(record().text()).extracting(AppealText::introduction, AppealText::conclusion).containsExactly(text("Mine."), text("Theirs."));
        assertThat(record().isAuthor(one)).isTrue();
        assertThat(record().isAuthor(other)).isTrue();
    }

    @Test
    void theSameFieldIsNotWrittenOverUnseen() {
        AppealDraft found = AppealDraft.of(appeals.find(id));
        as.user(one, () -> appeals.write(id, found, with(found, text -> introduced(text, "Theirs."))));

        assertThatThrownBy(() -> as.user(other, () -> appeals.write(id, found, with(found, text -> introduced(text, "Mine.")))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(record().text().introduction()).isEqualTo(text("Theirs."));
    }

    @Test
    void whoWritesAlongAndWhoHoldsTheStepTakeInWhatTheOtherHasWritten() {
        Window holder = open(one).press("desk.claim");
        Window along = open(other).press("desk.writeAlong");

        holder.fill("appeal.introduction", text("By the holder."));
        along.fill("appeal.assessment", text("By who writes along."));

        assertThat(record().text()).extracting(AppealText::introduction, AppealText::assessment)
                .containsExactly(text("By the holder."), text("By who writes along."));
        assertThat(along.value("appeal.introduction")).isEqualTo(text("By the holder."));
        assertThat(along.all(TwoVersions.class)).isEmpty();
        assertThat(along.button("appeal.handOver").isEnabled()).as("what ends the step stays with its holder").isFalse();
        holder.press("appeal.handOver");
        assertThat(holder.address()).isEqualTo("work");

        along.fill("appeal.conclusion", text("Too late."));
        assertThat(record().text().conclusion()).isEqualTo(LocalizedText.NONE);
        assertThat(along.text()).contains(along.words("appeal.refusal.handedOver"));
    }

    @Test
    void whatAColleagueSavesIsSaidAndComesIntoTheFormWhenItsReaderTakesIt() {
        Window holder = open(one).press("desk.claim");
        Window along = open(other).press("desk.writeAlong").write("appeal.invite.name", "A. Half");

        holder.fill("appeal.introduction", text("By the holder."));

        heard(along, along.words("appeal.introduction"));
        assertThat(along.text()).contains("Test [LAWYER]");
        assertThat(along.value("appeal.introduction")).isEqualTo(text("We appeal to you."));
        assertThat(holder.offers("appeal.news.take")).as("to whom wrote it").isFalse();
        along.press("appeal.news.take");
        assertThat(along.value("appeal.introduction")).isEqualTo(text("By the holder."));
        assertThat(along.written("appeal.invite.name")).isEqualTo("A. Half");
        assertThat(along.offers("appeal.news.take")).isFalse();
        assertThat(record().isAuthor(other)).as("who only takes it in").isFalse();
    }

    @Test
    void whoTakesInWhatTheyHaveTypedOtherwiseIsAsked() {
        Window holder = open(one).press("desk.claim");
        Window along = open(other).press("desk.writeAlong").write("appeal.introduction", TOO_LONG);
        holder.fill("appeal.introduction", text("By the holder."));
        heard(along, along.words("appeal.introduction"));

        along.press("appeal.news.take");

        assertThat(along.written("appeal.introduction")).isEqualTo(TOO_LONG);
        along.write("appeal.introduction", "Моё.");
        assertThat(along.all(TwoVersions.class)).hasSize(1);
        assertThat(record().text().introduction()).isEqualTo(text("By the holder."));
    }

    @Test
    void aStatementThatAColleagueSavesIsTakenInToo() {
        Window along = open(other).press("desk.claim").press("appeal.statements.show");
        Window holder = open(one).press("desk.writeAlong").press("appeal.statements.show");

        holder.write("appeal.statement.RU", "Журналиста увезли.");

        heard(along, along.words("appeal.statements"));
        assertThat(along.written("appeal.statement.RU")).isNotEqualTo("Журналиста увезли.");
        along.press("appeal.news.take");
        assertThat(along.written("appeal.statement.RU")).isEqualTo("Журналиста увезли.");
    }

    @Test
    void whatIsNotTakenInSinceTheSaveIsRefusedIsSaidOn() {
        Window holder = open(one).press("desk.claim");
        Window along = open(other).press("desk.writeAlong");
        holder.fill("appeal.introduction", text("By the holder."));
        heard(along, along.words("appeal.introduction"));
        along.press(along.button("appeal.news.take"));
        holder.fill("appeal.introduction", text("By the holder again."));
        heard(along, along.words("appeal.introduction"));

        handOverUnheard(true);
        along.press("appeal.news.take");

        assertThat(along.text()).contains(along.words("appeal.refusal.handedOver"));
        assertThat(along.value("appeal.introduction")).isEqualTo(text("By the holder."));
        assertThat(along.offers("appeal.news.take")).isTrue();
        handOverUnheard(false);
        along.press("appeal.news.take");
        assertThat(along.value("appeal.introduction")).isEqualTo(text("By the holder again."));
        assertThat(along.offers("appeal.news.take")).isFalse();
    }

    @Test
    void theWindowOfThreeLanguagesSaysWhatBecomesOfWhatIsTypedInIt() {
        Window window = open(one).press("desk.claim");
        window.pressNamed("ui.language.beside", window.words("appeal.introduction"));
        TextArea english = window.all(TextArea.class).filter(area -> window.words("ui.language.name.EN").equals(area.getLabel())).findFirst().orElseThrow();
        Dialog beside = window.all(Dialog.class).findFirst().orElseThrow();
        assertThat(beside.isCloseOnOutsideClick()).isFalse();

        window.write(english, "Mine.");
        assertThat(said(beside)).contains(window.words("appeal.saved", "").strip()).doesNotContain(window.words("appeal.notSaved"));
        as.user(other, () -> appeals.write(id, AppealDraft.of(record()), with(AppealDraft.of(record()), text -> introduced(text, "Theirs."))));
        window.write(english, "Mine again.");
        assertThat(said(beside)).contains(window.words("appeal.notSaved"));
        handOverUnheard(true);
        window.write(english, "Too late.");
        assertThat(said(beside)).contains(window.words("appeal.refusal.handedOver"));
    }

    private static String said(Dialog beside) {
        return beside.getElement().getTextRecursively();
    }

    /** Or taken back, in the record only: no screen hears of it. */
    private void handOverUnheard(boolean over) {
        jdbc.sql("update appeal set handed_over_at = case when ? then now() end where id = ?").params(over, id.value()).update();
    }

    @Test
    void whoWritesIsThereHoweverLongAgoTheyHaveOpenedIt() {
        Window along = open(other).press("desk.claim").press("appeal.statements.show");
        Window holder = open(one).press("desk.writeAlong").press("appeal.statements.show");
        jdbc.sql("update appeal_colleague set opened_at = opened_at - interval '5 hours' where appeal = ?").param(id.value()).update();
        along.fill("appeal.conclusion", text("After five hours."));

        holder.write("appeal.statement.RU", "Журналиста увезли.");

        heard(along, along.words("appeal.statements"));
        assertThat(as.user(one, () -> colleagues.besides(id))).allMatch(colleague -> colleague.openedAt() != null);
    }

    @Test
    void whoOpensItOnceItIsHandedOverReadsWhereThingsStand() {
        filings.handOver(id);

        Window window = open(one);

        assertThat(window.text()).contains(window.words("desk.gone.title"));
        assertThat(as.user(other, () -> colleagues.besides(id))).isEmpty();
    }

    @Test
    void whoTakesOutItsLastIncidentReadsThatItIsGone() {
        Window window = open(one).press("desk.claim");

        dropLast(window);

        assertThat(record().closedAt()).isNotNull();
        assertThat(window.text()).contains(window.words("desk.gone.title"));
    }

    @Test
    void whatWasTypedBeforeNormsReliedOnWereCitedApartIsFoundAgain() {
        Norm norm = as.user(one, () -> norms.enter(Norm.of(new NormRef("CRIMINAL_CODE", UUID.randomUUID().toString().substring(0, 18), null),
                text("Criminal Code"), text("Obstruction"), null, null, false)));
        AppealDraft found = AppealDraft.of(record());
        as.user(one, () -> appeals.write(id, found, new AppealDraft(found.text(), found.incidents(), found.addressees(), found.demands(),
                Set.of(Appeal.Cited.broken(norm.id())), null)));
        open(one).press("desk.claim").write("appeal.introduction", TOO_LONG);
        assertThat(jdbc.sql("update form_draft set content = replace(replace(content::text, :then, ''), :now, '')::jsonb where subject = :id")
                .param("then", ",\\\"broken\\\":true").param("now", "\\\"broken\\\":true,").param("id", id.value()).update()).isEqualTo(1);
        assertThat(jdbc.sql("select content::text from form_draft where subject = ?").param(id.value()).query(String.class).single())
                .contains("norms").doesNotContain("broken");

        Window again = open(one);

        assertThat(again.written("appeal.introduction")).isEqualTo(TOO_LONG);
        again.write("appeal.introduction", "Мы обращаемся.");
        assertThat(record().norms()).containsExactly(Appeal.Cited.broken(norm.id()));
    }

    private static void heard(Window window, String what) {
        await().pollInSameThread().untilAsserted(() -> {
            assertThat(window.refresh().offers("appeal.news.take")).isTrue();
            assertThat(window.text()).contains(what + ".");
        });
    }

    @Test
    void bothAreAskedOfTheSameFieldOnlyAndAllElseIsSaved() {
        Window holder = open(one).press("desk.claim");
        Window along = open(other).press("desk.writeAlong");
        holder.fill("appeal.introduction", text("Theirs."));

        along.fill("appeal.introduction", text("Mine.")).fill("appeal.assessment", text("Else."));

        assertThat(along.all(TwoVersions.class)).hasSize(1);
        assertThat(along.text()).contains(along.words("ui.versions.title"), along.words("appeal.notSaved"));
        assertThat(record().text()).extracting(AppealText::introduction, AppealText::assessment).containsExactly(text("Theirs."), text("Else."));
        Window again = open(other).press("desk.writeAlong");
        assertThat(again.value("appeal.introduction")).as("after a reload").isEqualTo(text("Mine."));

        again.fill("appeal.conclusion", text("End."));
        choose(again, TwoVersions.Side.MINE);
        assertThat(record().text().introduction()).isEqualTo(text("Mine."));
        assertThat(again.all(TwoVersions.class)).isEmpty();

        holder.fill("appeal.introduction", text("Theirs once more."));
        choose(holder, TwoVersions.Side.THEIRS);
        assertThat(record().text().introduction()).isEqualTo(text("Mine."));
        assertThat(holder.value("appeal.introduction")).isEqualTo(text("Mine."));
        assertThat(holder.text()).doesNotContain(holder.words("appeal.notSaved"));
    }

    @Test
    void aFieldThatIsWrongKeepsNoOtherBackAndIsFoundAgain() {
        Window window = open(one).press("desk.claim");
        window.write("appeal.introduction", TOO_LONG).fill("appeal.assessment", text("Right."));

        assertThat(record().text()).extracting(AppealText::introduction, AppealText::assessment)
                .containsExactly(text("We appeal to you."), text("Right."));
        assertThat(window.text()).contains(window.words("appeal.notSaved"));

        Window again = open(one);
        assertThat(again.written("appeal.introduction")).isEqualTo(TOO_LONG);
        assertThat(again.complaint("appeal.introduction")).isNotEmpty();
        as.user(other, () -> appeals.write(id, AppealDraft.of(record()), with(AppealDraft.of(record()), text -> concluded(text, "Theirs."))));
        again.write("appeal.introduction", "Мы обращаемся.");
        assertThat(record().text().introduction().ru()).isEqualTo("Мы обращаемся.");
        assertThat(record().text().conclusion()).isEqualTo(text("Theirs."));
        assertThat(open(one).text()).doesNotContain(window.words("appeal.notSaved"));
    }

    @Test
    void whatWasWrongAndIsMendedDoesNotWriteOverWhatCameMeanwhile() {
        open(one).press("desk.claim").write("appeal.introduction", TOO_LONG);
        as.user(other, () -> appeals.write(id, AppealDraft.of(record()), with(AppealDraft.of(record()), text -> introduced(text, "Theirs."))));

        Window again = open(one).write("appeal.introduction", "Моё.");

        assertThat(record().text().introduction()).isEqualTo(text("Theirs."));
        choose(again, TwoVersions.Side.MINE);
        assertThat(record().text().introduction()).isEqualTo(new LocalizedText("Моё.", "Theirs.", "Theirs."));
    }

    @Test
    void whatIsHalfTypedIsFoundAgainAndStaysWhenAnIncidentIsTakenOut() {
        IncidentId second = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(second, "Choose collective appeal", () -> appeals.join(second, id));
        Window window = open(one).press("desk.claim");
        window.press("appeal.demands.add").fillLast("appeal.demand.text", text("half a demand"));
        window.write("appeal.invite.name", "A. Half").write("appeal.subject", "");

        dropLast(window);

        assertThat(record().incidentIds()).hasSize(1);
        assertThat(record().demands()).hasSize(1);
        assertHalfTyped(window);
        assertHalfTyped(open(one));
    }

    @Test
    void aDemandOnRecordThatIsEmptiedStaysThereUntilItIsTakenOut() {
        Window window = open(one).press("desk.claim").clear("appeal.demand.text");
        assertThat(record().demands()).hasSize(1);
        window.press("appeal.handOver");
        assertThat(window.complaint("appeal.demand.text")).isNotEmpty();

        window.press(window.all(Button.class)
                .filter(button -> button.getAriaLabel().filter(window.words("appeal.demands.remove")::equals).isPresent()).findFirst().orElseThrow());
        assertThat(record().demands()).isEmpty();
    }

    @Test
    void refusesToLetAnIncidentFallOut() {
        AppealDraft found = AppealDraft.of(appeals.find(id));
        assertRefused("appeal.refusal.incidentsByJoining", () -> as.user(one, () -> appeals.write(id, found,
                new AppealDraft(found.text(), List.of(), found.addressees(), found.demands(), found.norms(), null))));
    }

    private static void dropLast(Window window) {
        window.pressLast("appeal.drop").refresh();
        ConfirmDialog question = window.all(ConfirmDialog.class).findFirst().orElseThrow();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
    }

    private static void assertHalfTyped(Window window) {
        assertThat(window.text()).contains(window.words("appeal.notSaved"));
        assertThat(window.written("appeal.invite.name")).isEqualTo("A. Half");
        assertThat(window.written("appeal.subject")).isEmpty();
        assertThat(window.all(LocalizedTextField.class).filter(one -> window.words("appeal.demand.text").equals(one.getLabel()))
                .map(one -> one.getValue().in(Language.EN))).contains("half a demand");
    }

    private void choose(Window window, TwoVersions.Side side) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<TwoVersions.Side> sides = window.all(RadioButtonGroup.class).findFirst().orElseThrow();
        sides.setValue(side);
        window.press("ui.versions.save");
    }

    private Window open(UserId who) {
        return windows.of(who).open("appeals/" + appeals.find(id).number() + "/draft");
    }

    private Appeal record() {
        return appeals.find(id);
    }

    private static AppealDraft with(AppealDraft draft, UnaryOperator<AppealText> change) {
        return new AppealDraft(change.apply(draft.text()), draft.incidents(), draft.addressees(), draft.demands(), draft.norms(), draft.signUntil());
    }

    private static AppealText introduced(AppealText text, String introduction) {
        return new AppealText(text.date(), text.language(), text.addressing(), text.subject(), text(introduction), text.assessment(), text.conclusion());
    }

    private static AppealText concluded(AppealText text, String conclusion) {
        return new AppealText(text.date(), text.language(), text.addressing(), text.subject(), text.introduction(), text.assessment(), text(conclusion));
    }
}
