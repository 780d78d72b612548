package org.arasha.calendar.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.arasha.calendar.CalendarChange;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What was changed last, by whom and why; of a change whose terms still move, how far it is, looked at again each second. */
class LatestChanges extends Div {

    private static final int EVERY_MS = 1_000;

    private final transient CalendarChanges changes;
    private @Nullable Registration looking;

    LatestChanges(CalendarChanges changes) {
        this.changes = changes;
    }

    private void show(AttachEvent attach) {
        List<CalendarChange> latest = changes.latest();
        removeAll();
        latest.stream().filter(CalendarChange::isUnderWay).forEach(one -> add(underWay(one)));
        if (!latest.isEmpty()) {
            Lines list = Lines.of(latest, this::line);
            add(new Details(getTranslation("calendar.latest"), list));
        }
        attach.getUI().setPollInterval(latest.stream().anyMatch(CalendarChange::isUnderWay) ? EVERY_MS : -1);
    }

    private Div underWay(CalendarChange change) {
        ProgressBar bar = new ProgressBar();
        bar.setValue(change.progress());
        String words = getTranslation("calendar.underWay", change.looked(), change.total(), change.moved());
        bar.getElement().setAttribute("aria-label", words);
        Div part = new Div(bar, new Span(words), new Quiet(getTranslation("calendar.leave")));
        part.addClassName("change-under-way");
        return part;
    }

    private ListItem line(CalendarChange change) {
        ListItem item = new ListItem(new Span(named(change.what()) + " – " + change.reason()),
                new Quiet(Dates.dayAndTime(change.at()) + " · " + change.by() + " · " + getTranslation("calendar.moved", change.moved())));
        if (change.failed() > 0) {
            item.add(new StatusBadge(Tone.OVERDUE, getTranslation("calendar.failed", change.failed())));
        }
        return item;
    }

    /** Laws go by their names. */
    private String named(String what) {
        return StatutoryTerm.LAWS.stream().reduce(what, (words, law) -> words.replace(law + " ", getTranslation("calendar.law." + law) + " "));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show(attach);
        looking = attach.getUI().addPollListener(poll -> show(attach));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }
}
