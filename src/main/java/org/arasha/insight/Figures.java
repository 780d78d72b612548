package org.arasha.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reports say, read from figures that are kept. Managers may see every case, so nobody is told here by a small number what they
 * may not know.
 *
 * @see <a href="../../../../../../docs/decisions/0040-reports-are-counted-in-rounds.md">decision 0040</a>
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Figures.MAY_SEE)
public class Figures {

    /** Bodies on one page. */
    public static final int MOST_BODIES = 100;

    static final String MAY_SEE = "hasRole('MANAGER')";

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By stage and kind; those of complaints go by the codes of bodies, empty for a body without one. What is not there is none. */
    public Map<ReportStage, Map<String, Long>> funnel(ReportPeriod period, ReportFilter filter) {
        record Counted(String fact, String kind, long amount) {}
        Map<ReportStage, Map<String, Long>> funnel = new EnumMap<>(ReportStage.class);
        query("""
                select f.fact, f.kind, sum(f.amount) as amount from figure f
                where f.fact in ('INCIDENT', 'REPLY', 'ANSWER', 'MEASURE', 'COURT', 'OUTCOME') and %s and %s
                    and f.month between :first and :last
                group by f.fact, f.kind""".formatted(places(filter), body(filter)), filter, period).query(Counted.class).list()
                .forEach(one -> ReportStage.of(one.fact(), one.kind()).ifPresent(stage -> add(funnel, stage, one.kind(), one.amount())));
        query("""
                select 'SUBMISSION' as fact, coalesce(a.code, '') as kind, sum(s.amount) as amount
                from authority a cross join lateral (
                    select sum(f.amount) as amount from figure f where f.fact = 'SUBMISSION' and f.kind = 'FILED' and %s
                        and f.body = a.id and f.month between :first and :last) s
                where s.amount > 0 and %s group by 2""".formatted(places(filter), ofBody(filter)), filter, period).query(Counted.class).list()
                .forEach(one -> add(funnel, ReportStage.COMPLAINTS, one.kind(), one.amount()));
        return funnel;
    }

    private static void add(Map<ReportStage, Map<String, Long>> funnel, ReportStage stage, String kind, long amount) {
        if (amount != 0) {
            funnel.computeIfAbsent(stage, one -> new TreeMap<>()).put(kind, amount);
        }
    }

    /**
     * Incidents of a category in a month and in the same month of the year before.
     *
     * @param within the wider category, or null
     */
    public record OfCategory(UUID category, @Nullable UUID within, LocalizedText name, long now, long before) {}

    /** Each wider one before those within it; without those that are offered no longer and have none. */
    public List<OfCategory> categories(YearMonth month, ReportFilter filter) {
        return query("""
                select c.id, c.within, c.name_ru, c.name_kk, c.name_en, coalesce(f.now, 0) as now, coalesce(f.before, 0) as before
                from category c left join category w on w.id = c.within
                cross join lateral (
                    select sum(f.amount) filter (where f.month = :first) as now, sum(f.amount) filter (where f.month = :before) as before
                    from figure f where f.fact = 'INCIDENT' and %s and f.category = c.id and %s
                        and f.month in (:first, :before)) f
                where (not c.retired or f.now > 0 or f.before > 0) and %s
                order by coalesce(w.position, c.position), coalesce(w.id, c.id), c.within is not null, c.position"""
                .formatted(region(filter), body(filter), filter.category() == null ? "true" : ":category in (c.id, c.within)"),
                filter, ReportPeriod.of(month))
                .query((row, n) -> new OfCategory(row.getObject("id", UUID.class), row.getObject("within", UUID.class),
                        LocalizedText.read(row, "name"), row.getLong("now"), row.getLong("before"))).list();
    }

