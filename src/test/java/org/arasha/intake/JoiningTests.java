package org.arasha.intake;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.directory.PersonId;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.incident.Alarm;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.Urgency;
import org.arasha.intake.Registration.Participant;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class JoiningTests {

    private final Joining joining;
    private final Intake intake;
    private final IncidentMerges merges;
    private final CaseFiles caseFiles;
    private final Files files;
    private final Records records;
    private final Incidents incidents;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final As as;
    private final String name = "New Witness " + UUID.randomUUID();

    JoiningTests(Joining joining, Intake intake, IncidentMerges merges, CaseFiles caseFiles, Files files, Records records, Incidents incidents,
            Cases cases, JdbcClient jdbc, As as) {
        this.joining = joining;
        this.intake = intake;
        this.merges = merges;
        this.caseFiles = caseFiles;
        this.files = files;
        this.records = records;
        this.incidents = incidents;
        this.cases = cases;
        this.jdbc = jdbc;
        this.as = as;
    }

    @Test
    void makesNewInformationOfAReportOfWhatIsKnown() {
        IncidentId known = cases.verified();

        Incident reported = as.role(Role.INTAKE, () -> joining.receive(known, new NewReport(IncidentId.fresh(), Report.Channel.PRESS,
                "He was hit.\n\nTwo men ran away.", "", null, registration(List.of(), false, Alarm.NONE))));

        gotAllThatWasEntered(known);
        assertThat(cases.waiting(known)).contains("Review new information");
        assertThat(cases.waiting(reported.id())).isEmpty();
        as.role(Role.INTAKE, () -> {
            assertThat(merges.into(reported.id())).map(Incident::id).contains(known);
            assertThat(intake.report(reported.id()).told()).startsWith("He was hit.");
        });
    }

    @Test
    void takesWhatTheOfficerMakesOfAReportThatWaited() {
        IncidentId known = cases.verified();
        IncidentId reported = cases.reported();

        join(reported, known, registration(List.of(), false, Alarm.NONE));

        gotAllThatWasEntered(known);
        assertThat(records.unchecked(known).claims()).noneMatch(claim -> claim.text().in(Language.EN).equals("A reporter is held."));
    }

    @Test
    void bringsAlongWhatWasTakenAsEvidenceOfTheReport() {
        IncidentId known = cases.verified();
        IncidentId reported = cases.reported();
        FileId photo = files.store("photo.txt", "text/plain", new ByteArrayInputStream(new byte[] {'p'})).id();
        as.role(Role.INTAKE, () -> caseFiles.take(reported, photo));

        join(reported, known, registration(List.of(), false, Alarm.NONE));

        as.role(Role.LAWYER, () -> assertThat(caseFiles.before(known, Long.MAX_VALUE)).extracting(row -> row.file().id()).containsExactly(photo));
    }

    /** Two claims, their source and whom they concern, as told by the one who was chosen. */
    private void gotAllThatWasEntered(IncidentId known) {
        IncidentRecord record = records.unchecked(known);
        assertThat(record.involvements()).hasSize(3);
        Involvement named = record.involvements().get(1);
        assertThat(record.nameOf(named, Language.EN)).isEqualTo(name);
        assertThat(record.sources()).extracting(source -> source.title().in(Language.EN)).containsExactly("Talk", "Call");
        List<Claim> fresh = record.claims().subList(2, record.claims().size());
        assertThat(fresh).extracting(claim -> claim.text().in(Language.EN)).containsExactly("He was hit.", "Two men ran away.");
        assertThat(fresh).allSatisfy(claim -> {
            assertThat(claim.attribution()).isEqualTo(Claim.Attribution.OFFICIAL_BODY);
            assertThat(claim.persons()).containsExactly(named.person());
            assertThat(claim.sourceIds()).containsExactly(record.sources().getLast().id());
        });
    }

    @Test
    void namesNobodyTwiceInOnePartAndGivesThemBackWhenTheTwoTurnOutToBeDifferent() {
        IncidentId known = cases.verified();
        IncidentId reported = cases.reported();
        PersonId victim = records.unchecked(known).victims().getFirst().person();
        List<Participant> same = List.of(Participant.known(Part.VICTIM, victim, LocalizedText.NONE),
                Participant.known(Part.WITNESS, victim, LocalizedText.NONE));

        join(reported, known, registration(same, false, Alarm.NONE));

        IncidentRecord record = records.unchecked(known);
        assertThat(record.involvements()).filteredOn(one -> victim.equals(one.person())).extracting(Involvement::part)
                .containsExactlyInAnyOrder(Part.VICTIM, Part.WITNESS);
        assertThat(record.claims().getLast().persons()).contains(victim);

        as.role(Role.INTAKE, () -> merges.undo(merges.of(known).getFirst().merge()));

        assertThat(records.unchecked(reported).involvements()).filteredOn(one -> victim.equals(one.person()))
                .extracting(Involvement::part).containsExactlyInAnyOrder(Part.VICTIM, Part.WITNESS);
        assertThat(records.unchecked(known).involvements()).hasSize(1);
        assertThat(records.unchecked(reported).claims()).extracting(claim -> claim.text().in(Language.EN))
                .containsExactly("He was hit.", "Two men ran away.");
        assertThat(cases.waiting(reported)).containsExactly("Register report");

        PersonId named = records.unchecked(reported).people().stream().filter(one -> !one.equals(victim)).findFirst().orElseThrow();
        join(reported, known, registration(Participant.known(Part.VICTIM, named, LocalizedText.NONE), List.of(), false, Alarm.NONE));
        assertThat(records.unchecked(known).claims()).hasSize(4);
    }

    @Test
    void refusesToJoinACaseThatHasEnded() {
        IncidentId closed = cases.verified(Conclusion.CONTRADICTED);
        cases.close(closed, Outcome.NOT_ESTABLISHED);
        IncidentId reported = cases.reported();

        assertThatThrownBy(() -> join(reported, closed, registration(List.of(), false, Alarm.NONE)))
                .hasMessage("incident.refusal.closed");
        assertThat(cases.waiting(reported)).containsExactly("Register report");
        assertThat(records.unchecked(reported).claims()).isEmpty();
    }

    @Test
    void refusesToOpenWhatTheOfficerGuards() {
        IncidentId known = cases.verified();
        IncidentId reported = cases.reported();

        assertThatThrownBy(() -> join(reported, known, registration(List.of(), true, Alarm.NONE)))
                .hasMessage("incident.refusal.mergeOpensRestricted");
    }

    @Test
    void makesTheKnownCaseUrgentWhenSomebodyIsSaidToBeHeld() {
        IncidentId known = cases.verified();

        join(cases.reported(), known, registration(List.of(), false, new Alarm(true, false, false, false, null)));

        assertThat(incidents.find(known).urgency()).isEqualTo(Urgency.HELD_NOW);
    }

    @Test
    void callsThePeopleOnDutyOnceAndToTheCaseThatGoesOn() {
        Alarm held = new Alarm(true, false, false, false, null);
        IncidentId known = cases.verified();
        IncidentId reported = cases.reported();
        join(reported, known, registration(List.of(), false, held));
        assertThat(alerts(known)).isEqualTo(1);
        assertThat(alerts(reported)).isZero();

        IncidentId other = cases.verified();
        Incident taken = as.role(Role.INTAKE, () -> joining.receive(other, new NewReport(IncidentId.fresh(), Report.Channel.CALL, "He is held.", "", null,
                registration(Participant.another(Part.VICTIM, text(name), LocalizedText.NONE), List.of(), false, held))));
        assertThat(alerts(other)).isEqualTo(1);
        assertThat(alerts(taken.id())).isZero();

        as.role(Role.INTAKE, () -> merges.undo(merges.of(known).getFirst().merge()));
        assertThat(incidents.find(reported).urgency()).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(reported)).isEqualTo(1);
    }

    private int alerts(IncidentId id) {
        return jdbc.sql("select count(*) from urgent_alert where incident = ?").param(id.value()).query(Integer.class).single();
    }

    private void join(IncidentId reported, IncidentId known, Registration registration) {
        as.role(Role.INTAKE, () -> joining.join(reported, known, registration));
    }

    private Registration registration(List<Participant> besides, boolean restricted, Alarm alarm) {
        return registration(Participant.named(Part.VICTIM, text(name), LocalizedText.NONE), besides, restricted, alarm);
    }

    private Registration registration(Participant victim, List<Participant> besides, boolean restricted, Alarm alarm) {
        List<Participant> people = new ArrayList<>(besides);
        people.add(victim);
        people.add(Participant.unknown(Part.PERPETRATOR, text("two men")));
        return new Registration(text("Again"), PartialDate.on(cases.today()), Place.UNKNOWN, Set.of(), people,
                List.of(text("He was hit."), text("Two men ran away.")), Claim.Attribution.OFFICIAL_BODY,
                new Registration.NewSource(Source.Kind.INTERVIEW, text("Call"), null, false), alarm, restricted);
    }
}
