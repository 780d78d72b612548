package org.arasha.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Readers;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision pressed twice, and one open in two tabs, has one effect; the second says that it is done. */
@ArashaTest
record SecondClickTests(Windows windows, Forms forms, Cases cases, Filings filings, Incidents incidents, Submissions submissions, Appeals appeals,
        JdbcClient jdbc, As as) {

    @Test
    void signsAConclusionOnce() {
        IncidentId id = cases.registered();
        UserId verifier = as.newUser(Role.VERIFIER);
        as.user(verifier, () -> cases.weigh(id, Conclusion.IN_PART));
        Window first = conclusion(verifier, id);
        Window second = conclusion(verifier, id);

        first.press("verification.sign");
        second.press("verification.sign");

        assertDone(first, second);
        assertThat(second.value("verification.remark")).isEqualTo("As told.");
        assertThat(acts(id.value(), "FactsVerified")).isEqualTo(1);
        assertThat(cases.waiting(id)).containsExactly("Analyse legally");
    }

    @Test
    void signsOnceWhenTheButtonIsPressedTwice() {
        IncidentId id = cases.registered();
        as.role(Role.VERIFIER, () -> cases.weigh(id, Conclusion.IN_PART));
        Window window = conclusion(as.newUser(Role.VERIFIER), id);
        Button sign = window.button("verification.sign");

        window.press(sign).press(sign);

        assertThat(window.notices()).contains(window.words("desk.refusal.done"));
        assertThat(acts(id.value(), "FactsVerified")).isEqualTo(1);
    }

    @Test
    void closesACaseOnce() {
        IncidentId id = cases.verified(Conclusion.CONTRADICTED);
        UserId manager = as.newUser(Role.MANAGER);
        Window second = outcome(manager, id, Outcome.NOTHING);
        Window first = outcome(manager, id, Outcome.NOT_ESTABLISHED);

        first.press("incident.outcome.record");
        second.press("incident.outcome.record");

        assertDone(first, second);
        assertThat(incidents.find(id).outcome()).isEqualTo(Outcome.NOT_ESTABLISHED);
        assertThat(acts(id.value(), "OutcomeRecorded")).isEqualTo(1);
    }

    @Test
    void choosesARemedyOnce() {
        IncidentId id = cases.verified();
        UserId lawyer = as.newUser(Role.LAWYER);
        Window second = remedy(lawyer, id, Remedy.NONE);
        Window first = remedy(lawyer, id, Remedy.OWN_APPEAL);

        first.press("legal.decide");
        second.press("legal.decide");

        assertDone(first, second);
        assertThat(filings.allOf(lawyer, id)).hasSize(1);
        assertThat(acts(id.value(), "RemedyChosen")).isEqualTo(1);
    }

    @Test
    void handsInOnce() {
        SubmissionId id = filings.opened(Channel.POST);
        UserId officer = as.newUser(Role.INTAKE);
        Window second = filing(officer, id, 0);
        Window first = filing(officer, id, 1);

        first.press("followup.handIn");
        second.press("followup.handIn");

        assertDone(first, second);
        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today().minusDays(1));
        assertThat(acts(id.value(), "HandedIn")).isEqualTo(1);
    }

    static Stream<Arguments> decisions() {
        return Readers.inTurn(Stream.of(
                decision("Register report", Forms::registration), decision("Approve appeal", forms -> forms.appeal().approval()),
                decision("Confirm signature", forms -> forms.appeal().signature()),
                decision("Assess reply", forms -> forms.submission().assessment()),
                decision("No reply: what next?", forms -> forms.submission().silence())));
    }

    private static Arguments decision(String step, Function<Forms, Form> form) {
        return Arguments.of(step, form);
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("decisions")
    void isDoneOnceFromTwoTabs(String step, Function<Forms, Form> behind, Language reader) {
        Form form = behind.apply(forms);
        Window first = form.open(windows.of(form.who()).speak(reader));
        Window second = form.open(windows.of(form.who()).speak(reader));
        int before = acts();

        first.press(form.button());
        int once = acts();
        second.press(form.button());

        assertDone(first, second);
        assertThat(once).isGreaterThan(before);
        assertThat(acts()).as("acts").isEqualTo(once);
    }

    @Test
    void keepsWhatIsTypedInTwoTabsOfADraftAndAsksWhereBothSayTheSame() {
        AppealId id = filings.appealWritten(Channel.POST);
        UserId lawyer = as.newUser(Role.LAWYER);
        String address = "appeals/" + as.user(lawyer, () -> appeals.visible(id)).number() + "/draft";
        Window first = claimed(lawyer, address);
        Window second = windows.of(lawyer).open(address);

        first.fill("appeal.introduction", Cases.text("From the first tab"));
        second.fill("appeal.assessment", Cases.text("From the second tab"));

        assertThat(written(lawyer, id)).extracting(AppealText::introduction, AppealText::assessment)
                .containsExactly(Cases.text("From the first tab"), Cases.text("From the second tab"));
        assertThat(second.value("appeal.introduction")).isEqualTo(Cases.text("From the first tab"));

        first.fill("appeal.assessment", Cases.text("Once more from the first"));
        assertThat(first.text()).contains(first.words("ui.versions.title"));
        assertThat(written(lawyer, id).assessment()).isEqualTo(Cases.text("From the second tab"));
    }

    private AppealText written(UserId lawyer, AppealId id) {
        return as.user(lawyer, () -> appeals.visible(id)).text();
    }

    private Window conclusion(UserId verifier, IncidentId id) {
        return claimed(verifier, "incidents/" + incidents.find(id).number() + "/verify")
                .fill("verification.conclusion", Conclusion.IN_PART).fill("verification.remark", "As told.");
    }

    private Window outcome(UserId manager, IncidentId id, Outcome outcome) {
        return claimed(manager, "incidents/" + incidents.find(id).number() + "/outcome").fill("incident.outcome", outcome);
    }

    private Window remedy(UserId lawyer, IncidentId id, Remedy remedy) {
        return claimed(lawyer, "incidents/" + incidents.find(id).number() + "/analyse")
                .fill("legal.remedy", remedy).fill("legal.reason", "So that it is answered.");
    }

    private Window filing(UserId officer, SubmissionId id, int daysAgo) {
        return claimed(officer, "submissions/" + submissions.find(id).number() + "/hand-in")
                .fill("followup.filedOn", cases.today().minusDays(daysAgo));
    }

    /** The second tab finds the step claimed. */
    private Window claimed(UserId who, String address) {
        Window window = windows.of(who).open(address);
        return window.offers("desk.claim") ? window.press("desk.claim") : window;
    }

    private static void assertDone(Window first, Window second) {
        assertThat(first.address()).isEqualTo("work");
        assertThat(second.notices()).contains(second.words("desk.refusal.done"));
        assertThat(second.text()).contains(second.words("desk.goneMeanwhile"));
    }

    private int acts() {
        return jdbc.sql("select count(*) from trail_entry").query(Integer.class).single();
    }

    private int acts(UUID record, String act) {
        return jdbc.sql("select count(*) from trail_entry where record = ? and act = ?").params(record, act)
                .query(Integer.class).single();
    }
}
