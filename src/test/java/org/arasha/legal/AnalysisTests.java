package org.arasha.legal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.calendar.Term;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.NormRef;
import org.arasha.incident.Records;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Possible.Until;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;

/** What a lawyer finds, and until when what the law gives can be used. */
@ArashaTest
record AnalysisTests(Windows windows, Cases cases, Incidents incidents, Records records, Consents consents, Analyses analyses, Norms norms, As as) {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 22);

    @Test
    void countsByTheLawOfTheIncidentsDay() {
        IncidentId id = verifiedOn(LONG_AGO);

        List<Possible> possible = as.role(Role.LAWYER, () -> analyses.possible(id));

        assertThat(until(possible, Recourse.SUPERIOR_BODY)).isInstanceOfSatisfying(Until.Over.class, over -> {
            assertThat(over.term().rule().law()).isEqualTo("LAW_221");
            assertThat(over.term().dueOn()).as("22 June 2019 was a Saturday").isEqualTo(LocalDate.of(2019, 6, 24));
        });
        assertThat(possible).filteredOn(one -> one.recourse() != Recourse.SUPERIOR_BODY)
                .allMatch(one -> one.until() instanceof Until.NotKnown);
    }

    @Test
    void aTermThatWaitsForADecisionHasNoDayBeforeIt() {
        IncidentId id = cases.verified();

        assertThat(until(as.role(Role.LAWYER, () -> analyses.possible(id)), Recourse.COURT))
                .isInstanceOfSatisfying(Until.NotBegun.class, waits -> assertThat(waits.rule().isConfirmed()).isFalse());
    }

    @Test
    void thePageOfACaseDoesNotSayLongAfterThatATermHasNotBegun() {
        IncidentId id = chosen(cases.verified(), Recourse.COURT);

        Window page = page(id);

        assertThat(page.text()).contains(page.words("legal.recourse.COURT")).doesNotContain(page.words("legal.until.notBegun"));
    }

    @Test
    void thePageOfACaseSaysOfNoTermThatWasUnsureThatItIsOver() {
        IncidentId id = chosen(verifiedOn(PartialDate.before(cases.today())), Recourse.SUPERIOR_BODY);

        happened(id, PartialDate.on(cases.today()));
        Term runs = ((Until.Running) until(as.role(Role.LAWYER, () -> analyses.possible(id)), Recourse.SUPERIOR_BODY)).term();
        assertThat(page(id).text()).as("known meanwhile").contains(page(id).words("legal.until.running", Dates.day(runs.dueOn(), Language.EN)));

        happened(id, PartialDate.on(LONG_AGO));
        Term over = ((Until.Over) until(as.role(Role.LAWYER, () -> analyses.possible(id)), Recourse.SUPERIOR_BODY)).term();
        assertThat(page(id).text()).doesNotContain(page(id).words("legal.until.over", Dates.day(over.dueOn(), Language.EN)));
    }

    @Test
    void whatHappenedAboutOrBeforeADayHasNoLastDayForSure() {
        LocalDate yesterday = cases.today().minusDays(1);
        for (PartialDate when : List.of(PartialDate.before(yesterday), PartialDate.about(yesterday), PartialDate.about(LONG_AGO))) {
            IncidentId id = verifiedOn(when);
            Until until = until(as.role(Role.LAWYER, () -> analyses.possible(id)), Recourse.SUPERIOR_BODY);
            assertThat(until).isInstanceOf(Until.Unsure.class);

            chosen(id, Recourse.SUPERIOR_BODY);

            assertThat(analyses.find(id).orElseThrow().recourses()).extracting(Analysis.Chosen::dueOn).containsOnlyNulls();
            Window page = page(id);
            assertThat(page.text()).contains(page.words("legal.until.unsure", Dates.day(((Until.Unsure) until).term().dueOn(), Language.EN)));
        }
        assertThat(until(as.role(Role.LAWYER, () -> analyses.possible(verifiedOn(PartialDate.before(LONG_AGO)))), Recourse.SUPERIOR_BODY))
                .as("was over by then at the latest").isInstanceOf(Until.Over.class);
    }

    @Test
    void takesAReasonForRestoringATermThatMayBeOver() {
        IncidentId id = verifiedOn(PartialDate.about(LONG_AGO));

        analysis(id).fill("legal.recourse", Set.of(Recourse.SUPERIOR_BODY)).fill("legal.remedy", Remedy.LEGAL_AID).write("legal.reason", "So.")
                .write("legal.restoration", "They were held.").press("legal.decide");

        assertThat(analyses.find(id)).hasValueSatisfying(found -> assertThat(found.restoration()).isEqualTo("They were held."));
    }

    @Test
    void tellsWhatIsKnownOfEachTerm() {
        IncidentId id = verifiedOn(LONG_AGO);
        Window window = analysis(id);

        assertThat(window.text()).contains(window.words("legal.wish"), window.words("directory.consent.notAsked"));
        window.fill("legal.recourse", Set.of(Recourse.SUPERIOR_BODY)).fill("legal.remedy", Remedy.LEGAL_AID).write("legal.reason", "So.")
                .press("legal.decide");

        assertThat(window.complaint("legal.restoration")).isEqualTo(window.words("legal.rule.whatIsOverHasAReason"));
        assertThat(window.written("legal.reason")).isEqualTo("So.");
        assertThat(analyses.find(id)).isEmpty();

        window.write("legal.restoration", "They were held.").press("legal.decide");

        assertThat(analyses.find(id)).hasValueSatisfying(found -> {
            assertThat(found.restoration()).isEqualTo("They were held.");
            assertThat(found.recourses()).extracting(Analysis.Chosen::dueOn).containsExactly(LocalDate.of(2019, 6, 24));
        });
        assertThat(windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number()).text())
                .contains(Dates.day(LocalDate.of(2019, 6, 24), Language.EN), "They were held.");
    }

    @Test
    void refusesARemedyAgainstTheWishWhereItIsChosen() {
        IncidentId id = cases.verified();
        says(id, Consent.Purpose.APPEAL, Consent.State.REFUSED);
        Window window = analysis(id).fill("legal.remedy", Remedy.OWN_APPEAL).write("legal.reason", "So.");

        window.press("legal.decide");

        assertThat(window.complaint("legal.remedy")).isEqualTo(window.words("legal.rule.noAppealAgainstTheWish"));
        assertThat(window.text()).contains(window.words("incident.consent.APPEAL.REFUSED"));
        window.fill("legal.remedy", Remedy.LEGAL_AID).fill("legal.recourse", Set.of(Recourse.PROSECUTOR)).press("legal.decide");
        assertThat(window.complaint("legal.recourse")).isEqualTo(window.words("legal.rule.noAppealAgainstTheWish"));
        assertThat(cases.waiting(id)).containsExactly("Analyse legally");
    }

    @Test
    void refusesARemedyAgainstTheWishWhicheverWayItComes() {
        IncidentId id = cases.verified();
        says(id, Consent.Purpose.APPEAL, Consent.State.GIVEN);
        says(id, Consent.Purpose.REPORT_TO_POLICE, Consent.State.REFUSED);
        Findings report = new Findings(Set.of(), Set.of(), Set.of(), Set.of(Recourse.CRIME_REPORT), "", null);

        assertRefused("legal.rule.noReportToPoliceAgainstTheWish",
                () -> cases.does(id, "Analyse legally", () -> analyses.decide(id, report, Remedy.OWN_APPEAL, "So.")));
        says(id, Consent.Purpose.APPEAL, Consent.State.WITHDRAWN);
        assertRefused("legal.rule.noAppealAgainstTheWish",
                () -> cases.does(id, "Analyse legally", () -> cases.analyse(id, Remedy.COLLECTIVE_APPEAL)));

        cases.does(id, "Analyse legally", () -> cases.analyse(id, Remedy.LEGAL_AID));
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Give legal aid", "Decide on withdrawn consent");
    }

    @Test
    void keepsWhatShowsABreachAndWhoseItWas() {
        IncidentId id = cases.verified();
        Norm norm = norm();
        Claim claim = records.of(id).claims().getFirst();
        Involvement police = perpetrator(id);
        Findings found = new Findings(Set.of(new Breach(norm.id(), Set.of(claim.id()), Set.of(police.id()), Set.of())), Set.of(norm.id()),
                Set.of(), Set.of(), "", null);

        cases.does(id, "Analyse legally", () -> analyses.decide(id, found, Remedy.MONITOR, "So."));

        assertThat(analyses.find(id)).hasValueSatisfying(analysis -> {
            assertThat(analysis.findings().breaches()).isEqualTo(found.breaches());
            assertThat(analysis.findings().relied()).isEqualTo(found.relied());
        });
        Window page = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number());
        assertThat(page.text()).contains(page.words("legal.breach.by") + ": Some police",
                page.words("legal.breach.claims") + ": A reporter was held.");
    }

    @Test
    void whoChoosesANormReadsWhatItSaysOrWhereThatStands() {
        Norm said = saying(norm());
        Norm other = norm();
        Window window = analysis(cases.verified()).fill("legal.norms", Set.of(said)).fill("legal.relied", Set.of(other));
        assertThat(window.text()).doesNotContain("Obstruction is punished.");

        window.all(Details.class).filter(one -> one.getSummaryText().contains(said.ref().article()) || one.getSummaryText().contains(other.ref().article()))
                .toList().forEach(one -> one.setOpened(true));

        assertThat(window.text()).contains("Obstruction is punished.", window.words("legal.norm.address.open"), window.words("legal.norm.text.none"));
    }

    @Test
    void aNormWithATextIsOneWhereItIsTakenAndInTheList() {
        IncidentId id = cases.verified();
        Norm said = saying(norm());
        Norm listed = norms.all().stream().filter(one -> one.id().equals(said.id())).findFirst().orElseThrow();
        analysis(id).fill("legal.norms", Set.of(said));

        Window again = windows.of(Role.LAWYER).open(address(id));

        assertThat(again.value("legal.norms")).as("as it was kept").isEqualTo(Set.of(listed));
    }

    @Test
    void aDraftKeepsWhatShowsABreach() {
        IncidentId id = cases.verified();
        Norm norm = norm();
        Claim claim = records.of(id).claims().getFirst();
        analysis(id).fill("legal.norms", Set.of(norm)).fill("legal.breach.claims", Set.of(claim));

        Window again = windows.of(Role.LAWYER).open(address(id));

        assertThat(again.value("legal.breach.claims")).isEqualTo(Set.of(claim));
        again.fill("legal.remedy", Remedy.MONITOR).write("legal.reason", "So.").press("legal.decide");
        assertThat(analyses.find(id).orElseThrow().findings().breaches())
                .containsExactly(new Breach(norm.id(), Set.of(claim.id()), Set.of(), Set.of()));
    }

    @Test
    void refusesClaimsOfAnotherCase() {
        IncidentId id = cases.verified();
        Claim other = records.of(cases.verified()).claims().getFirst();
        Findings found = new Findings(Set.of(new Breach(norm().id(), Set.of(other.id()), Set.of(), Set.of())), Set.of(), Set.of(), Set.of(), "", null);

        assertRefused("legal.refusal.recordChanged",
                () -> cases.does(id, "Analyse legally", () -> analyses.decide(id, found, Remedy.MONITOR, "So.")));
    }

    @Test
    void thePageOfACaseShowsWhatWasWrittenAfterTheAnalysis() {
        IncidentId id = cases.analysed(Remedy.LEGAL_AID);
        cases.withdraw(id);
        cases.does(id, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(id, true, "They asked for no name."));
        cases.does(id, "Give legal aid", () -> analyses.giveAid(id, "The fine was appealed."));

        Window page = windows.of(Role.MANAGER).open("incidents/" + incidents.find(id).number());
        assertThat(page.text()).containsSubsequence(page.words("legal.notes"), "The fine was appealed.", page.words("step.Task_GiveLegalAid"),
                "They asked for no name.", page.words("step.Task_DecideOnWithdrawal"));
        assertThat(as.role(Role.MANAGER, () -> analyses.notes(id))).allSatisfy(note -> assertThat(note.by()).isNotBlank());
    }

    private static Until until(List<Possible> possible, Recourse recourse) {
        return possible.stream().filter(one -> one.recourse() == recourse).findFirst().orElseThrow().until();
    }

    private IncidentId verifiedOn(LocalDate day) {
        return verifiedOn(PartialDate.on(day));
    }

    private IncidentId chosen(IncidentId id, Recourse recourse) {
        Findings found = new Findings(Set.of(), Set.of(), Set.of(), Set.of(recourse), "", null);
        cases.does(id, "Analyse legally", () -> analyses.decide(id, found, Remedy.MONITOR, "So."));
        return id;
    }

    private Window page(IncidentId id) {
        return windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number());
    }

    private IncidentId verifiedOn(PartialDate when) {
        return happened(cases.verified(), when);
    }

    private IncidentId happened(IncidentId id, PartialDate when) {
        Incident one = incidents.find(id);
        as.role(Role.LAWYER, () -> incidents.describe(id, one.version(), one.title(), when, one.place(),
                one.categoryIds(), one.alarm(), false));
        return id;
    }

    private void says(IncidentId id, Consent.Purpose purpose, Consent.State state) {
        as.role(Role.LAWYER, () -> consents.note(records.of(id).victims().getFirst().person(), purpose, state, id.value(), null, null));
    }

    private Norm norm() {
        return as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef("CRIMINAL_CODE", "T" + UUID.randomUUID().toString().substring(0, 18), null),
                Cases.text("of the Criminal Code"), Cases.text("Obstruction"), null, null, false)));
    }

    private Norm saying(Norm silent) {
        return as.role(Role.LAWYER, () -> norms.change(new Norm(silent.id(), silent.version(), silent.ref(), silent.law(), silent.title(),
                LocalizedText.of(Language.EN, "Obstruction is punished."), null, null, false, "https://adilet.zan.kz/rus/docs/K1400000226", null)));
    }

    private Involvement perpetrator(IncidentId id) {
        return as.role(Role.LAWYER, () -> records.add(new Involvement(InvolvementId.fresh(), 0, id, 0, Involvement.Part.PERPETRATOR,
                Involvement.Degree.DID_IT, null, null, Cases.text("Some police"), null, LocalizedText.NONE, null)));
    }

    private Window analysis(IncidentId id) {
        return windows.of(Role.LAWYER).open(address(id)).press("desk.claim");
    }

    private String address(IncidentId id) {
        return "incidents/" + incidents.find(id).number() + "/analyse";
    }
}
