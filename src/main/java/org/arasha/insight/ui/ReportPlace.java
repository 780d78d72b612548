package org.arasha.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.ReportFilter;
import org.arasha.insight.ReportPeriod;
import org.arasha.insight.ReportPeriod.Part;
import org.arasha.insight.ReportWords;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which report is on screen, as its address says it: ids only, no names. What an address has wrong is taken for not said.
 *
 * @param against the year with which the funnel compares
 */
record ReportPlace(View view, ReportPeriod period, int against, ReportFilter filter) {

    static final String ROUTE = "reports";

    enum View { FUNNEL, MONTH, AUTHORITIES }

    static ReportPlace of(QueryParameters asked) {
        View view = read(asked, "view", text -> View.valueOf(text.toUpperCase(Locale.ROOT))).orElse(View.FUNNEL);
        int year = read(asked, "year", Integer::valueOf).filter(ReportPlace::isYear).orElseGet(() -> BoardPlace.today().getYear());
        Part part = read(asked, "part", text -> Part.valueOf(text.toUpperCase(Locale.ROOT))).orElse(Part.YEAR);
        return new ReportPlace(view, fit(view, new ReportPeriod(year, part)),
                read(asked, "against", Integer::valueOf).filter(ReportPlace::isYear).orElse(year - 1),
                new ReportFilter(read(asked, "region", text -> text).filter(text -> text.matches("[A-Z]{2}-[A-Z0-9]{1,3}")).orElse(null),
                        read(asked, "category", UUID::fromString).orElse(null), read(asked, "body", UUID::fromString).orElse(null)));
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

    private static boolean isYear(int year) {
        return year > ReportPeriod.FIRST_YEAR && year <= ReportPeriod.LAST_YEAR;
    }

    private static <T> Optional<T> read(QueryParameters asked, String name, Function<String, T> meaning) {
        try {
            return asked.getSingleParameter(name).filter(text -> !text.isBlank()).map(meaning);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
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

    /** The period with which the funnel compares. */
    ReportPeriod other() {
        return period.in(against);
    }

    ReportPlace at(View other) {
        return new ReportPlace(other, period, against, filter);
    }

    QueryParameters parameters() {
        Map<String, String> said = new TreeMap<>();
        say(said, "view", view == View.FUNNEL ? null : view.name().toLowerCase(Locale.ROOT));
        say(said, "year", period.year());
        say(said, "part", period.part() == Part.YEAR ? null : period.part().name().toLowerCase(Locale.ROOT));
        say(said, "against", against == period.year() - 1 ? null : against);
        say(said, "region", filter.region());
        say(said, "category", filter.category());
        say(said, "body", filter.body());
        return QueryParameters.simple(said);
    }

    String address() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    /** What a file of it is called, without its ending: {@code funnel-2026-q1}. */
    String fileName() {
        return view.name().toLowerCase(Locale.ROOT) + "-" + period.year()
                + (period.part() == Part.YEAR ? "" : "-" + period.part().name().toLowerCase(Locale.ROOT));
    }

    private static void say(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