    /** Incidents of each month of two years that has any. */
    public Map<YearMonth, Long> months(int year, int other, ReportFilter filter) {
        Map<YearMonth, Long> months = new HashMap<>();
        for (int one : List.of(year, other)) {
            query("""
                    select extract(month from f.month)::int as month, f.amount from figure f
                    where f.fact = 'INCIDENT' and %s and %s and f.month between :first and :last"""
                    .formatted(places(filter), body(filter)), filter, new ReportPeriod(one, ReportPeriod.Part.YEAR))
                    .query((row, n) -> months.put(YearMonth.of(one, row.getInt("month")), row.getLong("amount"))).list();
        }
        return months;
    }

    /**
     * How a body answers what came to it in a period. What it was sent falls into these: in time, late, silent, passed on, not
     * registered, and the rest, of which some still run.
     *
     * @param received what we filed and what others passed on to it
     * @param late     after the term, or after silence was noted
     * @param formal   replies without substance, in time or late
     */
    public record OfBody(UUID body, LocalizedText name, @Nullable String region, long received, long inTime, long late, long silent,
            long formal, long forwarded, long notRegistered, long running) {

        /** Replied when no term was known, or not known to have replied. */
        public long other() {
            return received - inTime - late - silent - forwarded - notRegistered - running;
        }
    }

    /** Up to {@value #MOST_BODIES} and one more, which says that there are more; those that were sent most first. */
    public List<OfBody> bodies(ReportPeriod period, ReportFilter filter) {
        return query("""
                select a.id, a.name_ru, a.name_kk, a.name_en, a.region, s.*
                from authority a cross join lateral (
                    select sum(f.amount) filter (where f.fact = 'SUBMISSION') as received,
                        coalesce(sum(f.amount) filter (where f.kind = 'IN_TIME'), 0) as in_time,
                        coalesce(sum(f.amount) filter (where f.kind = 'LATE'), 0) as late,
                        coalesce(sum(f.amount) filter (where f.kind = 'SILENT'), 0) as silent,
                        coalesce(sum(f.amount) filter (where f.kind = 'FORMAL_REPLY'), 0) as formal,
                        coalesce(sum(f.amount) filter (where f.kind = 'FORWARDED'), 0) as forwarded,
                        coalesce(sum(f.amount) filter (where f.kind = 'NOT_REGISTERED'), 0) as not_registered,
                        coalesce(sum(f.amount) filter (where f.kind = 'RUNNING'), 0) as running
                    from figure f where f.fact in ('SUBMISSION', 'ANSWER', 'REPLY') and %s and f.body = a.id
                        and f.month between :first and :last) s
                where s.received > 0 and %s
                order by s.received desc, a.id limit %d""".formatted(places(filter), ofBody(filter), MOST_BODIES + 1), filter, period)
                .query((row, n) -> new OfBody(row.getObject("id", UUID.class), LocalizedText.read(row, "name"), row.getString("region"),
                        row.getLong("received"), row.getLong("in_time"), row.getLong("late"), row.getLong("silent"),
                        row.getLong("formal"), row.getLong("forwarded"), row.getLong("not_registered"), row.getLong("running"))).list();
    }

    /** The day of the first change that is not in the figures yet, or nothing where all are. */
    public Optional<LocalDate> behindSince() {
        return jdbc.sql("select day from figure_change order by id limit 1").query(LocalDate.class).optional();
    }

    private JdbcClient.StatementSpec query(String sql, ReportFilter filter, ReportPeriod period) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("first", period.first().atDay(1));
        parameters.put("last", period.last().atDay(1));
        parameters.put("before", period.first().minusYears(1).atDay(1));
        parameters.put("region", filter.region());
        parameters.put("category", filter.category());
        parameters.put("body", filter.body());
        return jdbc.sql(sql).params(parameters);
    }

    /** All together stand in rows of their own, so each condition is one value of the index. */
    private static String region(ReportFilter filter) {
        return filter.region() == null ? "f.region is null" : "f.region = :region";
    }

    private static String places(ReportFilter filter) {
        return region(filter) + (filter.category() == null ? " and f.category is null" : " and f.category = :category");
    }

    private static String body(ReportFilter filter) {
        return filter.body() == null ? "f.body is null" : "f.body = :body";
    }

    private static String ofBody(ReportFilter filter) {
        return filter.body() == null ? "true" : "a.id = :body";
    }
}
