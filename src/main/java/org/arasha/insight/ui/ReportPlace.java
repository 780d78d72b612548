package org.arasha.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.ReportFilter;
import org.arasha.insight.ReportPeriod;
import org.arasha.insight.ReportPeriod.Part;
import org.arasha.insight.ReportWords;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Address;

/**
 * Which report is on screen, as its address says it: ids only, no names. What an address has wrong is taken for not said.
 *
 * @param against the period with which the funnel compares: as long as this one
 */
record ReportPlace(View view, ReportPeriod period, ReportPeriod against, ReportFilter filter) {

    static final String ROUTE = "reports";

    enum View { FUNNEL, MONTH, AUTHORITIES }

    static ReportPlace of(QueryParameters asked) {
        Address said = new Address(asked);
        View view = said.constant("view", View.class).orElse(View.FUNNEL);
        int year = said.number("year").filter(ReportPlace::isYear).orElseGet(() -> BoardPlace.today().getYear());
        ReportPeriod period = fit(view, new ReportPeriod(year, said.constant("part", Part.class).orElse(Part.YEAR)));
        return new ReportPlace(view, period, said.read("against", text -> against(text, period)).orElseGet(() -> usual(period)),
                new ReportFilter(said.region("region").orElse(null), said.id("category").orElse(null), said.id("body").orElse(null)));
    }

    /** The overview is of a month: the last of the period, or this one if that is still to come. */
    private static ReportPeriod fit(View view, ReportPeriod period) {
        if (view != View.MONTH || period.part().isMonth()) {
            return period;
        }
        ReportPeriod now = ReportPeriod.of(YearMonth.from(BoardPlace.today()));
        return period.year() == now.year() && period.last().isAfter(now.first()) ? now
                : new ReportPeriod(period.year(), period.part().lastMonth());
    }

    /** {@code 2025} is the same part of that year, {@code 2026-q1} another part of any. */
    private static ReportPeriod against(String said, ReportPeriod period) {
        String[] parts = said.split("-", 2);
        Part part = parts.length == 1 ? period.part() : Part.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return period.part().alike().contains(part) ? new ReportPeriod(Integer.parseInt(parts[0]), part) : usual(period);
    }

    /** A year before. */
    private static ReportPeriod usual(ReportPeriod period) {
        return period.in(period.year() - 1);
    }

    private static boolean isYear(int year) {
        return year > ReportPeriod.FIRST_YEAR && year <= ReportPeriod.LAST_YEAR;
    }

    /** Without what there is not: it would narrow the report while nothing on screen says so. */
    ReportPlace known(BoardChoices choices, ReportWords words, Language language) {
        String region = filter.region() != null && choices.regions(language).containsKey(filter.region()) ? filter.region() : null;
        UUID category = words.categories(language).stream().map(BoardChoices.Named::id).filter(one -> one.equals(filter.category()))
                .findFirst().orElse(null);
        UUID body = filter.body() == null ? null
                : choices.body(filter.body(), language).map(BoardChoices.Named::id).findFirst().orElse(null);
        return new ReportPlace(view, period, against, new ReportFilter(region, category, body));
    }

    ReportPlace at(View other) {
        return new ReportPlace(other, period, against, filter);
    }

    QueryParameters parameters() {
        return new Address.Saying().unless(View.FUNNEL, "view", view).with("year", period.year()).unless(Part.YEAR, "part", period.part())
                .with("against", against.equals(usual(period)) ? null : said(against)).with("region", filter.region()).with("category", filter.category())
                .with("body", filter.body()).parameters();
    }

    private String said(ReportPeriod other) {
        return other.part() == period.part() ? String.valueOf(other.year())
                : other.year() + "-" + other.part().name().toLowerCase(Locale.ROOT);
    }

    String address() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    /** What a file of it is called, without its ending: {@code funnel-2026-q1}. */
    String fileName() {
        return view.name().toLowerCase(Locale.ROOT) + "-" + period.year()
                + (period.part() == Part.YEAR ? "" : "-" + period.part().name().toLowerCase(Locale.ROOT));
    }
}
