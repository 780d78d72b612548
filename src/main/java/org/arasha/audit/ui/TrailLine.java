package org.arasha.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.arasha.audit.TrailEntry;
import org.arasha.audit.TrailFilter;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;

/** One act: what, to which record, who and when. The record leads to all that was done to it. */
class TrailLine extends ListItem {

    TrailLine(TrailEntry entry) {
        String kind = getTranslation("audit.kind." + entry.kind());
        Anchor record = new Anchor(TrailPlace.ROUTE + "?" + new TrailPlace(TrailFilter.of(entry.record())).parameters().getQueryString(),
                kind + " " + (entry.number() == null ? entry.record().toString() : entry.number()));
        Quiet under = new Quiet(entry.act() + " · ");
        under.add(record);
        Div what = new Div(new Span(ActWords.of(entry.act())), under);
        what.addClassNames("work-what", "trail-what");
        add(what, new Quiet(entry.actorName() == null ? getTranslation("ui.system") : entry.actorName()),
                new Quiet(Dates.dayAndTime(entry.at())));
        addClassName("work-row");
    }
}
