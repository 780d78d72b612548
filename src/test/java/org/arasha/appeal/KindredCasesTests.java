package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Links;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.legal.Analyses;
import org.arasha.legal.Kin;
import org.arasha.legal.Kin.Tie;
import org.arasha.legal.KindredCases;
import org.arasha.legal.Remedy;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.api.Test;

/** Cases that share method, body, place or person are proposed for one collective appeal. */
@ArashaTest
record KindredCasesTests(Windows windows, Cases cases, Filings filings, Incidents incidents, Records records, Links links, KindredCases kindred,
        Analyses analyses, Appeals appeals, As as) {

    @Test
    void areThoseOfTheSameMethodBodyPlaceAndVictim() {
        IncidentId one = cases.verified();
        IncidentId other = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        OrganisationId body = filings.partner();
        String town = "Town " + UUID.randomUUID();
        PersonId victim = records.of(one).victims().getFirst().person();
        as.role(Role.LAWYER, () -> {
            links.tie(one, IncidentLink.Kind.SAME_METHOD, incidents.find(other).number().toString());
            List.of(one, other).forEach(id -> {
                records.add(involved(id, Involvement.Part.PERPETRATOR, null, body));
                happened(id, town, cases.today());
            });
            records.add(involved(other, Involvement.Part.VICTIM, victim, null));
        });

        assertThat(kin(one)).singleElement().satisfies(kin -> {
            assertThat(kin.id()).isEqualTo(other);
            assertThat(kin.ties()).containsExactly(Tie.SAME_METHOD, Tie.SAME_VICTIM, Tie.SAME_BODY, Tie.SAME_PLACE);
            assertThat(kin.gathering()).isNull();
        });
    }

    @Test
    void areThoseOfTheSameNewsroom() {
        IncidentId one = cases.verified();
        IncidentId other = cases.verified();
        OrganisationId newsroom = filings.partner();
        as.role(Role.LAWYER, () -> List.of(one, other).forEach(id -> records.add(involved(id, Involvement.Part.VICTIM, null, newsroom))));

        assertThat(kin(one)).singleElement().satisfies(kin -> {
            assertThat(kin.id()).isEqualTo(other);
            assertThat(kin.ties()).containsExactly(Tie.SAME_VICTIM);
        });
    }

    @Test
    void areNotThoseOfAnotherTime() {
        IncidentId one = cases.verified();
        IncidentId other = cases.verified();
        String town = "Town " + UUID.randomUUID();
        as.role(Role.LAWYER, () -> {
            happened(one, town, cases.today());
            happened(other, town, cases.today().minusDays(40));
        });

        assertThat(kin(one)).isEmpty();
    }

    @Test
    void areNotThoseThatOneMayNotSee() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId hidden = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        IncidentId open = cases.verified();
        as.user(member, () -> links.tie(open, IncidentLink.Kind.SAME_SERIES, incidents.find(hidden).number().toString()));

        assertThat(as.user(member, () -> kindred.of(open))).extracting(Kin::id).containsExactly(hidden);
        assertThat(kin(open)).isEmpty();
    }

    @Test
    void areNotThoseWhoseAppealIsWrittenAlready() {
        IncidentId own = cases.analysed(Remedy.OWN_APPEAL);
        IncidentId closed = cases.analysed(Remedy.NONE);
        cases.close(closed, Outcome.RELEASED);
        IncidentId one = cases.verified();
        tie(one, own);
        tie(one, closed);

        assertThat(kin(one)).isEmpty();
        filings.draft(filings.of(own), Channel.POST);
        assertThat(kin(one)).isEmpty();
    }

    @Test
    void leadToACollectiveAppealByAClickOnEachScreen() {
        IncidentId first = cases.verified();
        IncidentId second = cases.verified();
        tie(first, second);
        Window analysis = windows.of(Role.LAWYER).open("incidents/" + incidents.find(second).number() + "/analyse").press("desk.claim");
        assertThat(analysis.text()).contains(incidents.find(first).number().toString(), analysis.words("legal.kin.SAME_METHOD"));

        analysis.press("legal.kin.choose");
        assertThat(analysis.value("legal.remedy")).isEqualTo(Remedy.COLLECTIVE_APPEAL);
        analysis.write("legal.reason", "Together.").press("legal.decide");

        cases.does(first, "Analyse legally", () -> cases.analyse(first, Remedy.COLLECTIVE_APPEAL));
        cases.does(first, "Choose collective appeal", () -> appeals.openWith(first));
        AppealId appeal = filings.of(first);
        String number = appeals.find(appeal).number();
        assertThat(kin(second)).extracting(Kin::gathering).extracting(one -> one.number()).containsExactly(number);

        windows.of(Role.LAWYER).open("incidents/" + incidents.find(second).number() + "/choose-appeal").press("desk.claim")
                .press("appeal.joinIts", number);

        assertThat(appeals.find(appeal).incidentIds()).containsExactly(first, second);
        assertThat(analyses.find(second)).isPresent();
    }

    private List<Kin> kin(IncidentId id) {
        return as.role(Role.LAWYER, () -> kindred.of(id));
    }

    private void tie(IncidentId one, IncidentId other) {
        as.role(Role.LAWYER, () -> links.tie(one, IncidentLink.Kind.SAME_METHOD, incidents.find(other).number().toString()));
    }

    private Involvement involved(IncidentId id, Involvement.Part part, PersonId person, OrganisationId body) {
        return new Involvement(InvolvementId.fresh(), 0, id, 0, part,
                part == Involvement.Part.PERPETRATOR ? Involvement.Degree.DID_IT : null, person, body, LocalizedText.NONE, null,
                LocalizedText.NONE, null);
    }

    private void happened(IncidentId id, String town, LocalDate day) {
        Incident one = incidents.find(id);
        incidents.describe(id, one.version(), one.title(), PartialDate.on(day),
                new Place(Cases.text(town), one.place().region(), LocalizedText.NONE, null), Set.copyOf(one.categoryIds()), one.alarm(), false);
    }
}
