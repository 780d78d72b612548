package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.LocalizedTextField;
import org.junit.jupiter.api.Test;

/** What authors choose on the screen of the draft is in the letter beside it at once. */
@ArashaTest
record ChoicesOnTheDraftTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Letters letters, Statements statements,
        FactsToTell facts, Records records, As as) {

    @Test
    void threeLanguagesStandSideBySideAndAreSavedAsTheyAreTyped() {
        AppealId id = filings.appealWritten(Channel.POST);
        Window window = draft(id).pressNamed("ui.language.beside", windows.of(Role.LAWYER).words("appeal.introduction"));
        List<TextArea> beside = window.all(TextArea.class).filter(one -> List.of(Language.values()).stream()
                .anyMatch(language -> window.words("ui.language.name." + language).equals(one.getLabel()))).toList();
        assertThat(beside).hasSize(3);

        window.write(beside.get(Language.KK.ordinal()), "Сізге жүгінеміз.").write(beside.get(Language.EN.ordinal()), "We write to you.");

        assertThat(appeals.find(id).text().introduction().kk()).isEqualTo("Сізге жүгінеміз.");
        assertThat(appeals.find(id).text().introduction().en()).isEqualTo("We write to you.");
        window.turnTo("appeal.introduction", Language.KK);
        assertThat(window.written("appeal.introduction")).isEqualTo("Сізге жүгінеміз.");

        window.write(beside.get(Language.EN.ordinal()), "We ask {nobody}.");
        assertThat(window.all(Dialog.class).map(one -> one.getElement().getTextRecursively())).singleElement()
                .asString().contains("nobody");
    }

    @Test
    void aDayThatIsYetToComeIsPointedOutBeforeItIsSigned() {
        Window window = draft(filings.appealWritten(Channel.POST)).fill("appeal.date", cases.today().plusDays(1));
        assertThat(helper(window)).isEqualTo(window.words("appeal.date.ahead"));

        window.fill("appeal.date", cases.today());
        assertThat(helper(window)).isNull();
    }

    private static String helper(Window window) {
        return window.field("appeal.date").getElement().getProperty("helperText");
    }

    @Test
    void aFactIsLeftOutAndToldAgainByItsBox() {
        AppealId id = filings.appealWritten(Channel.POST);
        IncidentId incident = incident(id);
        as.user(as.newUser(Role.VERIFIER), () -> records.save(new Detention(DetentionId.fresh(), 0, incident,
                records.of(incident).victims().getFirst().person(), PartialDate.on(cases.today()), null, Detention.Bound.EXACTLY, 300, false,
                LocalizedText.NONE, LocalizedText.NONE, false, false, null, null, null)));
        String fact = as.role(Role.LAWYER, () -> facts.of(id, incident, Language.EN)).getFirst().words();
        Window window = draft(id).press("appeal.statements.show");
        assertThat(paper(window)).contains("5 часов");

        window.mark(fact, false);
        assertThat(paper(window)).doesNotContain("5 часов");
        assertThat(as.role(Role.LAWYER, () -> facts.of(id, incident, Language.EN))).extracting(FactToTell::told).containsExactly(false);

        window.mark(fact, true);
        assertThat(paper(window)).contains("5 часов");
    }

    @Test
    void aStatementCitesWhatTheChosenClaimsRestOn() {
        AppealId id = filings.appealWritten(Channel.POST);
        List<Claim> claims = records.unchecked(incident(id)).claims();
        Window window = draft(id).press("appeal.statements.show");
        assertThat(first(id).citations()).containsExactly(1);

        window.fill("appeal.statement.claims", Set.of());
        assertThat(window.text()).contains(window.words("appeal.statement.unfounded"));
        assertThat(first(id).citations()).isEmpty();

        window.fill("appeal.statement.claims", Set.of(claims.getLast().id()));
        assertThat(window.text()).doesNotContain(window.words("appeal.statement.unfounded"));
        assertThat(first(id).citations()).containsExactly(1);
        assertThat(as.role(Role.LAWYER, () -> statements.of(id, incident(id))).statements().getFirst().statement().claimIds())
                .containsExactly(claims.getLast().id());
    }

    @Test
    void anIncidentThatIsOnlyMentionedSaysSoAtItsStatementsAndKeepsItsSources() {
        AppealId id = filings.appealWritten(Channel.POST);
        Window window = draft(id).press("appeal.statements.show");
        String only = window.words("appeal.statements.mentioned");
        assertThat(window.text()).doesNotContain(only);

        window.mark(window.words("appeal.mentioned"), true);

        assertThat(window.text()).contains(only);
        assertThat(as.role(Role.LAWYER, () -> letters.of(id, Language.EN))).satisfies(letter -> {
            assertThat(letter.mentioned().getFirst().citations()).containsExactly(1);
            assertThat(letter.sources()).hasSize(1);
        });
        window.mark(window.words("appeal.mentioned"), false);
        assertThat(window.text()).doesNotContain(only);
    }

    @Test
    void eachAddresseeIsShownTheLetterWithTheDemandsToTheirBodyAlone() {
        AppealId id = filings.appealWritten(Channel.POST, Channel.POST);
        Window window = draft(id).write("appeal.demand.text", "open a case").fillLast("appeal.demand.text", text("watch over it"));
        assertThat(paper(window)).contains("open a case", "watch over it");

        window.fill("appeal.addressing", Appeal.Addressing.APART);
        List<Recipient> each = as.role(Role.LAWYER, () -> letters.recipients(id));
        assertThat(each).hasSize(2);

        window.fill("appeal.letter.to", each.getFirst());
        assertThat(paper(window)).contains("open a case").doesNotContain("watch over it");
        window.fill("appeal.letter.to", each.getLast());
        assertThat(paper(window)).contains("watch over it").doesNotContain("open a case");
        window.write("appeal.subject", "A subject that is written on");
        assertThat(paper(window)).as("to them, after a save").contains("A subject that is written on", "watch over it").doesNotContain("open a case");
        window.fill("appeal.letter.to", null);
        assertThat(paper(window)).as("to all").contains("open a case", "watch over it");
    }

    @Test
    void aDemandIsOfferedWhoeverBecomesAnAddresseeAfterIt() {
        Window window = draft(filings.appealWritten(Channel.POST));
        MultiSelectComboBox<Object> addressees = addressees(window);
        Set<Object> chosen = addressees.getValue();
        choose(addressees, Set.of());
        window.press("appeal.demands.add").fillLast("appeal.demand.text", text("open a case"));
        assertThat(offered(window)).isEmpty();

        choose(addressees, chosen);

        assertThat(offered(window)).hasSize(1);
        assertThat(window.all(LocalizedTextField.class).map(LocalizedTextField::getValue)).contains(text("open a case"));
    }

    @Test
    void addresseesAreFoundByTheWordsThatAreTyped() {
        AppealId id = filings.appealWritten(Channel.POST);
        MultiSelectComboBox<Object> addressees = addressees(draft(id));
        Official chosen = (Official) addressees.getValue().iterator().next();

        assertThat(found(addressees, "head N.")).contains(chosen);
        assertThat(found(addressees, "nobody is called so")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> found(MultiSelectComboBox<Object> field, String words) {
        return ((DataProvider<Object, String>) field.getDataProvider()).fetch(new Query<>(0, 1_000, List.of(), null, words)).toList();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Object> addressees(Window window) {
        return window.all(MultiSelectComboBox.class)
                .filter(one -> one.getAriaLabel().filter(window.words("appeal.addressees")::equals).isPresent()).findFirst().orElseThrow();
    }

    private static void choose(MultiSelectComboBox<Object> field, Set<Object> chosen) {
        Set<Object> before = field.getValue();
        field.setValue(chosen);
        ComponentUtil.fireEvent(field, new AbstractField.ComponentValueChangeEvent<>(field, field, before, true));
    }

    private static List<?> offered(Window window) {
        return window.all(Select.class).filter(one -> window.words("appeal.demand.body").equals(one.getLabel())).reduce((some, last) -> last)
                .map(one -> one.getListDataView().getItems().toList()).orElseThrow();
    }

    private Window draft(AppealId id) {
        return windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
    }

    private static String paper(Window window) {
        return window.all(Html.class).map(Html::getInnerHtml).reduce((some, more) -> some + more).orElseThrow().replaceAll("[\\u00a0\\u202f]|&nbsp;", " ");
    }

    private Letter.Sentence first(AppealId id) {
        return as.role(Role.LAWYER, () -> letters.of(id, Language.EN)).items().getFirst().sentences().getFirst();
    }

    private IncidentId incident(AppealId id) {
        return appeals.find(id).incidentIds().getFirst();
    }
}
