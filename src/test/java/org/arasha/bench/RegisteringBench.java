package org.arasha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.intake.Intake;
import org.arasha.intake.NewReport;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An incident with five people who are new, eight claims and a source, registered in one go beside thirty thousand others:
 * with its number, its history, the look-up of who has the same name, the trail, the process and its next step. The anchor
 * is plain inserts of the same rows of facts, in one transaction too, into the same tables with the same triggers.
 */
@ArashaTest
@Tag("bench")
class RegisteringBench {

    private static final int OTHERS = 30_000;
    private static final int RUNS = 100;
    private static final int PEOPLE = 5;
    private static final int CLAIMS = 8;

    private final AtomicInteger nextPerson = new AtomicInteger();
    private final Intake intake;
    private final Records records;
    private final Categories categories;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    RegisteringBench(Intake intake, Records records, Categories categories, Cases cases, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.intake = intake;
        this.records = records;
        this.categories = categories;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void registersAnIncidentWithFivePeopleAndEightClaims() {
        seed();
        UUID category = categories.coded("DETENTION").id().value();
        as.role(Role.INTAKE, () -> {
            Incident made = intake.register(report());
            IncidentRecord record = records.of(made.id());
            assertThat(record.involvements()).hasSize(PEOPLE);
            assertThat(record.claims()).hasSize(CLAIMS);
            assertThat(cases.waiting(made.id())).containsExactly("Verify facts");
            Percentiles plain = Percentiles.of(RUNS, () -> transaction.execute(status -> insert(category)));
            Percentiles ours = Percentiles.of(RUNS, () -> intake.register(report()));
            Percentiles again = Percentiles.of(RUNS, () -> transaction.execute(status -> insert(category)));
            BenchReport report = new BenchReport("registering");
            report.line("registered beside 30,000 incidents", "5 people, 8 claims, 1 source", "registered p50/p95/p99", ours,
                    "plain inserts before p50/p95/p99", plain, "plain inserts after p50/p95/p99", again,
                    "registered ÷ plain, p95", String.format(Locale.ROOT, "%.1f", ours.p95() / Math.max(plain.p95(), again.p95())));
            report.write();
        });
    }

    private NewReport report() {
        String story = UUID.randomUUID().toString();
        List<Registration.Participant> people = IntStream.range(0, PEOPLE).mapToObj(n -> Registration.Participant.named(
                n < 2 ? Part.VICTIM : Part.WITNESS, ru(MadeUpNames.of(nextPerson.getAndIncrement())), ru("репортёр"))).toList();
        return new NewReport(IncidentId.fresh(), Report.Channel.CALL, "Их задержали.", "", null, new Registration(ru("Задержание " + story),
                PartialDate.on(LocalDate.of(2020, 1, 1).plusDays(story.hashCode() & 1023)), new Place(ru("Алматы"), "KZ-75", LocalizedText.NONE),
                Set.of(categories.coded("DETENTION").id()), people,
                IntStream.range(0, CLAIMS).mapToObj(n -> ru("Утверждение " + n + " о задержании " + story)).toList(), Claim.Attribution.VICTIM,
                new Registration.NewSource(Source.Kind.INTERVIEW, ru("Разговор"), null, false), Alarm.NONE, false));
    }

    private static LocalizedText ru(String text) {
        return LocalizedText.of(Language.RU, text);
    }

    /** The same rows of facts: incident, its category and who may see it, report, people, involvements, source, claims. */
    private UUID insert(UUID category) {
        UUID incident = UUID.randomUUID();
        String story = incident.toString();
        jdbc.sql("""
                insert into incident (id, version, number, title_ru, when_kind, when_from, when_to, place_locality_ru, place_region,
                    held_now, threat_to_life, violence, minors, urgency)
                values (?, 1, ?, ?, 'DAY', date '2020-01-01' + ?, date '2020-01-01' + ?, 'Алматы', 'KZ-75', false, false, false, false, 'NONE')""")
                .params(incident, "plain-" + story, "Задержание " + story, story.hashCode() & 1023, story.hashCode() & 1023).update();
        jdbc.sql("insert into incident_category (incident_id, category) values (?, ?)").params(incident, category).update();
        jdbc.sql("insert into case_access values (?, false)").param(incident).update();
        jdbc.sql("insert into report (incident, version, channel, told, received_at, taken_by) values (?, 1, 'CALL', 'Их задержали.', now(), ?)")
                .params(incident, as.idOf(Role.INTAKE).value()).update();
        UUID source = UUID.randomUUID();
        jdbc.sql("""
                insert into source (id, version, incident, position, kind, title_ru, confidential, cited)
                values (?, 1, ?, 1, 'INTERVIEW', 'Разговор', false, true)""").params(source, incident).update();
        List<UUID> people = IntStream.range(0, PEOPLE).mapToObj(n -> UUID.randomUUID()).toList();
        for (int n = 0; n < PEOPLE; n++) {
            jdbc.sql("insert into person (id, version, name_ru) values (?, 1, ?)").params(people.get(n), MadeUpNames.of(nextPerson.getAndIncrement())).update();
            jdbc.sql("""
                    insert into involvement (id, version, incident, position, part, person, post_ru)
                    values (?, 1, ?, ?, ?, ?, 'репортёр')""")
                    .params(UUID.randomUUID(), incident, n + 1, n < 2 ? "VICTIM" : "WITNESS", people.get(n)).update();
        }
        for (int n = 0; n < CLAIMS; n++) {
            UUID claim = UUID.randomUUID();
            jdbc.sql("""
                    insert into claim (id, version, incident, position, text_ru, attribution, standing, future)
                    values (?, 1, ?, ?, ?, 'VICTIM', 'ALLEGED', false)""")
                    .params(claim, incident, n + 1, "Утверждение " + n + " о задержании " + story).update();
            jdbc.sql("insert into claim_source (claim_id, source) values (?, ?)").params(claim, source).update();
            for (int victim = 0; victim < 2; victim++) {
                jdbc.sql("insert into claim_person (claim_id, person) values (?, ?)").params(claim, people.get(victim)).update();
            }
        }
        return incident;
    }

    /** Ten a day, each with a person of its own and a claim; what triggers note of each is entered at once. */
    private void seed() {
        withoutTriggers("incident", """
                insert into incident (id, version, number, title_ru, when_kind, when_from, when_to, place_locality_ru,
                    held_now, threat_to_life, violence, minors, urgency)
                select gen_random_uuid(), 1, 'seed-' || n, 'Задержание журналиста ' || n, 'DAY', date '2012-01-01' + n / 10,
                    date '2012-01-01' + n / 10, 'Алматы', false, false, false, false, 'NONE'
                from generate_series(1, %d) n""".formatted(OTHERS));
        jdbc.sql("insert into case_access select id, false from incident where number like 'seed-%'").update();
        withoutTriggers("person", """
                insert into person (id, version, name_ru)
                select id, 1, 'Сейтқали Мысалов ' || substr(number, 6) from incident where number like 'seed-%'""");
        withoutTriggers("involvement", """
                insert into involvement (id, version, incident, position, part, person)
                select gen_random_uuid(), 1, id, 1, 'VICTIM', id from incident where number like 'seed-%'""");
        withoutTriggers("claim", """
                insert into claim (id, version, incident, position, text_ru, attribution, standing, future)
                select gen_random_uuid(), 1, id, 1, 'Журналиста задержали у редакции.', 'VICTIM', 'ALLEGED', false
                from incident where number like 'seed-%'""");
        jdbc.sql("insert into person_name_key select id, name_key(name_ru) from person on conflict do nothing").update();
        jdbc.sql("insert into name_word (word) select distinct word from person_name_key, unnest(name_words(key)) word").update();
        jdbc.sql("insert into person_case select id, id from incident where number like 'seed-%' on conflict do nothing").update();
        jdbc.sql("""
                insert into incident_likeness
                select id, daterange(when_from, when_to, '[]'), array[name_key(place_locality_ru)], word_beginnings(title_ru)
                from incident where number like 'seed-%' on conflict do nothing""").update();
        List.of("incident", "case_access", "person", "person_name_key", "name_word", "involvement", "claim", "incident_likeness", "person_case")
                .forEach(table -> jdbc.sql("vacuum analyze " + table).update());
    }

    private void withoutTriggers(String table, String seeding) {
        jdbc.sql("alter table " + table + " disable trigger user").update();
        jdbc.sql(seeding).update();
        jdbc.sql("alter table " + table + " enable trigger user").update();
    }
}
