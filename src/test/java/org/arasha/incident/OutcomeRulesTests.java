package org.arasha.incident;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasHelper;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.FactsFound.Found;
import org.arasha.incident.OutcomeRules.Fit;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ArashaTest
record OutcomeRulesTests(Incidents incidents, Cases cases, Windows windows) {

    @ParameterizedTest
    @EnumSource(names = {"PERPETRATORS_PUNISHED", "COMPENSATED", "APOLOGY"})
    void thatSomebodyHasAnsweredForItSaysThatItHappened(Outcome outcome) {
        assertThat(OutcomeRules.fit(Found.AT_LEAST_IN_PART, outcome)).isEqualTo(Fit.FITS);
        assertThat(OutcomeRules.fit(Found.NOT_ESTABLISHED, outcome)).isEqualTo(Fit.NOT_ESTABLISHED_WITH_REASON);
        assertThat(OutcomeRules.fit(Found.CONTRADICTED, outcome)).isEqualTo(Fit.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CASE_AGAINST_JOURNALIST_CLOSED", "RELEASED", "NOTHING", "NOT_KNOWN"})
    void whatBecameOfThePersonFollowsFromNoConclusion(Outcome outcome) {
        assertThat(Found.values()).allSatisfy(found -> assertThat(OutcomeRules.fit(found, outcome)).isEqualTo(Fit.FITS));
    }

    @Test
    void whatIsEstablishedIsNotCalledOtherwiseWithoutAReason() {
        assertThat(OutcomeRules.fit(Found.AT_LEAST_IN_PART, Outcome.NOT_ESTABLISHED)).isEqualTo(Fit.ESTABLISHED_WITH_REASON);
        assertThat(OutcomeRules.fit(Found.NOT_ESTABLISHED, Outcome.NOT_ESTABLISHED)).isEqualTo(Fit.FITS);
        assertThat(OutcomeRules.fit(Found.CONTRADICTED, Outcome.NOT_ESTABLISHED)).isEqualTo(Fit.FITS);
    }

    @Test
    void whoChoosesWhatTheFactsDoNotBearIsToldInPlaceAndSaysWhy() {
        IncidentId id = cases.verified(Conclusion.CANNOT_BE_ESTABLISHED);
        assertRefused("incident.outcome.fit.NOT_ESTABLISHED_WITH_REASON", () -> cases.does(id, "Record outcome",
                () -> incidents.recordOutcome(id, Outcome.APOLOGY, " ")));

        Window step = step(id).fill("incident.outcome", Outcome.APOLOGY);
        assertThat(((HasHelper) step.field("incident.outcome")).getHelperText()).isEqualTo(step.words("incident.outcome.fit.NOT_ESTABLISHED_WITH_REASON"));
        step.press("incident.outcome.record");
        assertThat(step.complaint("incident.outcome.note")).isEqualTo(step.words("ui.required"));

        step.write("incident.outcome.note", "The court found it so.").press("incident.outcome.record");
        assertThat(incidents.find(id).outcome()).isEqualTo(Outcome.APOLOGY);
    }

    @Test
    void nobodyIsPunishedForWhatDidNotHappen() {
        IncidentId id = cases.verified(Conclusion.CONTRADICTED);
        assertRefused("incident.outcome.fit.REFUSED", () -> cases.close(id, Outcome.PERPETRATORS_PUNISHED));

        Window step = step(id).fill("incident.outcome", Outcome.PERPETRATORS_PUNISHED).write("incident.outcome.note", "So they say.")
                .press("incident.outcome.record");

        assertThat(step.complaint("incident.outcome")).isEqualTo(step.words("incident.outcome.fit.REFUSED"));
        assertThat(incidents.find(id).outcome()).isNull();
        step.fill("incident.outcome", Outcome.NOT_ESTABLISHED).press("incident.outcome.record");
        assertThat(incidents.find(id).outcome()).isEqualTo(Outcome.NOT_ESTABLISHED);
    }

    private Window step(IncidentId id) {
        Window step = windows.of(Role.MANAGER).open("incidents/" + incidents.find(id).number() + "/outcome");
        return step.offers("desk.claim") ? step.press("desk.claim") : step;
    }
}
