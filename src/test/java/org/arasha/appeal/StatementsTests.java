package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.PersonId;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.ClaimTranslations;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What authors write of an incident takes the place of what its claims make, and knows the claims it rests on. */
@ArashaTest
class StatementsTests {

    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Statements statements;
    private final Letters letters;
    private final Remarks remarks;
    private final Colleagues colleagues;
    private final Records records;
    private final ClaimTranslations translations;
    private final Incidents incidents;
    private final Consents consents;
    private final Windows windows;
    private final JdbcClient jdbc;
    private final As as;

    private AppealId appeal;
    private IncidentId incident;

    StatementsTests(Cases cases, Filings filings, Appeals appeals, Statements statements, Letters letters, Remarks remarks, Colleagues colleagues,
            Records records, ClaimTranslations translations,
            Incidents incidents, Consents consents, Windows windows, JdbcClient jdbc, As as) {
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.statements = statements;
        this.letters = letters;
        this.remarks = remarks;
        this.colleagues = colleagues;
        this.records = records;
        this.translations = translations;
        this.incidents = incidents;
        this.consents = consents;
        this.windows = windows;
        this.jdbc = jdbc;
        this.as = as;
    }

    @BeforeEach
    void write() {
        appeal = filings.appealWritten(Channel.IN_PERSON);
        incident = appeals.find(appeal).incidentIds().getFirst();
    }

    @Test
    void whoHasBegunTooManyIsToldWhyNoneIsAdded() {
        Window window = draft();
        for (int i = 0; i < 50; i++) {
            window.press("appeal.statements.add");
        }
        assertThat(window.notices()).isEmpty();

        window.press("appeal.statements.add");

        assertThat(window.notices()).containsExactly(window.words("appeal.statements.add.most", 50));
    }

