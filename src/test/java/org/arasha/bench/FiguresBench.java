package org.arasha.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.insight.FigureCounting;
import org.arasha.insight.Figures;
import org.arasha.insight.ReportFilter;
import org.arasha.insight.ReportPeriod;
import org.arasha.insight.ReportSheets;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports of a million submissions and as many incidents of ten years, spread evenly over regions and categories, against the same count
 * from the records. Of fifty bodies forty sit in a region and answer of it, ten answer of the whole country. And how long it takes to
 * count everything anew, and to take in ten thousand changes. {@code -Drows=} says how many submissions.
 */
@ArashaTest
@Tag("bench")
class FiguresBench {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int YEARS = 10;
    private static final int RUNS = 100;
    private static final int BODIES = 50;
    private static final int CHANGES = Math.min(10_000, ROWS);

    private final Figures figures;
    private final FigureCounting counting;
    private final ReportSheets reports;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final As as;
    private final BenchReport report = new BenchReport("figures");

    FiguresBench(Figures figures, FigureCounting counting, ReportSheets reports, Cases cases, JdbcClient jdbc, As as) {
        this.figures = figures;
        this.counting = counting;
        this.reports = reports;
        this.cases = cases;
        this.jdbc = jdbc;
        this.as = as;
    }

    @Test
    void readsTheReports() {
        seed();
        UserId manager = as.newUser(Role.MANAGER);
        Percentiles anew = once(() -> {
            as.user(manager, counting::countAnew);
            counting.catchUp();
            return null;
        });
        jdbc.sql("vacuum analyze figure").update();
        jdbc.sql("vacuum analyze figure_fact").update();
        int year = cases.today().getYear();
        YearMonth month = YearMonth.from(cases.today()).minusMonths(1);
        ReportPeriod now = new ReportPeriod(year, ReportPeriod.Part.YEAR);
        ReportFilter narrow = new ReportFilter("KZ-75", id("select id from category where code = 'DETENTION'"), id("select md5('body3')::uuid"));
        for (ReportFilter filter : List.of(ReportFilter.NONE, new ReportFilter("KZ-75", null, null), new ReportFilter(null, narrow.category(), null),
                new ReportFilter(null, null, narrow.body()), narrow)) {
            String by = words(filter);
            measure("funnel of two years" + by, manager, () -> reports.funnel(now, now.in(year - 1), filter, Language.RU),
                    filter.equals(ReportFilter.NONE) ? bareFunnel(year) : null);
            measure("month by category" + by, manager, () -> reports.overview(month, filter, Language.RU),
                    filter.equals(ReportFilter.NONE) ? bareMonth(month) : null);
            measure("authorities in a year" + by, manager, () -> figures.bodies(now, filter),
                    filter.equals(ReportFilter.NONE) ? bareBodies(year) : null);
        }
        report.line("submissions", ROWS, "read", "everything counted anew", "p50/p95/p99", anew, "from the records themselves", "");
        jdbc.sql("update submission set replied = filed_on + 3, first_replied = filed_on + 3 where number in (select 'F' || n from generate_series(1, %d) n)".formatted(CHANGES)).update();
        report.line("submissions", ROWS, "read", CHANGES + " changes taken in", "p50/p95/p99", once(() -> {
            counting.catchUp();
            return null;
        }), "from the records themselves", "");
        report.write();
    }

