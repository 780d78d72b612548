package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.arasha.insight.ProcessWait;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One element of a process: how many wait there, since when, and how many of them are overdue. */
class WaitRow extends ListItem {

    WaitRow(ProcessWait wait, @Nullable String address) {
        addClassNames("work-row", "load-row");
        String name = getTranslation(wait.isForABody() ? "insight.waits.body" : "step." + wait.step());
        Component title = address == null ? new Span(name) : new Anchor(address, name);
        title.addClassName("work-title");
        Div what = new Div(title);
        if (wait.since() != null) {
            what.add(new Quiet(getTranslation("insight.waits.since", Dates.day(wait.since()), age(wait.since()))));
        }
        what.addClassName("work-what");
        Span counts = new Span(wait.isForABody() ? getTranslation("insight.waits.count", count(wait))
                : getTranslation("insight.waits.countFree", count(wait), counted(wait, wait.free())));
        Div numbers = new Div(counts);
        numbers.addClassName("wait-counts");
        if (wait.overdue() > 0 || wait.isMore() && !wait.isForABody()) {
            numbers.add(new StatusBadge(Tone.OVERDUE, getTranslation("insight.load.overdue", counted(wait, wait.overdue()))));
        }
        add(what, numbers);
    }

    static String count(ProcessWait wait) {
        return counted(wait, wait.count());
    }

    /** Where a diagram shows it. */
    static String badge(ProcessWait wait) {
        return wait.since() == null ? count(wait)
                : new Span().getTranslation("insight.waits.badge", count(wait), days(wait.since()));
    }

    private static String counted(ProcessWait wait, int some) {
        return some + (wait.isMore() ? "+" : "");
    }

    static String age(LocalDate since) {
        return Texts.get(Here.language(), "insight.waits.days", days(since));
    }

    private static long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, Here.today());
    }
}
