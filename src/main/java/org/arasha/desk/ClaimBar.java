package org.arasha.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Says which step this is, until when, and who holds it, with the button to take it or give it back. */
class ClaimBar extends Div {

    private final transient Desk desk;
    private final transient Runnable afterChange;
    private final Span step = new Span();
    private final Span holder = new Span();
    private final Div due = new Div();
    private final Button claim = new Button();
    private final Button giveBack = new Button();
    private final Button along = new Button();
    private @Nullable Component head;
    private @Nullable String taskId;
    private boolean writingAlong;

    ClaimBar(Desk desk, Runnable afterChange) {
        this.desk = desk;
        this.afterChange = afterChange;
        addClassName("claim-bar");
        step.addClassName("claim-step");
        holder.addClassName("claim-holder");
        holder.getElement().setAttribute("aria-live", "polite");
        claim.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        claim.addClickListener(click -> change(() -> desk.steps.claim(taskId)));
        giveBack.addClickListener(click -> change(() -> desk.steps.giveBack(taskId)));
        along.addClickListener(click -> {
            writingAlong = true;
            afterChange.run();
        });
        add(step, due, holder, claim, giveBack, along);
    }

    /** What the head says need not be said again below it. */
    void below(Component head) {
        this.head = head;
    }

    /** Whether the reader writes on what is in the hands of somebody else. */
    boolean isWritingAlong() {
        return writingAlong;
    }

    /** @param together whether the reader may write along with whoever holds it */
    void show(OpenStep open, boolean together) {
        taskId = open.taskId();
        boolean mine = open.isHeldBy(desk.user.id());
        step.setText(getTranslation("step." + open.step()));
        due.removeAll();
        LocalDate until = open.dueAt() == null ? null : DueBadge.day(open.dueAt());
        if (until != null && !(head instanceof RecordHeader record && record.saysDue(until))) {
            due.add(new DueBadge(until, mine ? "ui.due.yours" : "ui.due.step"));
        }
        due.setVisible(due.getComponentCount() > 0);
        boolean left = !mine && desk.steps.isLeftToMe(open);
        claim.setText(getTranslation(left ? "desk.takeOver" : "desk.claim"));
        giveBack.setText(getTranslation("desk.giveBack"));
        claim.setVisible((left || open.holder() == null) && desk.user.is(open.role()));
        giveBack.setVisible(mine);
        writingAlong = writingAlong && together && open.holder() != null && !mine;
        along.setText(getTranslation("desk.writeAlong"));
        along.setVisible(together && open.holder() != null && !mine && !writingAlong);
        holder.setText(mine ? getTranslation("desk.yours")
                : open.heldBy().map(name -> getTranslation(left ? "desk.heldByAway" : writingAlong ? "desk.writingAlong" : "desk.heldBy", name))
                        .orElseGet(() -> getTranslation("desk.nobodyHolds")));
    }

    void showGone() {
        claim.setVisible(false);
        giveBack.setVisible(false);
        along.setVisible(false);
        holder.setText(getTranslation("desk.goneMeanwhile"));
    }

    private void change(Runnable deed) {
        try {
            deed.run();
        } finally {
            afterChange.run();
        }
    }
}
