package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal.Cited;
import org.arasha.incident.IncidentId;
import org.arasha.incident.NormRef;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Breach;
import org.arasha.legal.Norm;
import org.arasha.legal.Norms;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter begins with the norms that the analyses of its cases found; its authors add and drop. */
@ArashaTest
class NormsOfALetterTests {

    private final Windows windows;
    private final Cases cases;
    private final Appeals appeals;
    private final Letters letters;
    private final Analyses analyses;
    private final Norms norms;
    private final As as;

    private final Norm broken;
    private final Norm relied;

    NormsOfALetterTests(Windows windows, Cases cases, Appeals appeals, Letters letters, Analyses analyses, Norms norms, As as) {
        this.windows = windows;
        this.cases = cases;
        this.appeals = appeals;
        this.letters = letters;
        this.analyses = analyses;
        this.norms = norms;
        this.as = as;
        broken = norm();
        relied = norm();
    }

    private Norm norm() {
        return as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef("CRIMINAL_CODE", "T" + UUID.randomUUID().toString().substring(0, 18), null),
                text("of the Criminal Code"), text("Obstruction"), LocalDate.of(2015, 1, 1), null, true)));
    }

    @Test
    void aLetterOfOneCaseBeginsWithTheNormsOfItsAnalysis() {
        assertThat(appeal(Remedy.OWN_APPEAL).norms()).containsExactlyInAnyOrder(Cited.broken(broken.id()), Cited.relied(relied.id()));
    }

    @Test
    void aCaseThatJoinsBringsTheNormsOfItsAnalysis() {
        IncidentId id = analysed(Remedy.COLLECTIVE_APPEAL);

        cases.does(id, "Choose collective appeal", () -> appeals.openWith(id));

        assertThat(appealOf(id).norms()).containsExactlyInAnyOrder(Cited.broken(broken.id()), Cited.relied(relied.id()));
    }

    @Test
    void whatAnAuthorHasDroppedIsOfferedAgain() {
        Appeal appeal = appeal(Remedy.OWN_APPEAL);
        Window window = draft(appeal).fill("appeal.norms.broken", Set.of());
        assertThat(appeals.find(appeal.id()).norms()).containsExactly(Cited.relied(relied.id()));

        window.press(offer(window, broken));

        assertThat(appeals.find(appeal.id()).norms()).contains(Cited.broken(broken.id()));
        assertThat(window.all(Button.class).map(Button::getText)).noneMatch(words -> words.contains(broken.ref().article()));
    }

    @Test
    void whatNoAnalysisCallsBrokenIsMarked() {
        Norm other = norm();
        String mark = "No analysis of a case of this appeal calls it broken: Art. " + other.ref().article();
        Window window = draft(appeal(Remedy.OWN_APPEAL));
        assertThat(window.text()).doesNotContain(mark);

        window.fill("appeal.norms.broken", Set.of(broken, other));

        assertThat(window.text()).contains(mark);
    }

    @Test
    void whatNoAnalysisCallsBrokenIsTakenOutByOneClick() {
        Norm other = norm();
        Appeal appeal = appeal(Remedy.OWN_APPEAL);
        Window window = draft(appeal).fill("appeal.norms.broken", Set.of(broken, other));

        window.press(offer(window, other));

        assertThat(appeals.find(appeal.id()).norms()).containsExactlyInAnyOrder(Cited.broken(broken.id()), Cited.relied(relied.id()));
        assertThat(window.text()).doesNotContain(other.ref().article());
    }

    @Test
    void oneThatWasPickedFromTheListIsTakenOutAlthoughItsTextIsEntered() {
        Norm other = norm();
        as.role(Role.LAWYER, () -> norms.change(new Norm(other.id(), other.version(), other.ref(), other.law(), other.title(),
                text("Obstruction is punished."), other.validFrom(), null, true, null, null)));
        Norm listed = norms.all().stream().filter(one -> one.id().equals(other.id())).findFirst().orElseThrow();
        Appeal appeal = appeal(Remedy.OWN_APPEAL);
        Window window = draft(appeal).fill("appeal.norms.broken", Set.of(broken, listed));

        window.press(offer(window, other));

        assertThat(appeals.find(appeal.id()).norms()).containsExactlyInAnyOrder(Cited.broken(broken.id()), Cited.relied(relied.id()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLetterHasBothUnderHeadingsOfTheirOwn(Language language) throws IOException {
        Appeal appeal = appeal(Remedy.OWN_APPEAL);
        Letter letter = as.role(Role.LAWYER, () -> letters.of(appeal.id(), language));
        LetterWords words = new LetterWords(language);

        assertThat(LetterHtml.article(letter)).containsSubsequence(words.broken(1), broken.ref().article(), words.relied(1), relied.ref().article());
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(Edition.of(letter, 1))))) {
            assertThat(file.getParagraphs().stream().map(XWPFParagraph::getText)).containsSubsequence(words.broken(1),
                    letter.assessment().broken().getFirst() + ".", words.relied(1), letter.assessment().relied().getFirst() + ".");
        }
    }

    @Test
    void thePageHasBothUnderHeadingsOfTheirOwn() {
        Window page = windows.of(Role.LAWYER).open("appeals/" + appeal(Remedy.OWN_APPEAL).number());

        assertThat(page.text()).containsSubsequence(page.words("appeal.norms.broken"), broken.ref().article(),
                page.words("appeal.norms.relied"), relied.ref().article());
    }

    private Window draft(Appeal appeal) {
        return windows.of(Role.LAWYER).open("appeals/" + appeal.number() + "/draft").press("desk.claim");
    }

    private static Button offer(Window window, Norm norm) {
        return window.all(Button.class).filter(button -> button.getText().contains(norm.ref().article())).findFirst().orElseThrow();
    }

    private Appeal appeal(Remedy remedy) {
        return appealOf(analysed(remedy));
    }

    private Appeal appealOf(IncidentId id) {
        return as.role(Role.LAWYER, () -> appeals.find(appeals.of(id).getFirst().id()));
    }

    private IncidentId analysed(Remedy remedy) {
        IncidentId id = cases.verified();
        cases.does(id, "Analyse legally", () -> analyses.decide(id, new Findings(Set.of(Breach.of(broken.id())), Set.of(relied.id()),
                Set.of(), Set.of(), "", null), remedy, "So that it is answered."));
        return id;
    }
}