    @Test
    void theLetterShowsWhoIsNotToBeNamedAsTheyHaveAgreed() {
        IncidentRecord record = records.unchecked(incident);
        PersonId victim = record.victims().getFirst().person();
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, incident.value(), null,
                null, text("a reporter of a daily")));

        String lead = as.role(Role.LAWYER, () -> letters.of(appeal, Language.RU)).items().getFirst().lead();

        assertThat(lead).contains(". A reporter of a daily").doesNotContain(record.nameOf(victim, Language.RU));
    }

    @Test
    void areComposedOfTheClaimsUntilSomebodyWritesOne() {
        assertThat(of().areComposed()).isTrue();
        assertThat(letter()).containsExactly("A reporter was held.", "Nobody said why (according to those affected).");

        reword(0, "A reporter was held for hours.");
        assertThat(letter().getFirst()).isEqualTo("A reporter was held for hours.");

        say(0, "Police held a reporter.");
        assertThat(of().areComposed()).isFalse();
        assertThat(letter()).containsExactly("Police held a reporter.", "Nobody said why (according to those affected).");
        assertThat(acts()).contains("StatementsTaken", "StatementWritten");
    }

    @Test
    void knowWhenAClaimTheyRestOnHasChanged() {
        say(0, "Police held a reporter.");
        reword(0, "A reporter was held for hours.");

        assertThat(statement(0).changes()).singleElement().satisfies(change -> {
            assertThat(change.then().seen()).isEqualTo(text("A reporter was held."));
            assertThat(change.now().text()).isEqualTo(text("A reporter was held for hours."));
        });
        assertThat(letter().getFirst()).isEqualTo("Police held a reporter.");

        as.role(Role.LAWYER, () -> statements.keep(statement(0).statement()));
        assertThat(statement(0).isMarked()).isFalse();
        assertThat(letter().getFirst()).isEqualTo("Police held a reporter.");

        reword(0, "A reporter was held all night.");
        as.role(Role.LAWYER, () -> statements.composeAnew(statement(0).statement()));
        assertThat(letter().getFirst()).isEqualTo("A reporter was held all night.");
    }

    @Test
    void citeNoSourceOfAClaimThatMayNotBeStated() {
        List<Claim> claims = records.unchecked(incident).claims();
        Statement first = statement(0).statement();
        as.role(Role.LAWYER, () -> statements.write(first, first.text(), false, claims.stream().map(Claim::id).toList()));
        SourceId other = as.role(Role.VERIFIER, () -> records.add(new Source(SourceId.fresh(), 0, incident, 0, Source.Kind.MEDIA_ITEM,
                text("A report"), null, null, null, null, null, false, true))).id();
        assess(claims.getLast().id(), Claim.Standing.CORROBORATED, other);
        assertThat(citations()).hasSize(2);

        assess(claims.getLast().id(), Claim.Standing.CONTRADICTED, other);

        assertThat(citations()).hasSize(1);
    }

    private void assess(ClaimId id, Claim.Standing standing, SourceId source) {
        long version = records.unchecked(incident).claims().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().version();
        as.role(Role.VERIFIER, () -> records.assess(id, version, standing, "As asked.", Set.of(source)));
    }

    private List<Integer> citations() {
        return as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).items().getFirst().sentences().getFirst().citations();
    }

    @Test
    void areGivenUpForWhatTheClaimsMake() {
        say(0, "Police held a reporter.");
        as.role(Role.LAWYER, () -> statements.composeAnew(appeal, incident));

        assertThat(of().areComposed()).isTrue();
        assertThat(letter().getFirst()).isEqualTo("A reporter was held.");
        assertThat(jdbc.sql("select count(*) from record_history where table_name = 'statement' and content ->> 'text_en' = 'Police held a reporter.' "
                + "and content ->> 'appeal' = ?").param(appeal.value().toString()).query(Integer.class).single()).isPositive();
    }

    @Test
    void areSplitMovedAndRemoved() {
        say(0, "Police held a reporter. It took hours.");
        as.role(Role.LAWYER, () -> statements.split(statement(0).statement()));
        assertThat(letter()).containsExactly("Police held a reporter.", "It took hours.", "Nobody said why (according to those affected).");

        as.role(Role.LAWYER, () -> statements.move(statement(0).statement(), false));
        as.role(Role.LAWYER, () -> statements.move(statement(0).statement(), true));
        assertThat(letter().subList(0, 2)).containsExactly("It took hours.", "Police held a reporter.");

        as.role(Role.LAWYER, () -> statements.remove(statement(2).statement()));
        as.role(Role.LAWYER, () -> statements.remove(statement(0).statement()));
        assertThat(letter()).containsExactly("Police held a reporter.");
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> statements.remove(statement(0).statement())))
                .hasMessage("appeal.statement.refusal.last");
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> statements.split(statement(0).statement())))
                .hasMessage("appeal.statement.refusal.nothingToSplit");
    }

    @Test
    void areNeverWrittenOverUnseen() {
        Statement first = statement(0).statement();
        Statement second = statement(1).statement();
        UserId other = as.newUser(Role.LAWYER);

        as.user(other, () -> statements.write(first, text("Theirs."), false, first.claimIds()));
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> statements.write(first, text("Mine."), false, first.claimIds())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        as.role(Role.LAWYER, () -> statements.write(second, text("Mine."), true, second.claimIds()));

        assertThat(letter()).containsExactly("Theirs.", "Mine.");
        assertThat(appeals.find(appeal).isAuthor(other)).isTrue();
    }

    @Test
    void keepTheLetterInTheHouseWhileOneRestsOnNothing() {
        Statement known = statement(0).statement();
        as.role(Role.LAWYER, () -> statements.write(known, known.text(), false, List.of()));

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> appeals.handOver(appeal)))
                .isInstanceOf(Refusal.class).hasMessage("appeal.rule.everyStatementRestsOnAClaimToState");
    }

    @Test
    void refuseWhatIsEmptyTooLongOrRestsOnNoClaimOfTheRecord() {
        Statement known = statement(0).statement();
        assertRefused(known, LocalizedText.NONE, known.claimIds(), "appeal.statement.refusal.empty");
        assertRefused(known, text("Ж".repeat(2_001)), known.claimIds(), "ui.tooLong");
        assertRefused(known, known.text(), List.of(ClaimId.fresh()), "appeal.statement.refusal.claimGone");
        assertThat(of().areComposed()).as("nothing was taken over").isTrue();
    }

    @Test
    void areClosedOnceTheLetterIsHandedOverOrTheIncidentLeft() {
        say(0, "Police held a reporter.");
        Statement known = statement(0).statement();
        AppealId gone = filings.appealWritten(Channel.IN_PERSON);
        IncidentId left = appeals.find(gone).incidentIds().getFirst();
        Statement ofLeft = as.role(Role.LAWYER, () -> statements.of(gone, left)).statements().getFirst().statement();
        as.role(Role.LAWYER, () -> statements.write(ofLeft, text("Said."), false, ofLeft.claimIds()));
        as.role(Role.LAWYER, () -> appeals.drop(gone, left));

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> statements.write(ofLeft, text("Late."), false, List.of()))).isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("select count(*) from statement where appeal = ?").param(gone.value()).query(Integer.class).single()).isZero();

        filings.handOver(appeal);
        assertRefused(known, text("Late."), known.claimIds(), "appeal.refusal.handedOver");
        assertThat(letter().getFirst()).isEqualTo("Police held a reporter.");
    }

    @Test
    void areWrittenOnTheScreenOfTheDraftAndTheLetterFollows() {
        Window window = draft();
        window.write("appeal.statement.RU", "Репортёра задержала полиция.");

        assertThat(window.all(Html.class).map(Html::getInnerHtml)).singleElement().asString().contains("Репортёра задержала полиция");
        assertThat(window.text()).contains(window.words("appeal.statements.written"),
                window.words("appeal.statement.behind", window.words("ui.language.name.RU")), "A reporter was held.");
        window.press("appeal.statement.right").press("appeal.statement.right");
        assertThat(statement(0).statement().behind()).isEmpty();

        window.write("appeal.statement.RU", "");
        assertThat(statement(0).statement().text().ru()).isNull();
        window.write("appeal.statement.KK", "").write("appeal.statement.EN", "");
        assertThat(window.complaint("appeal.statement.EN")).isEqualTo(window.words("appeal.statement.refusal.empty"));
    }

    @Test
    void takeInWhatSomebodyElseSavedInAnotherFieldAndAskOfTheSame() {
        Window window = draft();
        Statement known = statement(0).statement();
        UserId other = as.newUser(Role.LAWYER);
        as.user(other, () -> statements.write(known, known.text().with(Language.KK, "Theirs."), false, known.claimIds()));

        window.write("appeal.statement.RU", "Mine.");
        assertThat(statement(0).statement().text()).isEqualTo(new LocalizedText("Mine.", "Theirs.", "A reporter was held."));
        assertThat(window.text()).doesNotContain(window.words("ui.versions.title"));

        Statement both = statement(0).statement();
        as.user(other, () -> statements.write(both, both.text().with(Language.RU, "Theirs."), false, both.claimIds()));
        window.write("appeal.statement.RU", "Mine again.");
        assertThat(window.text()).contains(window.words("ui.versions.title"));
        assertThat(statement(0).statement().text().ru()).isEqualTo("Theirs.");

        Window again = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft");
        assertThat(again.text()).as("after a reload").contains(again.words("ui.versions.title"), again.words("ui.versions.MINE", "Mine again."));
    }

    @Test
    void areFoundAgainWithWhatIsWrongInThem() {
        String tooLong = "Ж".repeat(Statement.LONGEST + 1);
        draft().write("appeal.statement.RU", tooLong).press("appeal.statements.add").fillLast("appeal.statement.RU", tooLong + "!");

        Window again = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft");
        assertThat(again.written("appeal.statement.RU")).isEqualTo(tooLong);
        assertThat(again.text()).contains(again.words("appeal.notSaved"));
        again.fillLast("appeal.statement.RU", "Short.").write("appeal.statement.RU", "Right.");

        assertThat(of().statements()).extracting(one -> one.statement().text().ru()).startsWith("Right.").endsWith("Short.");
        assertThat(windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").text())
                .doesNotContain(again.words("appeal.notSaved"));
    }

    @Test
    void severalThatAreBegunInOneCaseAreEachFoundAgain() {
        String tooLong = "Ж".repeat(Statement.LONGEST + 1);
        draft().press("appeal.statements.add").fillLast("appeal.statement.RU", tooLong + "1")
                .press("appeal.statements.add").fillLast("appeal.statement.RU", tooLong + "2");

        Window again = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft");
        assertThat(again.all(TextArea.class).map(TextArea::getValue)).contains(tooLong + "1", tooLong + "2");
        again.fillLast("appeal.statement.RU", "Second.");

        Window once = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft");
        assertThat(once.all(TextArea.class).map(TextArea::getValue)).contains(tooLong + "1").doesNotContain(tooLong + "2");
        assertThat(of().statements()).extracting(one -> one.statement().text().ru()).contains("Second.");
    }

    /** The two windows found different versions, and write one draft. */
    @Test
    void areComparedBeforeWhatWasTypedInAnOlderWindowReplacesWhatAColleagueSaved() {
        String tooLong = "Ж".repeat(Statement.LONGEST + 1);
        Window older = draft();
        Statement known = statement(0).statement();
        as.user(as.newUser(Role.LAWYER), () -> statements.write(known, known.text().with(Language.EN, "Theirs."), false, known.claimIds()));
        Window newer = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("appeal.statements.show");

        older.write("appeal.statement.KK", tooLong);
        newer.write("appeal.statement.RU", tooLong);
        assertThat(newer.written("appeal.statement.KK")).as("its first words take none of the other's").isEqualTo(tooLong);
        older.write("appeal.statement.EN", "Mine.");
        assertThat(older.written("appeal.statement.KK")).isEqualTo(tooLong);
        newer.write("appeal.statement.RU", tooLong + "!").write("appeal.statement.KK", "Short.").write("appeal.statement.RU", "Right.");

        assertThat(statement(0).statement().text().en()).isEqualTo("Theirs.");
        assertThat(newer.text()).contains(newer.words("ui.versions.title"));
    }

    @Test
    void areGivenUpWhereAColleagueHasRemovedThem() {
        Window window = draft();
        removeElsewhere();
        window.write("appeal.statement.RU", "Моё.");
        assertThat(window.text()).contains(window.words("appeal.statement.gone"));

        window.press("appeal.handOver");
        assertThat(appeals.find(appeal).handedOverAt()).as("with what is typed nowhere").isNull();
        window.pressLast("appeal.statement.remove").press("appeal.handOver");

        assertThat(appeals.find(appeal).handedOverAt()).isNotNull();
        assertThat(letter()).hasSize(1);
    }

    @Test
    void leaveWhatWasTypedWhereAColleagueHasRemovedThem() {
        String typed = "Ж".repeat(Statement.LONGEST + 1);
        draft().write("appeal.statement.RU", typed);
        removeElsewhere();

        Window again = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft");
        assertThat(again.text()).contains(again.words("appeal.statement.stray"), typed);
        again.press("appeal.statement.stray.discard");

        assertThat(again.text()).doesNotContain(typed);
        assertThat(windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").text())
                .doesNotContain(again.words("appeal.statement.stray"));
    }

    @Test
    void leaveWhatWasTypedWhereTheirCaseLeaves() {
        IncidentId other = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(other, "Choose collective appeal", () -> appeals.join(other, appeal));
        String typed = "Ж".repeat(Statement.LONGEST + 1);
        Window window = draft().write("appeal.statement.RU", typed);
        UserId colleague = as.newUser(Role.LAWYER);
        as.user(colleague, () -> appeals.drop(appeal, incident));

        window.fill("appeal.assessment", text("So."));

        assertThat(window.text()).contains(window.words("appeal.statement.stray"), typed);
    }

    @Test
    void areOpenedWithWhatWasTypedWhereTheirCaseComesBack() {
        IncidentId other = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(other, "Choose collective appeal", () -> appeals.join(other, appeal));
        String typed = "Ж".repeat(Statement.LONGEST + 1);
        Window window = draft().write("appeal.statement.RU", typed);
        as.user(as.newUser(Role.LAWYER), () -> appeals.drop(appeal, incident));
        window.fill("appeal.assessment", text("So."));
        jdbc.sql("insert into appeal_incident (appeal_id, position, incident, mentioned) values (?, 1, ?, false)")
                .params(appeal.value(), incident.value()).update();

        window.fill("appeal.conclusion", text("We await your reply."));

        assertThat(window.text()).doesNotContain(window.words("appeal.statement.stray"));
        assertThat(window.written("appeal.statement.RU")).isEqualTo(typed);
    }

    @Test
    void askWhoseWordsHoldWhereTheirCaseComesBackAndAColleagueHasWrittenMeanwhile() {
        IncidentId other = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(other, "Choose collective appeal", () -> appeals.join(other, appeal));
        Window window = draft().write("appeal.statement.RU", "Ж".repeat(Statement.LONGEST + 1));
        jdbc.sql("delete from appeal_incident where appeal_id = ? and incident = ?").params(appeal.value(), incident.value()).update();
        window.fill("appeal.assessment", text("So."));
        jdbc.sql("insert into appeal_incident (appeal_id, position, incident, mentioned) values (?, 1, ?, false)")
                .params(appeal.value(), incident.value()).update();
        Statement composed = statement(0).statement();
        as.user(as.newUser(Role.LAWYER), () -> statements.write(composed, text("Theirs."), composed.attributed(),
                composed.claims().stream().map(Statement.Cited::claim).toList()));

        window.fill("appeal.conclusion", text("We await your reply."));

        assertThat(window.text()).contains(window.words("ui.versions.title"));
    }

    private void removeElsewhere() {
        as.user(as.newUser(Role.LAWYER), () -> statements.remove(statement(0).statement()));
    }

    @Test
    void areMovedByKeysSplitAddedAndComposedAnewOnTheScreen() {
        Window window = draft();
        window.type(row(window, 0), "ArrowDown", "event.altKey && event.key === 'ArrowDown'");
        assertThat(letter()).containsExactly("Nobody said why (according to those affected).", "A reporter was held.");
        window.write("appeal.statement.EN", "Nobody said why. Nobody asked.").press("appeal.statement.split");
        assertThat(window.written("appeal.statement.EN")).isEqualTo("Nobody said why.");
        assertThat(letter()).hasSize(3);

        window.press("appeal.statements.add").fillLast("appeal.statement.RU", "Новый тезис.");
        assertThat(statement(3).isCarried()).isFalse();
        assertThat(window.text()).contains(window.words("appeal.statement.unfounded"));
        window.press("appeal.handOver");
        assertThat(window.notices()).contains(window.words("appeal.rule.everyStatementRestsOnAClaimToState",
                number(), 4));

        window.press("appeal.statements.composeAnew").refresh();
        ConfirmDialog question = window.all(ConfirmDialog.class).findFirst().orElseThrow();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(letter()).hasSize(2);
    }

    @Test
    void areShownToTheApproverWhereAClaimHasChangedUnderOne() {
        say(0, "Police held a reporter.");
        filings.handOver(appeal);
        reword(0, "A reporter was held for hours.");

        Window window = windows.of(Role.APPROVER).open("appeals/" + appeals.find(appeal).number() + "/approve");

        assertThat(window.text()).contains(window.words("appeal.statement.changed.worded"),
                window.words("appeal.statement.now", "A reporter was held for hours."));
        assertThat(window.offers("appeal.statement.keep")).isFalse();
    }

    @Test
    void areShownToTheApproverWhereAnAuthorSaysThatTheyNameWhoSaysSo() {
        Statement alleged = statement(1).statement();
        as.role(Role.LAWYER, () -> statements.write(alleged, alleged.text(), true, alleged.claimIds()));
        filings.handOver(appeal);
        assertThat(letter()).contains("Nobody said why.");

        Window window = windows.of(Role.APPROVER).open("appeals/" + appeals.find(appeal).number() + "/approve");

        assertThat(window.text()).contains(window.words("appeal.statement.saidToBeAttributed"));
    }

    @Test
    void takeFromTheirClaimsWhichTranslationIsLeftBehind() {
        toBeFiledInKazakh();
        rewordInRussian(0, "Журналиста удерживали.");
        assertThat(statement(0).statement().behind(Language.KK)).isEqualTo(new Behind(Language.RU, "A reporter was held."));
        assertThat(warnings()).contains("appeal.rule.everyTranslationIsLookedThrough");

        say(1, "Nobody said why, at all.");
        assertThat(statement(0).statement().behind()).as("taken over as it was").contains(Language.KK, Language.EN);
        Statement known = statement(0).statement();
        as.role(Role.LAWYER, () -> statements.right(known, Language.KK));
        assertThat(warnings()).doesNotContain("appeal.rule.everyTranslationIsLookedThrough");

        Statement again = statement(0).statement();
        as.role(Role.LAWYER, () -> statements.composeAnew(again));
        assertThat(statement(0).statement().behind()).contains(Language.KK, Language.EN);
        assertThat(warnings()).contains("appeal.rule.everyTranslationIsLookedThrough");
    }

    @Test
    void areHeldWhereTheLanguageOfTheAppealIsTheOneLeftBehind() {
        String was = records.unchecked(incident).claims().getFirst().text().kk();
        as.role(Role.VERIFIER, () -> {
            Claim claim = records.of(incident).claims().getFirst();
            records.save(claim.worded(claim.text().with(Language.KK, "Тілшіні полиция ұстады.")));
        });
        assertThat(statement(0).statement().behind(Language.RU)).isEqualTo(new Behind(Language.KK, was));
        assertThat(warnings()).contains("appeal.rule.everyTranslationIsLookedThrough");

        as.role(Role.VERIFIER, () -> translations.right(records.of(incident).claims().getFirst(), Language.RU));

        assertThat(warnings()).doesNotContain("appeal.rule.everyTranslationIsLookedThrough");
    }

    @Test
    void areRightOnceTheTranslationOfTheClaimIs() {
        toBeFiledInKazakh();
        rewordInRussian(0, "Журналиста удерживали.");

        as.role(Role.VERIFIER, () -> {
            Claim claim = records.of(incident).claims().getFirst();
            records.save(claim.worded(claim.text().with(Language.KK, "Тілшіні ұстап отырды.")));
        });

        assertThat(statement(0).statement().behind()).containsExactly(Language.EN);
        assertThat(warnings()).doesNotContain("appeal.rule.everyTranslationIsLookedThrough");
    }

    private void toBeFiledInKazakh() {
        jdbc.sql("update appeal_addressee set language = 'KK' where appeal_id = ?").param(appeal.value()).update();
    }

    private void rewordInRussian(int place, String words) {
        as.role(Role.VERIFIER, () -> {
            Claim claim = records.of(incident).claims().get(place);
            records.save(claim.worded(claim.text().with(Language.RU, words)));
        });
    }

    private List<String> warnings() {
        return as.role(Role.LAWYER, () -> letters.warnings(appeal)).stream().map(Refusal::messageKey).toList();
    }

    @Test
    void areRemarkedOnAsTheyWereRead() {
        Statement read = statement(0).statement();
        as.role(Role.APPROVER, () -> remarks.at(read, "By whom?"));
        as.role(Role.LAWYER, () -> remarks.answer(appeal, remark().id(), "The police."));
        assertThat(remark().answers()).extracting(Remark::text).containsExactly("The police.");
        assertThat(remark().anchor().isChanged()).isFalse();
        assertThat(acts()).contains("StatementRemarked", "RemarkAnswered");

        say(0, "Police held a reporter.");
        assertThat(remark().anchor().isChanged()).isTrue();
        assertThat(remark().anchor().said()).isEqualTo(read.text());

        as.role(Role.LAWYER, () -> statements.remove(statement(0).statement()));
        assertThat(remark().anchor().isRemoved()).isTrue();
        assertThatThrownBy(() -> as.role(Role.APPROVER, () -> remarks.at(read, "Again."))).hasMessage("appeal.refusal.statementGone");
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> remarks.answer(appeal, remark().id() + 1_000_000, "?")))
                .hasMessage("appeal.refusal.noSuchRemark");
    }

    @Test
    void areRemarkedOnBesideThemAndTheRemarkIsAnsweredOnTheDraft() {
        Window approver = windows.of(Role.APPROVER);
        filings.handOver(appeal);
        approver.open("appeals/" + appeals.find(appeal).number() + "/approve").press("desk.claim");
        approver.all(Details.class).filter(one -> one.getSummaryText().contains(number())).findFirst().orElseThrow().setOpened(true);
        Claim ground = statement(0).claims().getFirst();
        assertThat(approver.text()).as("what it rests on").contains(approver.words("appeal.statement.ground",
                ground.text().in(appeals.find(appeal).text().language()), approver.words("incident.standing." + ground.standing()),
                approver.words("incident.attribution." + ground.attribution())));
        approver.pressNamed("appeal.remark.here", approver.words("appeal.statement.place", 1));
        approver.write("appeal.remark.here", "By whom?").press("appeal.remark.keep");
        assertThat(approver.text()).contains("By whom?");
        approver.write("appeal.remark", "See the margin.").press("appeal.return");

        Window window = draft();
        assertThat(row(window, 0).getElement().getTextRecursively()).contains("By whom?");
        window.press("appeal.remark.answer").write("appeal.remark.answer", "The police.");
        window.press("appeal.remark.keep");
        assertThat(as.role(Role.LAWYER, () -> remarks.on(appeal))).flatExtracting(Remark::answers).extracting(Remark::text)
                .containsExactly("The police.");
    }

    @Test
    void areWrittenByPeopleWhoSeeOneAnother() {
        UserId one = as.newUser(Role.LAWYER);
        UserId other = as.newUser(Role.LAWYER);
        String address = "appeals/" + appeals.find(appeal).number() + "/draft";
        Window first = windows.of(one).open(address);
        assertThat(as.user(one, () -> colleagues.besides(appeal))).isEmpty();

        Window second = windows.of(other).open(address);
        assertThat(second.text()).contains(second.words("appeal.colleague.here", nameOf(one)));
        as.user(one, () -> statements.write(statement(0).statement(), text("Theirs."), false, statement(0).statement().claimIds()));
        first.open("work");

        assertThat(as.user(other, () -> colleagues.besides(appeal))).singleElement().satisfies(gone -> {
            assertThat(gone.openedAt()).isNull();
            assertThat(gone.editedAt()).isNotNull();
        });
    }

    private String nameOf(UserId user) {
        return jdbc.sql("select name from app_user where id = ?").param(user.value()).query(String.class).single();
    }

    private Remark remark() {
        return as.role(Role.LAWYER, () -> remarks.on(appeal)).getFirst();
    }

    private Window draft() {
        return windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim")
                .press("appeal.statements.show");
    }

    private String number() {
        return incidents.find(incident).number().toString();
    }

    private static Component row(Window window, int place) {
        return window.all(Component.class).filter(one -> one.hasClassName("statement")).skip(place).findFirst().orElseThrow();
    }

    private void assertRefused(Statement known, LocalizedText text, List<ClaimId> claims, String reason) {
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> statements.write(known, text, false, claims)))
                .isInstanceOf(Refusal.class).hasMessage(reason);
    }

    private void say(int place, String words) {
        Statement known = statement(place).statement();
        as.role(Role.LAWYER, () -> statements.write(known, text(words), false, known.claimIds()));
    }

    private Founded statement(int place) {
        return of().statements().get(place);
    }

    private StatementsOf of() {
        return as.role(Role.LAWYER, () -> statements.of(appeal, incident));
    }

    private void reword(int place, String words) {
        as.role(Role.VERIFIER, () -> {
            Claim claim = records.of(incident).claims().get(place);
            records.save(claim.worded(text(words)));
        });
    }

    private List<String> letter() {
        return as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).items().getFirst().sentences().stream()
                .map(Letter.Sentence::text).toList();
    }

    private Set<String> acts() {
        return Set.copyOf(jdbc.sql("select act from trail_entry where record = ?").param(appeal.value()).query(String.class).list());
    }
}
