package org.arasha.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import org.arasha.access.UserId;
import org.arasha.audit.TrailFilter;
import org.arasha.shared.ui.Address;

/** What of the trail is on screen, as its address says it: ids and days, never a name. What an address has wrong is taken for not said. */
record TrailPlace(TrailFilter filter) {

    static final String ROUTE = "trail";

    private static final String ACT = "[A-Za-z]{1,80}";

    static TrailPlace of(QueryParameters asked) {
        Address said = new Address(asked);
        return new TrailPlace(new TrailFilter(said.id("person").map(UserId::new).orElse(null),
                said.read("act", text -> text).filter(text -> text.matches(ACT)).orElse(null), said.id("record").orElse(null),
                said.day("from").orElse(null), said.day("to").orElse(null)));
    }

    QueryParameters parameters() {
        return new Address.Saying().with("person", filter.person()).with("act", filter.act()).with("record", filter.record())
                .with("from", filter.from()).with("to", filter.to()).parameters();
    }
}
