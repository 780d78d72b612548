package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.arasha.shared.ui.DueBadge;

/** How much of a term is over: from the day it counts from to its last, filled up to today. The words beside it say the same. */
class TermBar extends Div {

    private static final int WHOLE = 100;

    TermBar(LocalDate since, LocalDate due) {
        long all = Math.max(1, ChronoUnit.DAYS.between(since, due));
        long left = Math.clamp(DueBadge.daysLeft(due), 0, all);
        Div over = new Div();
        over.addClassName("tone-" + DueBadge.tone(DueBadge.daysLeft(due)).name().toLowerCase(Locale.ROOT));
        over.setWidth(WHOLE * (all - left) / all + "%");
        add(over);
        addClassName("term-bar");
        getElement().setAttribute("aria-hidden", "true");
    }
}
