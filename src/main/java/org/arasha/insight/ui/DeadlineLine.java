package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.ScreenLink;
import org.arasha.insight.DeadlineRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** One deadline: what, of which record and body, why on that day, how long still, whose. */
class DeadlineLine extends ListItem {

    private final transient DeadlineRow row;
    private final Div what;

    /** @param why it is due on that day */
    DeadlineLine(DeadlineRow row, String why, Component... before) {
        this.row = row;
        Language language = Here.language();
        addClassName("work-row");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("data-deadline", String.valueOf(row.id()));
        add(before);
        what = what(row, why, language);
        add(what, due(row), who(row));
    }

    /** With a bar that shows how much of the term is over, where it is known from when it counts. */
    DeadlineLine withBar() {
        if (row.since() != null && row.since().isBefore(row.dueOn())) {
            what.add(new TermBar(row.since(), row.dueOn()));
        }
        return this;
    }

    private Div what(DeadlineRow row, String why, Language language) {
        Anchor link = new Anchor(ScreenLink.nearest(row.address()), heading(row, language));
        link.addClassName("work-title");
        Div titles = new Div(link);
        titles.addClassName("work-title");
        Span facts = new Span(Stream.of(what(row), row.body().in(language), row.title().in(language)).filter(one -> !one.isEmpty())
                .filter(one -> !link.getText().endsWith(" · " + one)).collect(Collectors.joining(" · ")));
        facts.addClassName("work-step");
        Span because = new Span(why);
        because.addClassName("work-step");
        Div what = new Div(titles, facts, because);
        what.addClassName("work-what");
        return what;
    }

    static String what(DeadlineRow row) {
        return UI.getCurrent().getTranslation(row.step() == null ? "insight.kind." + row.kind() : "step." + row.step());
    }

    /** The number, and what one looks for it by: the body that owes a reply, the organisation that is asked, else the case. */
    static String heading(DeadlineRow row, Language language) {
        String by = switch (row.kind()) {
            case REPLY -> row.body().in(language);
            case SIGNATURE -> row.partner().in(language);
            case STEP, CASE, HEARING, FILING -> row.title().in(language);
        };
        return row.number() + " · " + by;
    }

    private Div due(DeadlineRow row) {
        Div due = new Div(new DueBadge(row.dueOn()));
        due.addClassName("deadline-due");
        if (row.silent()) {
            due.add(new StatusBadge(Tone.OVERDUE, getTranslation("followup.silent")));
        }
        return due;
    }

    /** Whose it is, or who does it while it is nobody's. */
    static String whose(DeadlineRow row) {
        return row.who() != null ? row.who() : UI.getCurrent().getTranslation("access.role." + row.role());
    }

    private Span who(DeadlineRow row) {
        Span who = new Span(whose(row));
        who.addClassName("work-who");
        return who;
    }
}
