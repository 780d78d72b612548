package org.arasha.incident;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Queries;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Organisation;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was known when, of every part of a record. */
@ArashaTest
class RecordHistoryTests {

    private final Records records;
    private final RecordChanges changes;
    private final Incidents incidents;
    private final Categories categories;
    private final People people;
    private final Organisations organisations;
    private final Cases cases;
    private final As as;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private UserId me;
    private IncidentId id;
    private PersonId victim;

    RecordHistoryTests(Records records, RecordChanges changes, Incidents incidents, Categories categories, People people, Organisations organisations,
            Cases cases, As as, JdbcClient jdbc, TransactionTemplate transaction) {
        this.records = records;
        this.changes = changes;
        this.incidents = incidents;
        this.categories = categories;
        this.people = people;
        this.organisations = organisations;
        this.cases = cases;
        this.as = as;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void register() {
        me = as.newUser(Role.VERIFIER, Role.INTAKE);
        id = cases.registered();
        victim = now().victims().getFirst().person();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isReadAsItWasAtEachTimeAfterRandomChanges(long seed) {
        Random random = new Random(seed);
        Map<Instant, IncidentRecord> seen = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            seen.put(databaseClock(), now());
            change(random);
        }
        seen.put(databaseClock(), now());

        seen.forEach((moment, then) -> assertThat(asOf(moment)).as("at %s", moment).isEqualTo(then));
    }

    @Test
    void keepsWhoWroteAndWhoRemoved() {
        UserId other = as.newUser(Role.INTAKE);
        Instant before = databaseClock();
        Claim entered = as.user(me, () -> records.add(claim("He was let go.")));
        as.user(other, () -> records.remove(entered));

        List<Change> changes = changesSince(before);

        assertThat(changes).extracting(Change::by).containsExactly(other.value(), me.value());
        assertThat(changes.getFirst().after()).isNull();
        assertThat(changes.getFirst().before()).isEqualTo(entered);
        assertThat(changes.getLast().before()).isNull();
        assertThat(changes.getLast().byName()).isNotBlank();
    }

    @Test
    void tellsWhatChangedInAClaimWithItsSources() {
        Claim claim = now().claims().getFirst();
        Instant before = databaseClock();
        as.user(me, () -> records.assess(claim.id(), claim.version(), Claim.Standing.CONTRADICTED, "Two say otherwise", Set.of()));

        assertThat(changesSince(before)).singleElement().satisfies(change -> {
            assertThat(((Claim) change.before()).sources()).isEqualTo(claim.sources()).isNotEmpty();
            assertThat(((Claim) change.after()).sources()).isEmpty();
            assertThat(((Claim) change.after()).standing()).isEqualTo(Claim.Standing.CONTRADICTED);
        });
    }

    @Test
    void tellsOfPartsThatWereWrittenPastTheRecord() {
        Claim claim = now().claims().getFirst();
        Instant before = databaseClock();
        transaction.executeWithoutResult(status ->
                jdbc.sql("delete from claim_source where claim_id = ?").param(claim.id().value()).update());

        assertThat(asOf(before).claims()).contains(claim);
        assertThat(now().claims().getFirst().sources()).isEmpty();
        assertThat(changesSince(before)).singleElement().satisfies(change -> assertThat(change.before()).isEqualTo(claim));
    }

    @Test
    void tellsThatTheIncidentGotAnotherCategory() {
        Incident incident = now().incident();
        Instant before = databaseClock();
        CategoryId other = categories.coded("SUMMONS").id();
        as.user(me, () -> incidents.describe(id, incident.version(), incident.title(), incident.when(), incident.place(),
                Set.of(other), incident.alarm(), false));

        assertThat(asOf(before).categories()).extracting(Category::code).containsExactly("DETENTION");
        assertThat(now().categories()).extracting(Category::code).containsExactly("SUMMONS");
        assertThat(changesSince(before)).singleElement()
                .satisfies(change -> assertThat(((Incident) change.before()).categoryIds()).doesNotContain(other));
    }

    @Test
    void doesNotKeepWhatATransactionWroteAndReplacedItself() {
        Claim claim = now().claims().getFirst();
        int kept = versionsKept(claim);
        as.user(me, () -> transaction.executeWithoutResult(status -> {
            Claim once = records.assess(claim.id(), claim.version(), Claim.Standing.CORROBORATED, null, Set.of());
            records.assess(claim.id(), once.version(), Claim.Standing.ALLEGED, "Not yet", Set.of());
        }));

        assertThat(versionsKept(claim)).isEqualTo(kept + 1);
    }

    @Test
    void keepsTheVersionsOfTransactionsThatOverlapApart() throws Exception {
        Claim claim = now().claims().getFirst();
        int kept = versionsKept(claim);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select now()").query(Instant.class).single();
            inAnotherThread(() -> transaction.executeWithoutResult(inner ->
                    jdbc.sql("update claim set reason = 'second' where id = ?").param(claim.id().value()).update()));
            jdbc.sql("update claim set reason = 'first' where id = ?").param(claim.id().value()).update();
        });

