package org.arasha.appeal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Objects;
import org.arasha.appeal.Appeal;
import org.arasha.desk.DecisionPane;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** <i>Draft appeal</i>: what is typed is saved into the record as it is left, and the letter follows. */
@Route("appeals/:id/draft")
@RolesAllowed({"LAWYER", "APPROVER", "MANAGER"})
class DraftView extends AppealTask {

    private final ColleaguesLine colleagues = new ColleaguesLine();
    private @Nullable StatementsSection statements;
    private transient Runnable leave = () -> { };

    DraftView(AppealDesk desk) {
        super(desk, "Task_DraftAppeal");
    }

    @Override
    protected DecisionPane decision() {
        DraftForm form = new DraftForm(desk, appeal(), (place, language) ->
                desk.behind.right(appeal().id(), appeal().version(), place, language));
        form.onChange(() -> save(form));
        DecisionPane pane = new DecisionPane(colleagues, new ReopenedSection(desk, appeal()), new RemarksSection(desk, appeal().id()), form);
        pane.below(new VersionsSection(desk.versions, appeal()));
        return pane.primary(getTranslation("appeal.handOver"), () -> {
            if (form.isWhole() && statements().isRight() && save(form)) {
                desk.appeals.handOver(appeal().id(), form.mendedOnly());
                done(getTranslation("appeal.handedOver"));
            }
        });
    }

    /** Who comes tells the others, and reads who is there. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        leave = desk.colleagues.come(appeal().id());
        changedElsewhere();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        leave.run();
    }

    @Override
    protected void changedElsewhere() {
        colleagues.show(desk.colleagues.besides(appeal().id()));
    }

    @Override
    protected Component across() {
        statements = new StatementsSection(desk, appeal(), this::showLetter);
        return statements;
    }

    @Override
    protected void workable(boolean mine) {
        statements().setEnabled(mine);
    }

    private StatementsSection statements() {
        return Objects.requireNonNull(statements);
    }

    private Appeal write(DraftForm form, Appeal appeal) {
        return desk.appeals.write(appeal.id(), appeal.version(), form.text(), form.parts(), form.addressees(), form.demands(),
                form.norms(), form.signUntil());
    }

    /** An incident that joins meanwhile is taken over; what else was saved since is never written over unseen. */
    private boolean save(DraftForm form) {
        if (!form.isRight()) {
            form.saved(getTranslation("appeal.notSaved"));
            return false;
        }
        try {
            return saved(form, write(form, appeal()));
        } catch (OptimisticLockingFailureException meanwhile) {
            Appeal now = desk.appeals.visible(appeal().id());
            form.take(now);
            if (Meanwhile.changed(appeal(), now).findAny().isEmpty()) {
                return saved(form, write(form, now));
            }
            form.saved(getTranslation("appeal.notSaved.meanwhile"));
            form.ask(new Meanwhile(appeal(), now, () -> saved(form, write(form, now)),
                    () -> UI.getCurrent().refreshCurrentRoute(false)));
            return false;
        }
    }

    private boolean saved(DraftForm form, Appeal saved) {
        changed(saved);
        statements().show(saved);
        form.showBehind(desk.behind.of(saved.id()));
        form.settled();
        form.saved(getTranslation(form.isKeptWhole() ? "appeal.saved" : "appeal.savedInPart", Dates.clock(Instant.now())));
        return true;
    }
}
