package org.arasha.intake;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.Links;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.Urgency;
import org.arasha.intake.Registration.Participant;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A report that is registered in the same go, in one transaction. */
@ArashaTest
class RegisteringTests {

    private static final Alarm HELD = new Alarm(true, false, false, false, null);

    private final Intake intake;
    private final Incidents incidents;
    private final Records records;
    private final Links links;
    private final Categories categories;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final As as;
    private final String name = "Жаңа Адам " + UUID.randomUUID();

    RegisteringTests(Intake intake, Incidents incidents, Records records, Links links, Categories categories, Cases cases,
            JdbcClient jdbc, As as) {
        this.intake = intake;
        this.incidents = incidents;
        this.records = records;
        this.links = links;
        this.categories = categories;
        this.cases = cases;
        this.jdbc = jdbc;
        this.as = as;
    }

    @Test
    void goesStraightToVerificationAndTheTrailTellsOfBothActs() {
        Incident made = as.role(Role.INTAKE, () -> intake.register(report(null, Alarm.NONE)));

        assertThat(cases.waiting(made.id())).containsExactly("Verify facts");
        assertThat(jdbc.sql("select act from trail_entry where record = ? order by id").param(made.id().value()).query(String.class).list())
                .containsSubsequence("ReportReceived", "RegisterReportClaimed", "ReportRegistered");
        IncidentRecord record = records.unchecked(made.id());
        assertThat(record.involvements()).extracting(Involvement::part).containsExactly(Part.VICTIM, Part.COMPLAINANT);
        assertThat(record.nameOf(record.involvements().getFirst(), Language.RU)).isEqualTo(name);
        assertThat(record.nameOf(record.involvements().getLast(), Language.RU)).isEqualTo("неизвестный");
        assertThat(record.claims()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.persons()).hasSize(1);
            assertThat(claim.sourceIds()).containsExactly(record.sources().getFirst().id());
        });
        assertThat(as.role(Role.INTAKE, () -> intake.report(made.id()).told())).isEqualTo("Её увезли.\nПричину не назвали.");
    }

    @Test
    void takesNobodyForWhomTheRecordsHaveUnlessItIsSaid() {
        Incident first = as.role(Role.INTAKE, () -> intake.register(report(null, Alarm.NONE)));
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> intake.register(report(null, Alarm.NONE))))
                .hasMessage("directory.refusal.nameKnown");

        Incident made = as.role(Role.INTAKE, () -> intake.register(report(List.of(
                Participant.another(Part.VICTIM, LocalizedText.of(Language.RU, name), LocalizedText.NONE)), null, Alarm.NONE)));

        assertThat(records.unchecked(made.id()).people()).hasSize(1).doesNotContainAnyElementsOf(records.unchecked(first.id()).people());
    }

    @Test
    void takesTheSameNameInTwoPartsForOnePerson() {
        Incident made = as.role(Role.INTAKE, () -> intake.register(report(List.of(
                Participant.named(Part.VICTIM, LocalizedText.of(Language.RU, name), LocalizedText.NONE),
                Participant.named(Part.WITNESS, LocalizedText.of(Language.RU, name), LocalizedText.NONE)), null, Alarm.NONE)));

        assertThat(records.unchecked(made.id()).people()).hasSize(1);
    }

    @Test
    void tiesItToTheOtherIncidentOfTheSameEvent() {
        IncidentId other = cases.registered();

        Incident made = as.role(Role.INTAKE, () -> intake.register(report(incidents.find(other).number(), Alarm.NONE)));

        assertThat(as.role(Role.INTAKE, () -> links.of(other))).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo(IncidentLink.Kind.SAME_EVENT);
            assertThat(tie.number()).isEqualTo(made.number());
        });
    }

    @Test
    void entersNobodyWhenItIsRefusedAtItsEnd() {
        int before = jdbc.sql("select count(*) from incident").query(Integer.class).single();

        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> intake.register(report(new CaseNumber(1999, 9_999), Alarm.NONE))))
                .hasMessage("access.refusal.noSuchCase");

        assertThat(jdbc.sql("select count(*) from person where name_ru = ?").param(name).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from incident").query(Integer.class).single()).isEqualTo(before);
    }

    @Test
    void takesTheTableOfUrgencyAtOnceAndCallsOnce() {
        Incident made = as.role(Role.INTAKE, () -> intake.register(report(null, HELD)));

        assertThat(incidents.find(made.id()).urgency()).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(made.id())).isEqualTo(1);
    }

    @Test
    void callsForAReportThatWaitsToBeRegisteredAndNotAgainThen() {
        Incident saved = as.role(Role.VERIFIER, () -> intake.receive(report(null, HELD)));

        assertThat(cases.waiting(saved.id())).containsExactly("Register report");
        assertThat(alerts(saved.id())).isEqualTo(1);
        assertThat(records.unchecked(saved.id()).claims()).isEmpty();
        assertThat(records.unchecked(saved.id()).involvements()).hasSize(2);
        cases.does(saved.id(), "Register report", () -> cases.register(saved.id(), HELD));
        assertThat(alerts(saved.id())).isEqualTo(1);
    }

    /** Nobody is held; the table, which people of the field change, says that it is urgent. */
    @Test
    void asksTheTableAloneWhenAReportComesIn() {
        Incident saved = as.role(Role.VERIFIER, () -> intake.receive(report(null, new Alarm(false, false, true, false, null))));

        assertThat(incidents.find(saved.id()).urgency()).isEqualTo(Urgency.VIOLENCE);
        assertThat(alerts(saved.id())).isEqualTo(1);
    }

    @Test
    void isOneCaseHoweverOftenItIsSent() {
        NewReport report = report(null, HELD);

        Incident made = as.role(Role.INTAKE, () -> intake.register(report));
        Incident again = as.role(Role.INTAKE, () -> intake.register(report));
        Incident kept = as.role(Role.INTAKE, () -> intake.receive(report));

        assertThat(again.number()).isEqualTo(made.number()).isEqualTo(kept.number());
        assertThat(jdbc.sql("select count(*) from person where name_ru = ?").param(name).query(Integer.class).single()).isOne();
        assertThat(alerts(made.id())).isEqualTo(1);
        assertThat(cases.waiting(made.id())).containsExactly("Verify facts");
    }

    @Test
    void isOneCaseWhenItIsSentTwiceAtOnce() throws Exception {
        NewReport report = report(null, Alarm.NONE);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> sending = () -> isTaken(report);
            for (Future<Boolean> sent : threads.invokeAll(List.of(sending, sending))) {
                sent.get();
            }
        }

        assertThat(jdbc.sql("select count(*) from person where name_ru = ?").param(name).query(Integer.class).single()).isOne();
        assertThat(cases.waiting(report.id())).containsExactly("Verify facts");
    }

    /** The database lets one of the two in; the other finds it taken, or is refused. */
    private boolean isTaken(NewReport report) {
        try {
            return as.role(Role.INTAKE, () -> intake.register(report)) != null;
        } catch (DataAccessException | DbActionExecutionException | Refusal refused) {
            return false;
        }
    }

    @Test
    void isForIntakeOnly() {
        assertThatThrownBy(() -> as.role(Role.VERIFIER, () -> intake.register(report(null, Alarm.NONE))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int alerts(IncidentId id) {
        return jdbc.sql("select count(*) from urgent_alert where incident = ?").param(id.value()).query(Integer.class).single();
    }

    private NewReport report(CaseNumber sameEvent, Alarm alarm) {
        return report(List.of(Participant.named(Part.VICTIM, LocalizedText.of(Language.RU, name), text("reporter")),
                Participant.unknown(Part.COMPLAINANT, LocalizedText.of(Language.RU, "неизвестный"))), sameEvent, alarm);
    }

    private NewReport report(List<Participant> participants, CaseNumber sameEvent, Alarm alarm) {
        return new NewReport(IncidentId.fresh(), Report.Channel.CALL, "Её увезли.\nПричину не назвали.", "", sameEvent, new Registration(text("Held in Aktau"),
                PartialDate.on(cases.today()), Place.UNKNOWN, Set.of(categories.coded("DETENTION").id()),
                participants, List.of(text("She was taken away."), text("Nobody said why.")), Claim.Attribution.VICTIM,
                new Registration.NewSource(Source.Kind.INTERVIEW, text("Talk"), null, false), alarm, false));
    }
}
