package org.arasha.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.arasha.workflow.InboxRow;

/** One step: what, of which record, until when; open it, claim it, give it back. */
class WorkRow extends ListItem {

    private final Div actions = new Div();

    WorkRow(InboxRow row, OpenSteps steps, Runnable afterChange) {
        addClassName("work-row");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("data-task", row.taskId());
        String title = row.title().in(Here.language());
        Anchor record = new Anchor(row.route(), row.number() + " · " + title);
        record.addClassName("work-title");
        record.getElement().setAttribute("title", title);
        Span step = new Span(getTranslation("step." + row.step()));
        step.addClassName("work-step");
        Div names = new Div(record);
        names.addClassName("work-title");
        Div what = new Div(names, step);
        if (row.holderName() != null) {
            what.add(new Span(getTranslation("desk.heldByAway", row.holderName())));
        }
        what.addClassName("work-what");
        Div due = new Div(new DueBadge(row.dueAt()));
        due.addClassName("work-marks");
        if (row.urgent()) {
            due.addComponentAsFirst(new StatusBadge(Tone.OVERDUE, getTranslation("workflow.urgent")));
        }
        boolean mine = row.holder() != null && row.holderName() == null;
        actions.add(mine ? giveBack(row, steps, afterChange) : claim(row, steps, afterChange));
        actions.addClassName("work-actions");
        add(what, due, actions);
    }

    /** Says who has taken it, until the browser has let it fade. */
    void leave(String takenBy, Runnable faded) {
        Span word = new Span(getTranslation("desk.heldBy", takenBy));
        word.getElement().setAttribute("role", "status");
        actions.removeAll();
        actions.add(word);
        addClassName("leaving");
        getElement().addEventListener("animationend", ended -> faded.run());
    }

    /** Claiming opens the work at once. */
    private Button claim(InboxRow row, OpenSteps steps, Runnable afterChange) {
        Button claim = new Button(getTranslation(row.holder() == null ? "desk.claim" : "desk.takeOver"), click -> {
            try {
                steps.claim(row.taskId());
                WorkList.open(row);
            } finally {
                afterChange.run();
            }
        });
        claim.addClassName("claim");
        return claim;
    }

    private Button giveBack(InboxRow row, OpenSteps steps, Runnable afterChange) {
        Button giveBack = new Button(getTranslation("desk.giveBack"), click -> {
            try {
                steps.giveBack(row.taskId());
            } finally {
                afterChange.run();
            }
        });
        giveBack.addClassName("give-back");
        return giveBack;
    }
}
