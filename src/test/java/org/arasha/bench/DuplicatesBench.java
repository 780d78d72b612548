package org.arasha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentFilter.State;
import org.arasha.incident.IncidentList;
import org.arasha.incident.IncidentList.Order;
import org.arasha.incident.SimilarIncidents;
import org.arasha.incident.SimilarIncidents.Sought;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is looked up while somebody types a report, among a million people and a million incidents: people by a name that
 * is half typed, misspelt or in the other script, incidents by day, place, person and words; and the list of incidents,
 * narrowed. The plain scan is the
 * same query with the indexes put out of reach, also for the functions that otherwise insist on them; one that takes longer
 * than ten seconds is broken off, and told as ten seconds.
 */
@ArashaTest
@Tag("bench")
class DuplicatesBench {

    private static final int MILLION = 1_000_000;
    private static final int DAYS = 30 * 365;
    private static final LocalDate FIRST_DAY = LocalDate.now().minusDays(DAYS - 1);
    private static final int RUNS = 400;
    private static final int SCANS = 2;
    private static final String PATIENCE = "10s";

    private static final List<String> ONSETS = List.of("б", "г", "д", "ж", "з", "к", "қ", "л", "м", "н", "р", "с", "т", "ш", "х", "");
    private static final List<String> RHYMES = List.of("ай", "ан", "ар", "ас", "ел", "ен", "ер", "и", "ол", "он", "ұл", "үн", "ы", "я");
    private static final List<String> PLACES = List.of("Алматы", "Астана", "Шымкент", "Жаңаөзен", "Ақтау", "Ақтөбе", "Орал",
            "Атырау", "Қарағанды", "Павлодар", "Семей", "Тараз", "Қызылорда", "Көкшетау", "Талдықорған", "Екібастұз", "Рудный");

    private static final List<String> WORDS = List.of(("журналист корреспондент блогер редактор оператор редакция телеканал газета сайт "
            + "полиция прокуратура акимат суд задержан задержали избили напали угрожали ударили отобрали камеру телефон митинг площадь "
            + "допрос штраф арест обыск вызвали повестка заблокирован доступ отказ интервью статья публикация клевета иск адвокат "
            + "неизвестные свидетели видео съёмка удостоверение пресс конференция выборы участок наблюдатель рынок пожар забастовка").split(" "));
    private static final String PERSON = "('00000000-000b-4000-8000-' || lpad(n::text, 12, '0'))::uuid";
    private static final String INCIDENT = "('00000000-000c-4000-8000-' || lpad(n::text, 12, '0'))::uuid";

    private final PeopleList people;
    private final SimilarIncidents incidents;
    private final IncidentList list;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final RandomGenerator random = new Random(2019);

