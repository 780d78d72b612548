package org.arasha.appeal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Colleague;
import org.arasha.appeal.TextPlace;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/** <i>Draft appeal</i>: what is typed is saved into the record as it is left, and the letter follows. */
@Route("appeals/:id/draft")
@RolesAllowed({"LAWYER", "APPROVER", "MANAGER"})
class DraftView extends AppealTask {

    private final ColleaguesLine colleagues = new ColleaguesLine();
    private final ColleagueNews news = new ColleagueNews(this::takeOver);
    private @Nullable DraftForm form;
    private @Nullable RemarksSection remarks;
    private @Nullable StatementsSection statements;
    private @Nullable ChecksSection checks;
    private @Nullable Div cautions;
    private @Nullable DecisionPane pane;
    private transient @Nullable DraftSaver saver;
    private transient Runnable leave = () -> { };

    DraftView(AppealDesk desk) {
        super(desk, "Task_DraftAppeal");
    }

    @Override
    protected DecisionPane decision() {
        DraftForm form = new DraftForm(desk, appeal(), this::drop, this::lookedThrough);
        this.form = form;
        saver = new DraftSaver(desk, form, appeal(), saved -> show(form, saved), this::saved);
        form.onChange(saver()::save);
        remarks = new RemarksSection(desk, appeal().id());
        cautions = desk.cautions(appeal());
        pane = new DecisionPane(colleagues, news, cautions, new ReopenedSection(desk, appeal()), desk.outside(appeal()), remarks, form);
        checks = new ChecksSection(desk.letters, appeal().id());
        pane.below(checks).below(new VersionsSection(desk.versions, appeal()));
        return pane.primary(getTranslation("appeal.handOver"), () -> {
            if (form.isWhole() && statements().isRight() && saver().save()) {
                desk.appeals.handOver(appeal().id(), form.mendedOnly());
                done(getTranslation("appeal.handedOver"));
            }
        });
    }

    /** Who comes tells the others, and reads who is there; nobody is at a draft that is one no more. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (saver == null) {
            return;
        }
        leave = desk.colleagues.come(appeal().id());
        news.taken(desk.colleagues.besides(appeal().id()));
        changedElsewhere();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        leave.run();
    }

    @Override
    protected void changedElsewhere() {
        List<Colleague> others = desk.colleagues.besides(appeal().id());
        Set<AppealDraft.Field> unknown = unknown();
        colleagues.show(others);
        news.show(others, unknown);
        Objects.requireNonNull(form).showRemarks();
        Objects.requireNonNull(remarks).show();
        statements().showRemarks();
        if (news.areIn(others) || !unknown.isEmpty()) {
            checks().outdate();
        }
    }

    /** What is typed stays, and is saved; what both have written is asked. The button that was pressed may go, and the focus with it. */
    private void takeOver() {
        saver().save();
        takeIn();
        showLetter();
        Objects.requireNonNull(pane).focusWhole();
    }

    /** Statements, too, which no save of the form puts together with theirs. Of what a refused save has not taken in it is said on. */
    private void takeIn() {
        List<Colleague> others = desk.colleagues.besides(appeal().id());
        if (news.areIn(others)) {
            statements().showAgain();
        }
        if (unknown().isEmpty()) {
            news.taken(others);
        }
    }

    private Set<AppealDraft.Field> unknown() {
        return saver().news();
    }

    @Override
    protected Component across() {
        statements = new StatementsSection(desk, appeal(), () -> {
            showLetter();
            checks().outdate();
        });
        return statements;
    }

    @Override
    protected void workable(boolean mine) {
        statements().setEnabled(mine);
        news.setVisible(mine);
    }

    /** Whoever writes is an author, and does not approve. */
    @Override
    protected boolean isWrittenTogether() {
        return desk.mayWrite();
    }

    private StatementsSection statements() {
        return Objects.requireNonNull(statements);
    }

    private ChecksSection checks() {
        return Objects.requireNonNull(checks);
    }

    private DraftSaver saver() {
        return Objects.requireNonNull(saver);
    }

    private void show(DraftForm form, Appeals.Written written) {
        Appeal saved = written.appeal();
        changed(written);
        form.showBehind(desk.behind.of(saved.id()));
        form.showRemarks(saved);
        desk.tellAnew(saved, Objects.requireNonNull(cautions));
        Objects.requireNonNull(remarks).show();
        checks().outdate();
    }

    /** Words of a statement may have to be kept here, and what others have saved since is no news that was taken in. */
    private void saved(Appeals.Written written) {
        statements().show(written.appeal());
        takeIn();
    }

    /** Whatever else is typed on the screen stays there. */
    private void drop(IncidentId incident) {
        desk.appeals.drop(appeal().id(), incident);
        if (desk.appeals.visible(appeal().id()).closedAt() == null) {
            saver().save();
        } else {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    private void lookedThrough(TextPlace place, Language language) {
        try {
            desk.behind.right(appeal(), place, language);
        } finally {
            saver().save();
        }
    }
}
