package org.arasha.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Analyses;
import org.arasha.shared.Language;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody has a step open on the screen while others go on. */
@ArashaTest
class StaleStepTests {

    private static final String TYPED = "Two witnesses agree.";

    private final Windows windows;
    private final Forms forms;
    private final Cases cases;
    private final Incidents incidents;
    private final OpenSteps steps;
    private final Verification verification;
    private final Analyses analyses;
    private final As as;
    private final UserId me;
    private final UserId colleague;

    private IncidentId incident;
    private Window window;

    StaleStepTests(Windows windows, Forms forms, Cases cases, Incidents incidents, OpenSteps steps, Verification verification,
            Analyses analyses, As as) {
        this.windows = windows;
        this.forms = forms;
        this.cases = cases;
        this.incidents = incidents;
        this.steps = steps;
        this.verification = verification;
        this.analyses = analyses;
        this.as = as;
        me = as.newUser(Role.VERIFIER);
        colleague = as.newUser(Role.VERIFIER);
    }

    @BeforeEach
    void holdAndType() {
        incident = cases.registered();
        window = windows.of(me).open(address()).press("desk.claim")
                .fill("verification.conclusion", Conclusion.IN_PART).fill("verification.remark", TYPED);
    }

    @Test
    void saysThatSomebodyElseHasDoneIt() {
        giveBackElsewhere();
        cases.does(colleague, incident, "Verify facts", () -> cases.verify(incident, Conclusion.ESTABLISHED));

        window.press("verification.sign");

        assertThat(window.notices()).contains(window.words("desk.refusal.done"));
        assertThat(window.text()).contains(window.words("desk.goneMeanwhile"));
        assertTypedAndLocked();
        assertThat(verification.latest(incident)).hasValueSatisfying(verdict ->
                assertThat(verdict.signedBy()).isEqualTo(colleague));
    }

    @Test
    void saysByItselfThatSomebodyElseHasDoneIt() {
        giveBackElsewhere();
        cases.does(colleague, incident, "Verify facts", () -> cases.verify(incident, Conclusion.ESTABLISHED));

        await().pollInSameThread().untilAsserted(() ->
                assertThat(window.refresh().text()).contains(window.words("desk.goneMeanwhile")));
        assertTypedAndLocked();
    }

    @Test
    void saysThatSomebodyElseHasClaimedIt() {
        giveBackElsewhere();
        cases.does(colleague, incident, "Verify facts", () -> { });

        window.press("verification.sign");

        assertThat(window.notices()).contains(window.words("desk.refusal.taken"));
        assertThat(window.text()).contains(window.words("desk.heldBy", "Test [VERIFIER]"));
        assertTypedAndLocked();
        assertThat(verification.latest(incident)).isEmpty();
    }

    @Test
    void refusesToClaimWhatSomebodyElseWasFasterToClaim() {
        giveBackElsewhere();
        Window late = windows.of(me).open(address());
        cases.does(colleague, incident, "Verify facts", () -> { });

        late.press("desk.claim");

        assertThat(late.notices()).contains(late.words("desk.refusal.taken"));
        assertThat(late.text()).contains(late.words("desk.heldBy", "Test [VERIFIER]"));
        assertThat(cases.step(incident, "Verify facts").isHeldBy(colleague)).isTrue();
    }

    @Test
    void saysThatTheCaseWasClosed() {
        cases.withdraw(incident);
        cases.does(incident, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(incident, false, "Their wish."));

        window.press("verification.sign");

        assertThat(window.notices()).contains(window.words("desk.refusal.done"));
        assertTypedAndLocked();
        assertThat(verification.latest(incident)).isEmpty();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                other(Language.RU, Role.LAWYER, "legal.reason", Forms::analysis),
                other(Language.KK, Role.INTAKE, "followup.registration", forms -> forms.submission().handIn()),
                other(Language.RU, Role.APPROVER, "appeal.remark", forms -> forms.appeal().returning()),
                other(Language.KK, Role.LAWYER, "followup.remark", forms -> forms.submission().silence()));
    }

    private static Arguments other(Language reader, Role role, String field, Function<Forms, Form> form) {
        return Arguments.of(reader, role, field, form);
    }

    @ParameterizedTest(name = "{2}, {0}")
    @MethodSource("others")
    void saysOnOtherScreensThatSomebodyElseHasIt(Language reader, Role role, String field, Function<Forms, Form> behind) {
        Form form = behind.apply(forms);
        Window mine = form.open(windows.of(form.who()).speak(reader)).write(field, TYPED);
        windows.of(form.who()).open(form.address()).press("desk.giveBack");
        windows.of(as.newUser(role)).open(form.address()).press("desk.claim");

        mine.press(form.button());

        assertThat(mine.notices()).contains(mine.words("desk.refusal.taken"));
        assertThat(mine.text()).contains(mine.words("desk.heldBy", "Test [" + role + "]"));
        assertThat(mine.written(field)).isEqualTo(TYPED);
        assertThat(mine.isOpen(field)).isFalse();
        assertThat(mine.button(form.button()).isEnabled()).isFalse();
    }

    @Test
    void opensOnAWordOfWhereThingsStandOnceItIsDone() {
        giveBackElsewhere();
        cases.does(colleague, incident, "Verify facts", () -> cases.verify(incident, Conclusion.ESTABLISHED));

        Window anew = windows.of(me).open(address());

        assertThat(anew.text()).contains(anew.words("desk.gone.title"), anew.words("desk.gone.hint"));
        assertThat(anew.has("verification.remark")).isFalse();
    }

    @Test
    void keepsWhatWasTypedWhenGivenBack() {
        window.press("desk.giveBack");
        assertTypedAndLocked();
        cases.does(colleague, incident, "Verify facts", () -> steps.giveBack(cases.step(incident, "Verify facts").taskId()));

        window.press("desk.claim");

        assertThat(window.isOpen("verification.remark")).isTrue();
        assertThat(window.value("verification.remark")).isEqualTo(TYPED);
    }

    @Test
    void findsWhatWasTypedAgainWhenOpenedAnew() {
        window.press("desk.giveBack");
        windows.close();

        Window nextDay = windows.of(me).open(address()).press("desk.claim");

        assertThat(nextDay.value("verification.remark")).isEqualTo(TYPED);
        assertThat(nextDay.value("verification.conclusion")).isEqualTo(Conclusion.IN_PART);
        assertThat(windows.of(colleague).open(address()).value("verification.remark")).as("to others").isEqualTo("");
    }

    private void giveBackElsewhere() {
        as.user(me, () -> steps.giveBack(cases.step(incident, "Verify facts").taskId()));
    }

    private void assertTypedAndLocked() {
        assertThat(window.value("verification.remark")).isEqualTo(TYPED);
        assertThat(window.value("verification.conclusion")).isEqualTo(Conclusion.IN_PART);
        assertThat(window.isOpen("verification.remark")).isFalse();
        assertThat(window.button("verification.sign").isEnabled()).isFalse();
    }

    private String address() {
        return "incidents/" + incidents.find(incident).number() + "/verify";
    }
}
