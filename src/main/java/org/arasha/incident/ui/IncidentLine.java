package org.arasha.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.Stage;
import org.arasha.incident.IncidentList.Order;
import org.arasha.incident.IncidentRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** An incident in the list: number, title, when and where; how it stands. */
class IncidentLine extends ListItem {

    IncidentLine(IncidentRow row, Stage stage, Order order, Language language) {
        Anchor title = new Anchor(IncidentNavigation.to(row.number()), row.number() + " · " + row.title().in(language));
        title.addClassName("work-title");
        Span facts = new Span(Stream.of(row.when() == null ? "" : Dates.partial(row.when()), row.locality().in(language),
                        order == Order.LAST_CHANGE ? getTranslation("incident.changedAt", Dates.dayAndTime(row.changed())) : "")
                .filter(one -> !one.isEmpty()).collect(Collectors.joining(" · ")));
        facts.addClassName("work-step");
        Div titles = new Div(title);
        titles.addClassName("work-title");
        Div what = new Div(titles, facts);
        what.addClassName("work-what");
        add(what, marks(row, stage));
        addClassName("work-row");
    }

    private Div marks(IncidentRow row, Stage stage) {
        Div marks = new Div();
        marks.addClassName("work-marks");
        if (row.urgency().isUrgent() && row.outcome() == null) {
            marks.add(new StatusBadge(Tone.OVERDUE, getTranslation("workflow.urgent"))
                    .hinted(getTranslation("incident.urgency." + row.urgency())));
        }
        if (row.restricted()) {
            marks.add(new StatusBadge(Tone.NEUTRAL, getTranslation("incident.restricted")));
        }
        marks.add(row.outcome() == null ? new StatusBadge(Tone.NEUTRAL, getTranslation("stage." + stage))
                : new OutcomeBadge(row.outcome()));
        return marks;
    }
}
