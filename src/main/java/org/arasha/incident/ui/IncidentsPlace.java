package org.arasha.incident.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.CategoryId;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentFilter.State;
import org.arasha.incident.IncidentList.Order;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;

/** What of the list is on screen, as its address says it: no words, which may be names. What an address has wrong is taken for not said. */
record IncidentsPlace(IncidentFilter filter, Order order) {

    static final String ROUTE = "incidents";

    static IncidentsPlace of(QueryParameters asked) {
        return new IncidentsPlace(new IncidentFilter("",
                read(asked, "state", text -> State.valueOf(text.toUpperCase(Locale.ROOT))).orElse(null),
                read(asked, "category", text -> new CategoryId(UUID.fromString(text))).orElse(null),
                read(asked, "region", text -> text).filter(text -> text.matches("[A-Z]{2}-[A-Z0-9]{1,3}")).orElse(null),
                day(asked, "from"), day(asked, "to"),
                read(asked, "article", text -> text).filter(IncidentsPlace::isArticle).orElse(""),
                read(asked, "organisation", text -> new OrganisationId(UUID.fromString(text))).orElse(null)),
                read(asked, "order", text -> Order.valueOf(text.toUpperCase(Locale.ROOT))).orElse(Order.NUMBER));
    }

    static boolean isArticle(String text) {
        return text.matches("[0-9]{1,4}(-[0-9]{1,3})?");
    }

    private static @Nullable LocalDate day(QueryParameters asked, String name) {
        return read(asked, name, LocalDate::parse)
                .filter(day -> day.getYear() >= CaseNumber.FIRST_YEAR && !day.isAfter(LocalDate.now(Dates.ZONE))).orElse(null);
    }

    private static <T> Optional<T> read(QueryParameters asked, String name, Function<String, T> meaning) {
        try {
            return asked.getSingleParameter(name).filter(text -> !text.isBlank()).map(meaning);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    QueryParameters parameters() {
        Map<String, String> said = new TreeMap<>();
        say(said, "state", filter.state() == null ? null : filter.state().name().toLowerCase(Locale.ROOT));
        say(said, "category", filter.category() == null ? null : filter.category().value());
        say(said, "region", filter.region());
        say(said, "from", filter.from());
        say(said, "to", filter.to());
        say(said, "article", filter.article().isEmpty() ? null : filter.article());
        say(said, "organisation", filter.affiliation() == null ? null : filter.affiliation().value());
        say(said, "order", order == Order.NUMBER ? null : order.name().toLowerCase(Locale.ROOT));
        return QueryParameters.simple(said);
    }

    private static void say(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
