package org.arasha.incident.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentList;
import org.arasha.incident.IncidentRow;
import org.arasha.shared.Language;
import org.arasha.shared.SearchWords;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.Found;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Incidents by number and title. */
@Component
@Order(1)
class FindIncidents implements Finder {

    private final IncidentList incidents;

    FindIncidents(IncidentList incidents) {
        this.incidents = incidents;
    }

    @Override
    public String group() {
        return "incident.incidents";
    }

    @Override
    public List<Found> find(String words, Language language) {
        return SearchWords.of(words).isEmpty() ? List.of() : incidents.page(IncidentFilter.NONE.worded(words), IncidentList.Order.NUMBER, null).stream().limit(MOST)
                .map(row -> new Found(row.number() + " · " + row.title().in(language), facts(row, language), IncidentNavigation.to(row.number())))
                .toList();
    }

    private static String facts(IncidentRow row, Language language) {
        return Stream.of(row.when() == null ? "" : Dates.partial(row.when(), language), row.locality().in(language))
                .filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
    }
}
