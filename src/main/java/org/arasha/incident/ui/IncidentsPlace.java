package org.arasha.incident.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.CategoryId;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentFilter.State;
import org.arasha.incident.IncidentList.Order;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Address;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/** What of the list is on screen, as its address says it: no words, which may be names. What an address has wrong is taken for not said. */
record IncidentsPlace(IncidentFilter filter, Order order) {

    static final String ROUTE = "incidents";

    static IncidentsPlace of(QueryParameters asked) {
        Address said = new Address(asked);
        return new IncidentsPlace(new IncidentFilter("", said.constant("state", State.class).orElse(null),
                said.id("category").map(CategoryId::new).orElse(null), said.region("region").orElse(null), day(said, "from"), day(said, "to"),
                said.read("article", text -> text).filter(IncidentsPlace::isArticle).orElse(""),
                said.id("organisation").map(OrganisationId::new).orElse(null)),
                said.constant("order", Order.class).orElse(Order.NUMBER));
    }

    static boolean isArticle(String text) {
        return text.matches("[0-9]{1,4}(-[0-9]{1,3})?");
    }

    private static @Nullable LocalDate day(Address said, String name) {
        return said.day(name).filter(day -> day.getYear() >= CaseNumber.FIRST_YEAR && !day.isAfter(Here.today())).orElse(null);
    }

    QueryParameters parameters() {
        return new Address.Saying().with("state", filter.state()).with("category", filter.category()).with("region", filter.region())
                .with("from", filter.from()).with("to", filter.to()).with("article", filter.article())
                .with("organisation", filter.affiliation()).unless(Order.NUMBER, "order", order).parameters();
    }
}
