package org.arasha.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.insight.DeadlineFilter;
import org.arasha.insight.DeadlineKind;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is on screen, as its address says it: ids only, no names. What an address has wrong is taken for not said.
 *
 * @param day   the one day of which all is listed, or null
 * @param month the month that the month view shows
 */
record BoardPlace(View view, Span span, @Nullable LocalDate day, YearMonth month, DeadlineFilter filter) {

    static final String ROUTE = "deadlines";

    private static final int WEEK = 7;

    enum View { LIST, MONTH, TIMELINE }

    enum Span {
        ALL, OVERDUE, TODAY, THIS_WEEK, LATER;

        static Span of(LocalDate due) {
            long days = ChronoUnit.DAYS.between(today(), due);
            return days < 0 ? OVERDUE : days == 0 ? TODAY : days < WEEK ? THIS_WEEK : LATER;
        }

        private DeadlineFilter narrow(DeadlineFilter filter) {
            LocalDate today = today();
            return switch (this) {
                case ALL -> filter;
                case OVERDUE -> filter.due(null, today.minusDays(1));
                case TODAY -> filter.due(today, today);
                case THIS_WEEK -> filter.due(today.plusDays(1), today.plusDays(WEEK - 1));
                case LATER -> filter.due(today.plusDays(WEEK), null);
            };
        }
    }

    static BoardPlace of(QueryParameters asked) {
        return new BoardPlace(read(asked, "view", text -> View.valueOf(text.toUpperCase(Locale.ROOT))).orElse(View.LIST),
                read(asked, "due", text -> Span.valueOf(text.toUpperCase(Locale.ROOT))).orElse(Span.ALL),
                read(asked, "day", LocalDate::parse).orElse(null),
                read(asked, "month", YearMonth::parse).orElseGet(() -> YearMonth.from(today())),
                new DeadlineFilter(read(asked, "kind", text -> DeadlineKind.valueOf(text.toUpperCase(Locale.ROOT))).orElse(null),
                        read(asked, "body", UUID::fromString).orElse(null),
                        read(asked, "region", text -> text).filter(text -> text.matches("[A-Z]{2}-[A-Z0-9]{1,3}")).orElse(null),
                        read(asked, "who", UUID::fromString).orElse(null),
                        read(asked, "partner", UUID::fromString).orElse(null), null, null));
    }

    private static <T> Optional<T> read(QueryParameters asked, String name, Function<String, T> meaning) {
        try {
            return asked.getSingleParameter(name).filter(text -> !text.isBlank()).map(meaning);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
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
        Map<String, String> said = new TreeMap<>();
        say(said, "view", view == View.LIST ? null : lower(view));
        say(said, "due", span == Span.ALL ? null : lower(span));
        say(said, "day", day);
        say(said, "month", view == View.MONTH ? month : null);
        say(said, "kind", filter.kind() == null ? null : lower(filter.kind()));
        say(said, "body", filter.body());
        say(said, "region", filter.region());
        say(said, "who", filter.person());
        say(said, "partner", filter.partner());
        return QueryParameters.simple(said);
    }

    String address() {
        String said = parameters().getQueryString();
        return said.isEmpty() ? ROUTE : ROUTE + "?" + said;
    }

    private static void say(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static LocalDate today() {
        return LocalDate.now(Dates.ZONE);
    }
}
