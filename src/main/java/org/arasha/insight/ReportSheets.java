package org.arasha.insight;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.arasha.insight.Figures.OfBody;
import org.arasha.insight.Figures.OfCategory;
import org.arasha.insight.ReportChart.Colour;
import org.arasha.insight.ReportChart.Series;
import org.arasha.insight.ReportSheet.Column;
import org.arasha.insight.ReportSheet.Row;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports, each as a sheet of words and numbers that screens and files show alike. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Figures.MAY_SEE)
public class ReportSheets {

    private final Figures figures;
    private final OfficialFigures official;
    private final ReportWords words;

    ReportSheets(Figures figures, OfficialFigures official, ReportWords words) {
        this.figures = figures;
        this.official = official;
        this.words = words;
    }

    /** From incidents to outcomes, a period against another, with the official figures of either where there are any. */
    public ReportSheet funnel(ReportPeriod period, ReportPeriod against, ReportFilter filter, Language language) {
        Side now = new Side(period, figures.funnel(period, filter), official.of(period, filter));
        Side before = new Side(against, figures.funnel(against, filter), official.of(against, filter));
        List<Row> rows = new ArrayList<>();
        for (ReportStage stage : ReportStage.values()) {
            FigureLine whole = new FigureLine(stage, null);
            rows.add(row(false, whole.words(language), whole, now, before));
            kinds(stage, now, before).forEach(kind -> rows.add(row(true, stage == ReportStage.COMPLAINTS
                    ? ReportWords.kindOfBody(kind, language) : new FigureLine(stage, kind).words(language),
                    new FigureLine(stage, kind), now, before)));
        }
        String one = ReportWords.period(period, language);
        String other = ReportWords.period(against, language);
        List<Column> columns = Stream.of(now.columns(one, language), before.columns(other, language),
                Stream.of(new Column(Texts.get(language, "insight.difference"), true))).flatMap(Function.identity()).toList();
        List<ReportStage> stages = List.of(ReportStage.values());
        String title = Texts.get(language, "insight.reports.FUNNEL");
        ReportChart chart = new ReportChart(title, stages.stream().map(stage -> new FigureLine(stage, null).words(language)).toList(), true, false,
                List.of(new Series(one, Colour.ACCENT, stages.stream().map(now::of).toList()),
                        new Series(other, Colour.QUIET, stages.stream().map(before::of).toList())));
        return new ReportSheet(title, words.about(Texts.get(language, "insight.reports.against", one, other), List.of(period, against), filter, language),
                Texts.get(language, "insight.reports.stage"), columns, rows, chart,
                Stream.of(now, before).flatMap(side -> side.sources(language)).toList());
    }

    /** One of the periods that are compared. */
    private record Side(ReportPeriod period, Map<ReportStage, Map<String, Long>> counted, List<OfficialFigure> official) {

        long of(ReportStage stage) {
            return counted.getOrDefault(stage, Map.of()).values().stream().mapToLong(Long::longValue).sum();
        }

        long of(FigureLine line) {
            return line.kind() == null ? of(line.stage()) : counted.getOrDefault(line.stage(), Map.of()).getOrDefault(line.kind(), 0L);
        }

        Stream<Column> columns(String name, Language language) {
            Column counted = new Column(name, false);
            return official.isEmpty() ? Stream.of(counted)
                    : Stream.of(counted, new Column(Texts.get(language, "insight.official.column", name), false));
        }

        /** One for each of the columns. */
        Stream<@Nullable Long> numbers(FigureLine line) {
            return official.isEmpty() ? Stream.of(of(line)) : Stream.of(of(line), officially(line));
        }

        /** What was entered last. */
        private @Nullable Long officially(FigureLine line) {
            return official.stream().filter(one -> one.line().equals(line)).reduce((earlier, later) -> later)
                    .map(OfficialFigure::amount).orElse(null);
        }

        Stream<String> sources(Language language) {
            return official.stream().map(one -> Texts.get(language, "insight.official.note", one.line().fullWords(language),
                    ReportWords.period(period, language), ReportWords.number(one.amount(), false, language), one.source()));
        }
    }

    private static List<String> kinds(ReportStage stage, Side now, Side before) {
        if (stage != ReportStage.COMPLAINTS) {
            return stage.kinds();
        }
        Set<String> codes = new TreeSet<>(now.counted().getOrDefault(stage, Map.of()).keySet());
        codes.addAll(before.counted().getOrDefault(stage, Map.of()).keySet());
        List<String> sorted = new ArrayList<>(codes);
        if (sorted.remove("")) {
            sorted.add("");
        }
        return sorted;
    }

    private static Row row(boolean inner, String name, FigureLine line, Side now, Side before) {
        return new Row(inner, name, Stream.of(now.numbers(line), before.numbers(line), Stream.of(now.of(line) - before.of(line)))
                .flatMap(Function.identity()).toList());
    }

    /** Incidents of a month by category with the same month of the year before; and both years month by month. */
    public List<ReportSheet> overview(YearMonth month, ReportFilter filter, Language language) {
        Map<YearMonth, Long> months = figures.months(month.getYear(), month.getYear() - 1, filter);
        return List.of(byCategory(month, months, filter, language), byMonth(month.getYear(), months, filter, language));
    }

