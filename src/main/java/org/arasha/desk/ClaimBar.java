package org.arasha.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.arasha.shared.ui.DueBadge;
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
    private @Nullable String taskId;

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
        add(step, due, holder, claim, giveBack);
    }

    void show(OpenStep open) {
        taskId = open.taskId();
        boolean mine = open.isHeldBy(desk.user.id());
        step.setText(getTranslation("step." + open.step()));
        due.removeAll();
        if (open.dueAt() != null) {
            due.add(new DueBadge(open.dueAt()));
        }
        boolean left = !mine && desk.steps.isLeftToMe(open);
        claim.setText(getTranslation(left ? "desk.takeOver" : "desk.claim"));
        giveBack.setText(getTranslation("desk.giveBack"));
        claim.setVisible((left || open.holder() == null) && desk.user.is(open.role()));
        giveBack.setVisible(mine);
        holder.setText(mine ? getTranslation("desk.yours")
                : open.heldBy().map(name -> getTranslation(left ? "desk.heldByAway" : "desk.heldBy", name))
                        .orElseGet(() -> getTranslation("desk.nobodyHolds")));
    }

    void showGone() {
        claim.setVisible(false);
        giveBack.setVisible(false);
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
