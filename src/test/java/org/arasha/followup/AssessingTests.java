package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;

/** Whoever works on a submission has before them what they came for. */
@ArashaTest
record AssessingTests(Windows windows, Filings filings, Submissions submissions, Cases cases) {

    @Test
    void theReplyComesBeforeWhatWasFiled() {
        Window window = open(filings.replied(), Role.LAWYER, "/assess");

        assertThat(window.text().indexOf(window.words("followup.replies") + "\n"))
                .isPositive().isLessThan(window.text().indexOf(window.words("followup.submission") + "\n"));
    }

    @Test
    void onlyTheDecisionIsAtTheFootAndWhatIsSeldomIsClosedToWhoHasNotClaimed() {
        Window window = open(filings.replied(), Role.LAWYER, "/assess");

        assertThat(window.all(Component.class).filter(one -> one.getElement().getClassList().contains("decision-buttons"))
                .flatMap(Component::getChildren).filter(Button.class::isInstance).map(Button.class::cast).map(Button::getText))
                .containsExactly(window.words("followup.assess"));
        assertThat(window.button("followup.extension.assess").isEnabled()).isFalse();
        window.press("desk.claim");
        assertThat(window.button("followup.extension.assess").isEnabled()).isTrue();
    }

    @Test
    void whoHandsInReadsHowAndSaysTheDayThemselves() {
        Window window = open(filings.opened(Channel.POST), Role.INTAKE, "/hand-in").press("desk.claim");
        assertThat(window.text()).contains(window.words("followup.handIn.note"));
        assertThat(window.day("followup.filedOn")).isNull();

        window.press("ui.due.today");

        assertThat(window.day("followup.filedOn")).isEqualTo(cases.today());
    }

    @Test
    void aDayOfFilingBeforeTheLetterIsPointedOut() {
        Window window = open(filings.opened(Channel.POST), Role.INTAKE, "/hand-in").press("desk.claim");

        window.fill("followup.filedOn", cases.today().minusYears(1));
        assertThat(window.field("followup.filedOn").getElement().getProperty("helperText"))
                .isEqualTo(window.words("followup.filedOn.beforeLetter", Dates.day(cases.today(), Language.EN)));
        window.fill("followup.filedOn", cases.today());
        assertThat(window.field("followup.filedOn").getElement().getProperty("helperText")).isNull();
    }

    @Test
    void aDayIsSaidOnceAndWhoseItIs() {
        SubmissionId id = filings.opened(Channel.POST);
        Window window = open(id, Role.INTAKE, "/hand-in").press("desk.claim");
        String due = Dates.day(cases.step(id, "Hand in").dueAt().atZone(Dates.ZONE).toLocalDate(), Language.EN);

        assertThat(window.text().split(due, -1)).hasSize(2);
        assertThat(window.text()).contains(window.words("ui.due.step", due));
    }

    private Window open(SubmissionId id, Role role, String step) {
        return windows.of(role).open("submissions/" + submissions.find(id).number() + step);
    }
}