    DuplicatesBench(PeopleList people, SimilarIncidents incidents, IncidentList list, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.people = people;
        this.incidents = incidents;
        this.list = list;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void looksUpWhatIsSimilarWhileSomebodyTypes() {
        seedPeople();
        seedIncidents();
        BenchReport report = new BenchReport("duplicates");
        as.role(Role.INTAKE, () -> {
            compare(report, "people, name half typed", () -> people.suggested(beginning(name())));
            compare(report, "people, whole name", () -> people.suggested(name()));
            compare(report, "people, misspelt in Latin letters", () -> people.suggested(misspelt(name())));
            compare(report, "incidents, day, place and words", () -> incidents.to(sought(List.of())));
            compare(report, "incidents, month, place and words", () -> incidents.to(sought(PartialDate.in(YearMonth.from(day())), List.of())));
            compare(report, "incidents, range of two years, with a person", () -> {
                LocalDate from = day();
                return incidents.to(sought(PartialDate.between(from, from.plusYears(2)), List.of(person())));
            });
            compare(report, "incidents, no date, place and words", () -> incidents.to(sought(null, List.of(person()))));
            compare(report, "incidents, with two people chosen", () -> incidents.to(sought(List.of(person(), person()))));
            compare(report, "both, as one pause in typing asks them", () -> {
                people.suggested(misspelt(name()));
                return incidents.to(sought(List.of(person())));
            });
            compare(report, "list of incidents, first page", () -> list.page(IncidentFilter.NONE, Order.NUMBER, null));
            compare(report, "list of incidents, last changed", () -> list.page(IncidentFilter.NONE, Order.LAST_CHANGE, null));
            compare(report, "list of incidents, a number", () -> list.page(IncidentFilter.NONE.worded(number()), Order.NUMBER, null));
            compare(report, "list of incidents, two words of a title in the other script",
                    () -> list.page(IncidentFilter.NONE.worded(latin(word()) + " " + latin(word())), Order.NUMBER, null));
            compare(report, "list of incidents, a word of few titles in the other script",
                    () -> list.page(IncidentFilter.NONE.worded("toyken"), Order.NUMBER, null));
            compare(report, "list of incidents, a week", () -> {
                LocalDate from = day();
                return list.page(new IncidentFilter("", null, null, null, from, from.plusDays(6), "", null), Order.NUMBER, null);
            });
            compare(report, "list of incidents, a month by last change, with a word", () -> {
                LocalDate from = day();
                return list.page(new IncidentFilter(word(), State.OPEN, null, null, from, from.plusDays(30), "", null), Order.LAST_CHANGE, null);
            });
        });
        report.write();
        assertThat(plans()).noneMatch(line -> line.contains("Seq Scan"));
    }

    private void compare(BenchReport report, String what, Supplier<?> lookUp) {
        Percentiles ours = Percentiles.of(RUNS, lookUp);
        Percentiles scan = Percentiles.of(SCANS, () -> scanned(lookUp));
        report.line("looked up among 1,000,000 people and 1,000,000 incidents", what, "by index p50/p95/p99", ours,
                "plain scan p50/p95/p99", scan, "scan ÷ index, p95", String.format(Locale.ROOT, "%.0f", scan.p95() / ours.p95()));
    }

    /** Nothing where it took longer than {@link #PATIENCE}. */
    private @Nullable Object scanned(Supplier<?> lookUp) {
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                for (String way : List.of("enable_indexscan", "enable_indexonlyscan", "enable_bitmapscan")) {
                    jdbc.sql("select set_config(?, 'off', true)").param(way).query(String.class).single();
                }
                jdbc.sql("select set_config('statement_timeout', ?, true)").param(PATIENCE).query(String.class).single();
                jdbc.sql("alter function people_named reset all").update();
                jdbc.sql("alter function name_words_like reset all").update();
                // A plan that the connection keeps would go on using the indexes, and the other way round.
                jdbc.sql("discard plans").update();
                assertThat(jdbc.sql("explain select word from name_word where cuts && name_cuts('aigerim')").query(String.class).list())
                        .anyMatch(line -> line.contains("Seq Scan on name_word"));
                return lookUp.get();
            });
        } catch (QueryTimeoutException tooLong) {
            return null;
        } finally {
            jdbc.sql("discard plans").update();
        }
    }

    /** How the two look-ups begin: only their first steps grow with the number of records. */
    private List<String> plans() {
        List<String> names = jdbc.sql("""
                explain select k.person from person_name_key k where name_words(k.key) && '{aigerim,nurlanova}'""").query(String.class).list();
        List<String> days = jdbc.sql("""
                explain select l.incident from incident_likeness l where l.days && daterange('2019-03-08', '2019-03-15')
                    and not lower_inf(l.days) and not upper_inf(l.days)""").query(String.class).list();
        System.out.println(String.join("\n", names) + "\n" + String.join("\n", days));
        return Stream.concat(names.stream(), days.stream()).toList();
    }

    /** 400 given names and 20,000 family names of syllables as they occur here, drawn as unevenly as people are named. */
    private void seedPeople() {
        List<String> given = IntStream.range(0, 400).mapToObj(n -> capital(syllables(2))).toList();
        List<String> family = IntStream.range(0, 20_000).mapToObj(n -> capital(syllables(2)) + (n % 2 == 0 ? "ов" : "баев")).toList();
        jdbc.sql("create table bench_name (kind text, n int, name text, primary key (kind, n))").update();
        jdbc.sql("""
                insert into bench_name
                select 'given', n - 1, name from unnest(:given::text[]) with ordinality x (name, n)
                union all select 'family', n - 1, name from unnest(:family::text[]) with ordinality x (name, n)""")
                .params(Map.of("family", array(family), "given", array(given))).update();
        withoutTriggers("person", () -> jdbc.sql("""
                insert into person (id, version, name_ru)
                select %s, 0, f.name || ' ' || g.name
                from (select n, floor(power(random(), 2) * 20000)::int as family, floor(power(random(), 2) * 400)::int as given
                        from generate_series(0, :last) n) x
                    join bench_name f on f.kind = 'family' and f.n = x.family join bench_name g on g.kind = 'given' and g.n = x.given
                """.formatted(PERSON.replace("n::text", "x.n::text"))).param("last", MILLION - 1).update());
        String index = jdbc.sql("select indexdef from pg_indexes where indexname = 'person_name_key_words'").query(String.class).single();
        jdbc.sql("drop index person_name_key_words").update();
        jdbc.sql("insert into person_name_key select id, name_key(name_ru) from person on conflict do nothing")
                .update();
        jdbc.sql(index).update();
        jdbc.sql("insert into name_word (word) select distinct word from person_name_key, unnest(name_words(key)) word").update();
        analyze("person", "person_name_key", "name_word");
    }

    /** Ninety a day for thirty years, a fifth of them in the largest place; one in twenty guarded. */
    private void seedIncidents() {
        String place = "(:places::text[])[1 + floor(power(random(), 2) * %d)::int]".formatted(PLACES.size());
        Map<String, Object> parameters = Map.of("places", array(PLACES), "words", array(WORDS), "last", MILLION - 1);
        String index = jdbc.sql("select indexdef from pg_indexes where indexname = 'incident_likeness_by_searched'").query(String.class).single();
        jdbc.sql("drop index incident_likeness_by_searched").update();
        withoutTriggers("incident", () -> jdbc.sql("""
                insert into incident (id, version, number, title_ru, when_kind, when_from, when_to, place_locality_kk,
                    held_now, threat_to_life, violence, minors, urgency)
                select %s, 0, '1996-' || 1000000 + n, (select string_agg(w.words[1 + floor(random() * %d + k * 0)::int], ' ')
                        from generate_series(1, 6 + n %% 3) k, (select :words::text[] as words) w where n >= 0)
                        || case when n %% 20000 = 0 then ' Тойкен' else '' end, 'DAY',
                    date '%s' + n %% %d, date '%s' + n %% %d, %s, false, false, false, false, 'NONE'
                from generate_series(0, :last) n""".formatted(INCIDENT, WORDS.size(), FIRST_DAY, DAYS, FIRST_DAY, DAYS, place)).params(parameters).update());
        jdbc.sql("""
                insert into incident_last_change select id, now() - random() * interval '3 years' from incident where number like '1996-%'
                """).update();
        jdbc.sql("insert into case_access select id, random() < 0.05 from incident where number like '1996-%' on conflict do nothing").update();
        jdbc.sql("""
                insert into incident_likeness (incident, days, places, words, searched)
                select id, daterange(when_from, when_to, '[]'), array[p.key], word_beginnings(title_ru), incident_words(i) || ' ' || incident_title_key(i)
                from incident i join (select place, name_key(place) as key from unnest(:places::text[]) place) p on p.place = place_locality_kk
                on conflict do nothing""").param("places", array(PLACES)).update();
        jdbc.sql(index).update();
        jdbc.sql("insert into person_case select %s, %s from generate_series(0, :last) n".formatted(PERSON, INCIDENT))
                .param("last", MILLION - 1).update();
        analyze("incident", "incident_last_change", "case_access", "incident_likeness", "person_case");
    }

    private void withoutTriggers(String table, Runnable seeding) {
        jdbc.sql("alter table " + table + " disable trigger user").update();
        seeding.run();
        jdbc.sql("alter table " + table + " enable trigger user").update();
    }

    private void analyze(String... tables) {
        for (String table : tables) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private static String array(List<String> texts) {
        return "{" + String.join(",", texts) + "}";
    }

    private String syllables(int most) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= random.nextInt(1, most + 1); i++) {
            word.append(ONSETS.get(random.nextInt(ONSETS.size()))).append(RHYMES.get(random.nextInt(RHYMES.size())));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String name() {
        return jdbc.sql("select name_ru from person where id = ?").param(person().value()).query(String.class).single();
    }

    private PersonId person() {
        return new PersonId(UUID.fromString("00000000-000b-4000-8000-%012d".formatted(random.nextInt(MILLION))));
    }

    private String beginning(String name) {
        return name.substring(0, Math.min(name.length(), random.nextInt(3, 12)));
    }

    /** Another script, and one letter wrong. */
    private String misspelt(String name) {
        String latin = latin(name);
        int at = random.nextInt(1, latin.length());
        return latin.substring(0, at) + latin.substring(at - 1);
    }

    private String latin(String words) {
        return jdbc.sql("select name_key(?)").param(words).query(String.class).single();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String number() {
        return "1996-" + (MILLION + random.nextInt(MILLION));
    }

    private Sought sought(List<PersonId> persons) {
        return sought(PartialDate.on(day()), persons);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private Sought sought(@Nullable PartialDate when, List<PersonId> persons) {
        return new Sought(when, List.of(PLACES.get(random.nextInt(PLACES.size()))), words(), persons, null);
    }

    private String words() {
        return String.join(" ", IntStream.range(0, 6).mapToObj(n -> word()).toList());
    }
}
