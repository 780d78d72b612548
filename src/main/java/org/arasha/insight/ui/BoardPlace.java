package org.arasha.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import org.arasha.insight.DeadlineFilter;
import org.arasha.insight.DeadlineKind;
import org.arasha.insight.ReportPeriod;
import org.arasha.shared.DueGroup;
import org.arasha.shared.ui.Address;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is on screen, as its address says it: ids only, no names. What an address has wrong is taken for not said.
 *
 * @param day   the one day of which all is listed, or null
 * @param month the month that the month view shows
 */
record BoardPlace(View view, Span span, @Nullable LocalDate day, YearMonth month, DeadlineFilter filter) {

    static final String ROUTE = "deadlines";

    enum View { LIST, MONTH, TIMELINE }

    enum Span {
        ALL, OVERDUE, TODAY, THIS_WEEK, LATER;

        private DeadlineFilter narrow(DeadlineFilter filter) {
            LocalDate today = today();
            return switch (this) {
                case ALL -> filter;
                case OVERDUE -> filter.due(null, today.minusDays(1));
                case TODAY -> filter.due(today, today);
                case THIS_WEEK -> filter.due(today.plusDays(1), today.plusDays(DueGroup.DAYS_OF_WEEK - 1));
                case LATER -> filter.due(today.plusDays(DueGroup.DAYS_OF_WEEK), null);
            };
        }
    }

    static BoardPlace of(QueryParameters asked) {
        Address said = new Address(asked);
        return new BoardPlace(said.constant("view", View.class).orElse(View.LIST), said.constant("due", Span.class).orElse(Span.ALL),
                said.day("day").filter(day -> isShown(day.getYear())).orElse(null),
                said.read("month", YearMonth::parse).filter(one -> isShown(one.getYear())).orElseGet(() -> YearMonth.from(today())),
                new DeadlineFilter(said.constant("kind", DeadlineKind.class).orElse(null), said.id("body").orElse(null),
                        said.region("region").orElse(null), said.id("who").orElse(null), said.id("partner").orElse(null), null, null));
    }

    private static boolean isShown(int year) {
        return year >= ReportPeriod.FIRST_YEAR && year <= ReportPeriod.LAST_YEAR;
    }

    /** What of it the list shows. */
    DeadlineFilter listed() {
        return day != null ? filter.due(day, day) : span.narrow(filter);
    }

    BoardPlace at(View other) {
        return new BoardPlace(other, Span.ALL, null, month, filter);
    }

    BoardPlace at(Span other) {
        return new BoardPlace(View.LIST, other, null, month, filter);
    }

    BoardPlace at(LocalDate other) {
        return new BoardPlace(View.LIST, Span.ALL, other, YearMonth.from(other), filter);
    }

    BoardPlace at(YearMonth other) {
        return new BoardPlace(View.MONTH, Span.ALL, null, other, filter);
    }

    BoardPlace narrowed(DeadlineFilter other) {
        return new BoardPlace(view, span, day, month, other);
    }

    QueryParameters parameters() {
        return new Address.Saying().unless(View.LIST, "view", view).unless(Span.ALL, "due", span).with("day", day)
                .with("month", view == View.MONTH ? month : null).with("kind", filter.kind()).with("body", filter.body())
                .with("region", filter.region()).with("who", filter.person()).with("partner", filter.partner()).parameters();
    }

    String address() {
        String said = parameters().getQueryString();
        return said.isEmpty() ? ROUTE : ROUTE + "?" + said;
    }

    static LocalDate today() {
        return Here.today();
    }
}
