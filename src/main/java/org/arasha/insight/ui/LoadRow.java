package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.arasha.access.Role;
import org.arasha.insight.Load;
import org.arasha.insight.PersonLoad;
import org.arasha.insight.Workload.RoleLoad;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Somebody, or a role, with how many steps they have, how many of them overdue and soon due. */
class LoadRow extends ListItem {

    private final Div what = new Div();
    private final Div counts = new Div();

    private LoadRow(String address, String name, boolean current) {
        Anchor link = new Anchor(address, name);
        link.addClassName("work-title");
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        what.add(link);
        what.addClassName("work-what");
        counts.addClassName("load-counts");
        addClassNames("work-row", "load-row");
        getElement().setAttribute("tabindex", "0");
        add(what, counts);
    }

    static LoadRow of(Role role, RoleLoad load, boolean current) {
        LoadRow row = new LoadRow(LoadPlace.of(role), row(role), current);
        row.what.add(new Quiet(row.getTranslation("insight.load.free", load.free().open().words())));
        return row.counting(load.all(), row.getTranslation("insight.load.open", load.all().open().words()), false);
    }

    static LoadRow of(PersonLoad person, boolean current) {
        LoadRow row = new LoadRow(LoadPlace.of(person.id()), person.name(), current);
        row.what.add(new Quiet(person.roles().stream().map(LoadRow::row).collect(Collectors.joining(", "))));
        PersonLoad.Away away = person.away();
        if (away != null) {
            row.what.add(new Quiet(row.getTranslation(away.name() == null ? "insight.load.away" : "insight.load.awayWith",
                    Dates.day(away.first()), Dates.day(away.last()), away.name())));
        }
        if (person.onDuty()) {
            row.counts.add(new StatusBadge(Tone.NEUTRAL, row.getTranslation("insight.load.onDuty")));
        }
        if (person.returned()) {
            row.counts.add(new StatusBadge(Tone.OVERDUE, row.getTranslation("insight.load.returned")));
        }
        if (person.barred()) {
            row.counts.add(new StatusBadge(Tone.OVERDUE, row.getTranslation("insight.load.barred")));
        }
        return row.counting(person.load(), person.capacity() == null ? row.getTranslation("insight.load.open", person.load().open().words())
                : row.getTranslation("insight.load.of", person.load().open().words(), person.capacity()), person.isFull());
    }

    private LoadRow counting(Load load, String words, boolean full) {
        counts.add(full ? new StatusBadge(Tone.WARNING, words) : new Span(words));
        if (load.overdue().number() > 0 || load.overdue().isMore()) {
            counts.add(new StatusBadge(Tone.OVERDUE, getTranslation("insight.load.overdue", load.overdue().words())));
        }
        if (load.week().number() > 0 || load.week().isMore()) {
            counts.add(new StatusBadge(Tone.FINE, getTranslation("insight.load.week", load.week().words())));
        }
        return this;
    }

    private static String row(Role role) {
        return new Span().getTranslation("access.role." + role);
    }
}
