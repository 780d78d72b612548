package org.arasha.intake;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.Posts;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.IncidentList;
import org.arasha.incident.IncidentList.Order;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.IncidentRow;
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
    private final IncidentList list;
    private final People people;
    private final Posts posts;
    private final Organisations organisations;
    private final Categories categories;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final As as;
    private final String name = "Жаңа Адам " + UUID.randomUUID();

    RegisteringTests(Intake intake, Incidents incidents, Records records, Links links, IncidentList list, People people,
            Posts posts, Organisations organisations, Categories categories, Cases cases, JdbcClient jdbc, As as) {
        this.intake = intake;
        this.incidents = incidents;
        this.records = records;
        this.links = links;
        this.list = list;
        this.people = people;
        this.posts = posts;
        this.organisations = organisations;
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
    void notesWhomSomebodyWorkedForOnThatDay() {
        OrganisationId paper = organisation("Paper");
        OrganisationId former = organisation("Former");
        PersonId reporter = reporter(post -> {
            posts.add(post, former, text("trainee"), null, PartialDate.on(cases.today().minusDays(3)));
            posts.add(post, paper, text("correspondent"), PartialDate.on(cases.today().minusDays(2)), null);
        });

        Incident silent = registered(Participant.known(Part.VICTIM, reporter, LocalizedText.NONE));
        Incident typed = registered(Participant.known(Part.VICTIM, reporter, text("editor")));
        Incident elsewhere = registered(new Participant(Part.VICTIM, null, new Registration.Known(reporter),
                new Registration.Organisation(former, LocalizedText.NONE), LocalizedText.NONE));

        assertThat(involved(silent)).extracting(Involvement::affiliation, Involvement::post).containsExactly(tuple(paper, text("correspondent")));
        assertThat(involved(typed)).extracting(Involvement::affiliation, Involvement::post).containsExactly(tuple(paper, text("editor")));
        assertThat(involved(elsewhere)).extracting(Involvement::affiliation, Involvement::post).containsExactly(tuple(former, LocalizedText.NONE));
        assertThat(as.role(Role.LAWYER, () -> list.page(new IncidentFilter("", null, null, null, null, null, "", paper), Order.NUMBER, null)))
                .extracting(IncidentRow::number).containsExactly(typed.number(), silent.number());
    }

    /** A post may have no words. */
    @Test
    void notesWhomSomebodyWorkedForWhosePostIsNotKnown() {
        OrganisationId paper = organisation("Paper");
        PersonId reporter = reporter(one -> posts.add(one, paper, LocalizedText.NONE, null, null));

        assertThat(involved(registered(Participant.known(Part.VICTIM, reporter, LocalizedText.NONE)))).extracting(Involvement::affiliation)
                .containsExactly(paper);
    }

    @Test
    void takesAnOrganisationForTheOneOfItsNameAndEntersItOnceWhereThereIsNone() {
        String paper = "Paper " + UUID.randomUUID();
        Participant victim = Participant.of(Part.VICTIM, new Registration.Organisation(null, text(paper)), LocalizedText.NONE);
        Participant editor = new Participant(Part.WITNESS, null, new Registration.Named(text("Editor " + UUID.randomUUID()), false),
                new Registration.Organisation(null, text(paper.toUpperCase(Locale.ROOT))), LocalizedText.NONE);

        List<Involvement> involved = involved(registered(victim, editor, victim));

        assertThat(involved).extracting(Involvement::part).containsExactly(Part.VICTIM, Part.WITNESS);
        OrganisationId entered = involved.getFirst().organisation();
        assertThat(involved.getLast().affiliation()).isEqualTo(entered);
        assertThat(as.role(Role.LAWYER, () -> organisations.search(paper))).filteredOn(one -> one.name().equals(text(paper))).singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Organisation.Kind.MEDIA));
        assertThat(involved(registered(victim))).extracting(Involvement::organisation).containsExactly(entered);
    }

    @Test
    void entersAnOrganisationOnceThatTwoNameAtOnce() throws Exception {
        String paper = "Paper " + UUID.randomUUID();
        Callable<Incident> naming = () -> registered(Participant.of(Part.VICTIM, new Registration.Organisation(null, text(paper)), LocalizedText.NONE));

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Incident> sent : threads.invokeAll(List.of(naming, naming))) {
                sent.get();
            }
        }

        assertThat(jdbc.sql("select count(*) from organisation where name_en = ?").param(paper).query(Integer.class).single()).isOne();
    }

    private OrganisationId organisation(String called) {
        return as.role(Role.LAWYER, () -> organisations.enter(text(called + " " + UUID.randomUUID()), LocalizedText.NONE, null, null)).id();
    }

    private PersonId reporter(Consumer<PersonId> with) {
        return as.role(Role.INTAKE, () -> {
            PersonId one = people.enter(text("Reporter " + UUID.randomUUID()), Set.of(), null, LocalizedText.NONE).id();
            with.accept(one);
            return one;
        });
    }

    private Incident registered(Participant... participants) {
        return as.role(Role.INTAKE, () -> intake.register(report(List.of(participants), null, Alarm.NONE)));
    }

    private List<Involvement> involved(Incident incident) {
        return records.unchecked(incident.id()).involvements();
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