    private void measure(String what, UserId who, Callable<?> read, Percentiles bare) {
        Percentiles ours = as.user(who, () -> Percentiles.of(RUNS, () -> {
            try {
                return read.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        report.line("submissions", ROWS, "read", what, "p50/p95/p99", ours, "from the records themselves", bare == null ? "" : bare);
    }

    private static String words(ReportFilter filter) {
        return (filter.region() == null ? "" : ", region") + (filter.category() == null ? "" : ", category") + (filter.body() == null ? "" : ", body");
    }

    private static Percentiles once(Supplier<?> deed) {
        long start = System.nanoTime();
        deed.get();
        return Percentiles.of(new long[] {System.nanoTime() - start});
    }

    private Percentiles bareFunnel(int year) {
        return bare("""
                select f.fact, f.kind, date_part('year', f.month), sum(f.amount) from figure_fact_of_records f
                where f.month between date '%d-01-01' and date '%d-12-01' group by 1, 2, 3""".formatted(year - 1, year));
    }

    private Percentiles bareMonth(YearMonth month) {
        return bare("""
                select c.category, i.when_from < date '%1$s', count(*) from incident i join incident_category c on c.incident_id = i.id
                where (i.when_from between date '%1$s' and date '%2$s' or i.when_from between date '%3$s' and date '%4$s')
                    and coalesce(i.outcome, '') not in ('MERGED', 'NO_CASE') group by 1, 2""".formatted(month.atDay(1), month.atEndOfMonth(),
                month.minusYears(1).atDay(1), month.minusYears(1).atEndOfMonth()));
    }

    private Percentiles bareBodies(int year) {
        return bare("""
                select s.authority, count(*), count(*) filter (where s.replied <= s.due_on), count(*) filter (where s.replied > s.due_on),
                    count(*) filter (where s.silent is not null and s.replied is null),
                    count(*) filter (where exists (select from submission_grade g where g.submission_id = s.id and g.grade = 'FORMAL_REPLY'))
                from submission s where s.filed_on between date '%1$d-01-01' and date '%1$d-12-31' group by 1""".formatted(year));
    }

    private Percentiles bare(String sql) {
        long[] times = new long[3];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            jdbc.sql(sql).query().listOfRows();
            times[i] = System.nanoTime() - start;
        }
        return Percentiles.of(times);
    }

    private void seed() {
        LocalDate first = cases.today().minusYears(YEARS).withDayOfYear(1);
        long days = first.until(cases.today(), ChronoUnit.DAYS);
        List<String> tables = List.of("organisation", "authority", "official", "incident", "incident_category", "proceeding", "appeal",
                "appeal_incident", "submission", "submission_grade");
        tables.forEach(table -> jdbc.sql("alter table " + table + " disable trigger user").update());
        run("insert into organisation (id, version, name_ru, own, kind) values (md5('bench')::uuid, 0, 'Bench', false, 'PARTNER')");
        run("""
                insert into authority (id, version, name_ru, channel, region, code)
                select md5('body' || n)::uuid, 0, 'Body ' || n, 'POST', null, 'BENCH_' || n %% 5 from generate_series(0, %d) n""", BODIES - 1);
        run("""
                insert into official (id, version, authority, name_ru, since)
                select md5('official' || n)::uuid, 0, md5('body' || n)::uuid, 'N. Head', date '2000-01-01' from generate_series(0, %d) n""", BODIES - 1);
        run("""
                insert into incident (id, version, number, title_ru, held_now, threat_to_life, violence, minors, urgency, place_region,
                    when_kind, when_from, when_to, outcome)
                select md5('incident' || n)::uuid, 0, 'F' || n, 'Case ' || n, false, false, false, false, 'NONE',
                    (array['KZ-75','KZ-71','KZ-10','KZ-23','KZ-11','KZ-15','KZ-19','KZ-27','KZ-31','KZ-35','KZ-39','KZ-43','KZ-47',
                        'KZ-55','KZ-59','KZ-61','KZ-62','KZ-63','KZ-79','KZ-33'])[n / 2 %% 20 + 1], 'DAY', d.day, d.day,
                    case when n %% 3 = 0 then (array['NOTHING','RELEASED','PERPETRATORS_PUNISHED','NOT_KNOWN','NO_CASE'])[n / 3 %% 5 + 1] end
                from generate_series(1, %d) n cross join lateral (select date '%s' + (n::bigint * 7919 %% %d)::int as day) d""", ROWS, first, days);
        run("insert into case_access (case_id, restricted) select md5('incident' || n)::uuid, n %% 101 = 0 from generate_series(1, %d) n", ROWS);
        run("""
                insert into incident_category (incident_id, category)
                select md5('incident' || n)::uuid, c.id from generate_series(1, %d) n
                join (select id, row_number() over (order by code) as place from category) c on c.place in (n * 31 %% 23 + 1, n * 17 %% 69 + 1)""", ROWS);
        run("""
                insert into proceeding (id, version, incident, kind)
                select md5('proceeding' || n)::uuid, 0, md5('incident' || n * 4)::uuid, (array['CRIMINAL','ADMINISTRATIVE','CIVIL'])[n %% 3 + 1]
                from generate_series(1, %d) n""", ROWS / 4);
        run("""
                insert into appeal (id, version, number, kind, sender, date, language, subject_ru)
                select md5('appeal' || n)::uuid, 0, 'F-A' || n, 'COLLECTIVE', md5('bench')::uuid, current_date, 'RU', 'Appeal ' || n
                from generate_series(1, %d) n""", ROWS / 2);
        run("""
                insert into appeal_incident (appeal_id, position, incident, mentioned)
                select md5('appeal' || n)::uuid, p, md5('incident' || (n * 2 + p))::uuid, p > 1
                from generate_series(1, %d) n cross join generate_series(0, 2) p where n * 2 + p <= %d""", ROWS / 2, ROWS);
        run("""
                insert into submission (id, version, number, appeal, official, authority, channel, attempts, filed_on, due_on, replied, first_replied,
                    silent)
                select md5('submission' || n)::uuid, 0, 'F' || n, md5('appeal' || (n %% %2$d + 1))::uuid, md5('official' || b.body)::uuid,
                    md5('body' || b.body)::uuid, 'POST', 0, d.day, d.day + 21,
                    case when n %% 4 < 2 then d.day + (n %% 40) end, case when n %% 4 < 2 then d.day + (n %% 40) end,
                    case when n %% 4 = 2 then d.day + 22 end
                from generate_series(1, %1$d) n cross join lateral (select date '%3$s' + (n::bigint * 6841 %% %4$d)::int as day) d
                cross join lateral (select case when n %% 5 = 0 then 40 + n / 5 %% 10 else (n %% %2$d + 1) %% 20 + 20 * (n %% 2) end as body) b""",
                ROWS, ROWS / 2, first, days);
        run("""
                insert into submission_grade (submission_id, demand, grade)
                select md5('submission' || n)::uuid, md5('demand' || n || '-' || p)::uuid,
                    (array['SATISFIED','PARTLY','REFUSED_WITH_REASONS','FORMAL_REPLY','FORMAL_REPLY'])[(n / 4 + p) %% 5 + 1]
                from generate_series(1, %d) n cross join generate_series(1, 2) p where n %% 4 < 2""", ROWS);
        tables.forEach(table -> jdbc.sql("alter table " + table + " enable trigger user").update());
        tables.forEach(table -> jdbc.sql("vacuum analyze " + table).update());
    }

    private void run(String sql, Object... values) {
        jdbc.sql(sql.formatted(values)).update();
    }

    private UUID id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