        assertThat(versionsKept(claim)).isEqualTo(kept + 2);
        assertThat(jdbc.sql("select count(*) from record_history where valid_to <= valid_from").query(Integer.class).single()).isZero();
    }

    @Test
    void readsARecordInTheSameFewQueriesHoweverMuchItHolds() {
        int few = Queries.of(this::now);
        as.user(me, () -> {
            for (int i = 0; i < 20; i++) {
                records.save(claim("Claim " + i));
                records.save(new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.CRIMINAL, null, LocalizedText.NONE,
                        LocalizedText.NONE, Set.of(new Proceeding.Against(victim)), steps(new Random(i))));
            }
        });

        assertThat(Queries.of(this::now)).as("with the two of cases, of which there were none").isEqualTo(few + 2).isLessThan(20);
        assertThat(Queries.of(() -> asOf(databaseClock()))).isLessThan(24);
    }

    @Test
    void callsPeopleAndOrganisationsAsTheyWereCalledThen() {
        Organisation paper = as.role(Role.LAWYER, () -> organisations.enter(text("Old Paper"), LocalizedText.NONE, null, null));
        as.user(me, () -> {
            records.save(new Involvement(InvolvementId.fresh(), 0, id, 0, Involvement.Part.WITNESS, null, null, paper.id(), LocalizedText.NONE, null,
                    LocalizedText.NONE, null));
            rename("Old Name");
        });
        Instant before = databaseClock();
        as.user(me, () -> rename("New Name"));
        jdbc.sql("update organisation set name_en = 'New Paper' where id = ?").param(paper.id().value()).update();

        assertThat(asOf(before).nameOf(victim, Language.EN)).isEqualTo("Old Name");
        assertThat(asOf(before).nameOf(paper.id(), Language.EN)).isEqualTo("Old Paper");
        assertThat(now().nameOf(victim, Language.EN)).isEqualTo("New Name");
        assertThat(now().nameOf(paper.id(), Language.EN)).isEqualTo("New Paper");
    }

    @Test
    void knowsNothingBeforeItWasReported() {
        assertThat(as.user(me, () -> records.asOf(id, Instant.parse("2020-01-01T00:00:00Z")))).isEmpty();
    }

    @Test
    void refusesTheHistoryOfACaseThatIsNotTheirsToSee() {
        as.user(me, () -> incidents.describe(id, now().incident().version(), now().incident().title(), now().incident().when(),
                now().incident().place(), now().incident().categoryIds(), Alarm.NONE, true));
        UserId stranger = as.newUser(Role.VERIFIER);

        assertRefused("access.refusal.noSuchCase", () -> as.user(stranger, () -> records.asOf(id, databaseClock())));
        assertThatThrownBy(() -> as.user(stranger, () -> changes.changesSince(id, Instant.EPOCH))).isInstanceOf(Refusal.class);
    }

    private void change(Random random) {
        IncidentRecord known = now();
        as.user(me, () -> {
            switch (random.nextInt(10)) {
                case 0 -> records.save(claim("Claim " + UUID.randomUUID()));
                case 1 -> one(random, known.claims()).ifPresent(claim -> records.save(claim.with(claim.concerns(),
                        some(random, known.sources()).stream().map(source -> new Claim.Cited(source.id())).collect(Collectors.toSet()),
                        some(random, known.claims()).stream().filter(other -> !other.equals(claim))
                                .map(other -> new Claim.Contradicted(other.id().value())).collect(Collectors.toSet()))));
                case 2 -> one(random, known.claims()).ifPresent(records::remove);
                case 3 -> records.save(new Source(SourceId.fresh(), 0, id, 0, Source.Kind.DOCUMENT, text("Paper"), null, null,
                        null, null, random.nextInt(6) + 1, false, true));
                case 4 -> one(random, known.sources()).ifPresent(records::remove);
                case 5 -> records.save(new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.ADMINISTRATIVE, "7",
                        text("court"), LocalizedText.NONE, Set.of(new Proceeding.Against(victim)), steps(random)));
                case 6 -> one(random, known.proceedings()).ifPresent(proceeding ->
                        records.save(proceeding.with(random.nextBoolean() ? Set.of() : proceeding.against(), steps(random))));
                case 7 -> one(random, known.claims()).ifPresent(claim -> records.move(claim, random.nextBoolean()));
                case 8 -> rename("Name " + random.nextInt());
                default -> incidents.describe(id, known.incident().version(), text("Title " + random.nextInt()),
                        known.incident().when(), known.incident().place(),
                        some(random, categories.offered(Set.of())).stream().map(Category::id).collect(Collectors.collectingAndThen(
                                Collectors.toSet(), chosen -> chosen.isEmpty() ? known.incident().categoryIds() : chosen)),
                        known.incident().alarm(), false);
            }
        });
    }

    private void rename(String name) {
        Person person = people.visible(victim);
        people.describe(victim, person.version(), text(name), Set.of(), "");
    }

    private static List<Proceeding.Step> steps(Random random) {
        List<Proceeding.Step> steps = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            steps.add(new Proceeding.Step(Proceeding.Status.FINED, PartialDate.on(LocalDate.of(2019, 3, 11 + i)),
                    new NormRef("ADMINISTRATIVE_OFFENCES_CODE", "667", null), BigDecimal.valueOf(10 + random.nextInt(20))));
        }
        return steps;
    }

    private static <T> Optional<T> one(Random random, List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    private static <T> List<T> some(Random random, List<T> from) {
        return from.stream().filter(one -> random.nextInt(3) == 0).toList();
    }

    private Claim claim(String words) {
        return new Claim(ClaimId.fresh(), 0, id, 0, text(words), null, Claim.Attribution.WITNESS, Claim.Standing.ALLEGED, null,
                false, Set.of(new Claim.Concerned(victim)), Set.of(), Set.of());
    }

    private IncidentRecord now() {
        return records.unchecked(id).with(List.of());
    }

    private IncidentRecord asOf(Instant moment) {
        return as.user(me, () -> records.asOf(id, moment)).orElseThrow();
    }

    private List<Change> changesSince(Instant moment) {
        return as.user(me, () -> changes.changesSince(id, moment)).list();
    }

    private Instant databaseClock() {
        return jdbc.sql("select clock_timestamp()").query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    private int versionsKept(Claim claim) {
        return jdbc.sql("select count(*) from record_history where table_name = 'claim' and record_id = ?")
                .param(claim.id().value()).query(Integer.class).single();
    }

    private static void inAnotherThread(Runnable deed) {
        try {
            Thread thread = Thread.ofVirtual().start(deed);
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