    private ReportSheet byCategory(YearMonth month, Map<YearMonth, Long> months, ReportFilter filter, Language language) {
        YearMonth before = month.minusYears(1);
        List<OfCategory> categories = figures.categories(month, filter);
        List<Row> rows = new ArrayList<>();
        if (filter.category() == null) {
            rows.add(row(false, Texts.get(language, "insight.reports.allCategories"), months.getOrDefault(month, 0L), months.getOrDefault(before, 0L)));
        }
        categories.forEach(one -> rows.add(row(one.within() != null, one.name().in(language), one.now(), one.before())));
        List<OfCategory> drawn = categories.stream().filter(one -> one.within() == null && one.now() + one.before() > 0).toList();
        String title = Texts.get(language, "insight.reports.MONTH");
        String one = ReportWords.month(month, language);
        String other = ReportWords.month(before, language);
        ReportChart chart = new ReportChart(title, drawn.stream().map(category -> category.name().in(language)).toList(), true, false,
                List.of(new Series(one, Colour.ACCENT, drawn.stream().map(OfCategory::now).toList()),
                        new Series(other, Colour.QUIET, drawn.stream().map(OfCategory::before).toList())));
        return new ReportSheet(title, words.about(Texts.get(language, "insight.reports.against", one, other),
                List.of(ReportPeriod.of(month)), filter, language), Texts.get(language, "insight.filter.category"), compared(one, other, language), rows, chart, List.of());
    }

    private ReportSheet byMonth(int year, Map<YearMonth, Long> months, ReportFilter filter, Language language) {
        List<String> names = Arrays.stream(Month.values()).map(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())).toList();
        List<Row> rows = Arrays.stream(Month.values()).map(one -> row(false, names.get(one.ordinal()),
                months.getOrDefault(YearMonth.of(year, one), 0L), months.getOrDefault(YearMonth.of(year - 1, one), 0L))).toList();
        String title = Texts.get(language, "insight.reports.byMonth");
        String one = String.valueOf(year);
        String other = String.valueOf(year - 1);
        ReportChart chart = new ReportChart(title, names, false, false,
                List.of(new Series(one, Colour.ACCENT, rows.stream().map(row -> row.numbers().get(0)).toList()),
                        new Series(other, Colour.QUIET, rows.stream().map(row -> row.numbers().get(1)).toList())));
        return new ReportSheet(title, words.about(Texts.get(language, "insight.reports.against", one, other),
                List.of(new ReportPeriod(year, ReportPeriod.Part.YEAR)), filter, language), Texts.get(language, "insight.reports.month"), compared(one, other, language), rows, chart, List.of());
    }

    private static List<Column> compared(String one, String other, Language language) {
        return List.of(new Column(one, false), new Column(other, false), new Column(Texts.get(language, "insight.difference"), true));
    }

    private static Row row(boolean inner, String name, long now, long before) {
        return new Row(inner, name, List.of(now, before, now - before));
    }

    /** How each body answers what it was sent in a period. */
    public ReportSheet authorities(ReportPeriod period, ReportFilter filter, Language language) {
        List<OfBody> most = figures.bodies(period, filter);
        List<OfBody> bodies = most.subList(0, Math.min(most.size(), Figures.MOST_BODIES));
        Map<String, String> regions = words.regions(language);
        List<Row> rows = bodies.stream().map(one -> new Row(false, name(one, regions, language),
                List.of(one.received(), one.inTime(), one.late(), one.silent(), one.forwarded(), one.notRegistered(), one.running(),
                        one.other(), one.formal(), one.inPart()))).toList();
        List<Column> columns = Stream.of("received", "inTime", "late", "silent", "forwarded", "notRegistered", "running", "other", "formal",
                        "inPart")
                .map(key -> new Column(Texts.get(language, "insight.body." + key), false)).toList();
        String title = Texts.get(language, "insight.reports.AUTHORITIES");
        ReportChart chart = new ReportChart(title, rows.stream().map(Row::name).toList(), true, true, List.of(
                series("inTime", Colour.DONE, bodies, OfBody::inTime, language), series("late", Colour.SOON, bodies, OfBody::late, language),
                series("silent", Colour.OVERDUE, bodies, OfBody::silent, language),
                series("forwarded", Colour.FINE, bodies, OfBody::forwarded, language),
                series("notRegistered", Colour.PALE, bodies, OfBody::notRegistered, language),
                series("running", Colour.QUIET, bodies, OfBody::running, language),
                series("other", Colour.ACCENT, bodies, OfBody::other, language)));
        List<String> notes = new ArrayList<>();
        if (!bodies.isEmpty()) {
            notes.add(Texts.get(language, "insight.reports.passedOnInPart"));
        }
        if (most.size() > bodies.size()) {
            notes.add(Texts.get(language, "insight.reports.moreBodies", Figures.MOST_BODIES));
        }
        return new ReportSheet(title, words.about(ReportWords.period(period, language), List.of(period), filter, language),
                Texts.get(language, "insight.filter.body"), columns, rows, chart, notes);
    }

    private static String name(OfBody body, Map<String, String> regions, Language language) {
        String name = body.name().in(language);
        return body.region() == null ? name : name + " · " + ReportWords.region(body.region(), regions);
    }

    private static Series series(String key, Colour colour, List<OfBody> bodies, ToLongFunction<OfBody> value, Language language) {
        return new Series(Texts.get(language, "insight.body." + key), colour, bodies.stream().map(value::applyAsLong).toList());
    }
}
