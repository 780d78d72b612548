package org.arasha.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.UUID;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/**
 * A screen on which one step of a process is done. On top the record's header and who holds the step; on the left what
 * one needs to know; on the right what one decides, open only to the person who has claimed the step. A step that is done or gone
 * says so instead of showing a form.
 * <p>The route has a parameter {@code id}: the record as people name it, {@code incidents/:id/verify}.
 */
public abstract class TaskScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Desk desk;
    private final String step;
    private final Div header = new Div();
    private final Div body = new Div();
    private final ClaimBar claimBar;
    private String number = "";
    private @Nullable UUID subject;
    private @Nullable DecisionPane decision;
    private @Nullable Registration changes;

    protected TaskScreen(Desk desk, String step) {
        this.desk = desk;
        this.step = step;
        this.claimBar = new ClaimBar(desk, this::showHolder);
        addClassName("task-screen");
        header.addClassName("task-header");
        body.addClassName("task-body");
        add(header, claimBar, body);
    }

    /**
     * Finds the record the address names and checks that the current user may see it.
     *
     * @return the subject of the step
     * @throws org.arasha.shared.Refusal when there is none or it is not theirs
     */
    protected abstract UUID open(String id);

    /** The record's header; called after {@link #open}. */
    protected abstract Component header();

    /** What one needs to know to decide; read only. */
    protected abstract Component knowledge();

    /** The form, with its buttons. */
    protected abstract DecisionPane decision();

    /** What is worked on above both, in the whole width; most screens have nothing there. */
    protected @Nullable Component across() {
        return null;
    }

    /** Where to go when the step is not open any more: the record's own page. */
    protected abstract Component recordLink();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("id").orElse("");
        subject = open(number);
        showHeader();
        show();
    }

    /** Also when what it says has changed under our hands. */
    protected final void showHeader() {
        header.removeAll();
        Component head = header();
        header.add(head);
        claimBar.below(head);
    }

    private void show() {
        body.removeAll();
        Optional<OpenStep> open = desk.steps.on(subject(), step);
        if (open.isEmpty()) {
            claimBar.setVisible(false);
            body.add(new StepGone(recordLink()));
            return;
        }
        Div knowledge = new Div(knowledge());
        knowledge.addClassName("task-knowledge");
        decision = decision();
        decision.guardedBy(this::requireHeld);
        Component across = across();
        if (across != null) {
            across.addClassName("task-across");
            body.add(across);
        }
        body.add(knowledge, decision);
        showHolder();
    }

    /** Reads again who holds the step, and keeps what was typed. */
    private void showHolder() {
        Optional<OpenStep> open = desk.steps.on(subject(), step);
        if (open.isEmpty()) {
            enable(false);
            claimBar.showGone();
            return;
        }
        boolean mine = open.get().isHeldBy(desk.user.id());
        claimBar.show(open.get(), isWrittenTogether());
        enable(mine || claimBar.isWritingAlong());
        if (decision != null) {
            decision.decides(mine);
        }
    }

    /** The screen may not have heard yet that the step was done or taken. */
    private void requireHeld() {
        Optional<OpenStep> open = desk.steps.on(subject(), step);
        if (open.filter(one -> one.isHeldBy(desk.user.id())).isEmpty()) {
            showHolder();
            throw new Refusal(open.isEmpty() ? "desk.refusal.done" : open.get().holder() == null ? "desk.refusal.notClaimed"
                    : "desk.refusal.taken");
        }
    }

    private void enable(boolean workable) {
        if (decision != null) {
            decision.setEnabled(workable);
        }
        workable(workable);
    }

    /** For screens on which more than the decision is worked on: whether the reader works on the step. */
    protected void workable(boolean workable) {
    }

    /**
     * For screens whose record bears two who write at once: whether the reader may, while somebody else holds the step. What ends
     * the step stays with its holder.
     */
    protected boolean isWrittenTogether() {
        return false;
    }

    /** For screens that show more of what others do than who holds the step: something may have changed, here or on another node. */
    protected void changedElsewhere() {
    }

    /** To be called after the step was done: says what comes next, and goes back to the list of work. */
    protected void done(String text) {
        if (decision != null) {
            decision.draft().ifPresent(DraftKeeper::discard);
        }
        Notices.done(text);
        UI.getCurrent().navigate("work");
    }

    protected DraftKeeper newDraft() {
        return new DraftKeeper(desk.drafts, step, subject());
    }

    protected final UUID subject() {
        if (subject == null) {
            throw new IllegalStateException("The screen has not been entered yet");
        }
        return subject;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("step." + step) + " · " + number + " · Arasha";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        changes = desk.steps.onChange(subject(), ReadAgain.in(attach.getUI(), this::refreshUnlessDone));
        // Nobody has told it what changed since it was made.
        refreshUnlessDone();
    }

    private void refreshUnlessDone() {
        if (isAttached() && claimBar.isVisible()) {
            showHolder();
            changedElsewhere();
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (changes != null) {
            changes.remove();
        }
    }
}
