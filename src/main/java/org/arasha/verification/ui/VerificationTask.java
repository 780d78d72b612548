package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.incident.ui.RecordSummary;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Inputs;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Foundation;
import org.arasha.verification.Since;
import org.arasha.verification.Verification;
import org.jspecify.annotations.Nullable;

/** The screen on which claims are checked, for the first time and after news: claims, sources, and the conclusion to sign. */
abstract class VerificationTask extends IncidentTask {

    final transient VerificationDesk verifying;
    private final String step;
    private final ConclusionChoice conclusion = new ConclusionChoice();
    private final TextArea remark = Inputs.text("verification.remark", Incidents.LONGEST_NOTE);
    private @Nullable Board board;

    VerificationTask(IncidentDesk desk, VerificationDesk verifying, String step) {
        super(desk, step);
        this.verifying = verifying;
        this.step = step;
        addClassName("verification");
    }

    /** What is decided beside the conclusion. */
    abstract Component[] more();

    abstract DraftKeeper keptBy(DraftKeeper draft);

    /** Called when a conclusion is chosen, and before the draft is kept. */
    void chosen(@Nullable Conclusion chosen) {
    }

    abstract String signKey();

    /** @param read claims and answers as they are on the screen */
    abstract void sign(Foundation read, Conclusion conclusion, String remark);

    @Override
    protected Component knowledge() {
        IncidentRecord record = record();
        Since since = verifying.verification.latest(id()).map(verifying.verification::since).orElse(Since.NOTHING);
        Details rest = new Details(getTranslation("verification.restOfRecord"), new RecordSummary(record).withoutClaimsAndSources());
        rest.addClassName("section");
        board = new Board(verifying, record, since, rest, this::suggest);
        return board;
    }

    @Override
    protected DecisionPane decision() {
        DecisionPane pane = new DecisionPane(conclusion);
        conclusion.addValueChangeListener(change -> chosen(change.getValue()));
        for (Component one : more()) {
            pane.below(one);
        }
        suggest();
        return pane.below(remark).primary(getTranslation(signKey()), this::sign)
                .keeping(keptBy(newDraft().choice("conclusion", conclusion, Conclusion.class).text("remark", remark)).restore());
    }

    private void sign() {
        if (!new Checks().filled(conclusion).atMost(remark, Incidents.LONGEST_NOTE).passed()) {
            return;
        }
        board().requireSaved();
        Foundation read = board().foundation();
        List<Drafts.Writer> others = board().others();
        if (others.isEmpty()) {
            signAsRead(read);
        } else {
            ask(others, read);
        }
    }

    /**
     * Nobody but they can save it, and not here once it is signed; whoever signs may not be able to wait for them. What they save while the
     * question stands there was not read.
     */
    private void ask(List<Drafts.Writer> others, Foundation read) {
        String who = others.stream().map(one -> one.name() + ", " + Dates.dayAndTime(one.at())).collect(Collectors.joining("; "));
        ConfirmDialog question = new ConfirmDialog(getTranslation("verification.others.title"),
                getTranslation("verification.others.text", who), getTranslation("verification.others.sign"), confirm -> signAsRead(read));
        question.setCancelable(true);
        question.setCancelText(getTranslation("verification.others.wait"));
        question.open();
    }

    private void signAsRead(Foundation read) {
        try {
            sign(read, conclusion.getValue(), remark.getValue());
        } catch (Refusal refused) {
            board().refresh();
            if (refused.messageKey().equals(Verification.NEEDS_REASON)) {
                new Checks().that(remark, false, Verification.NEEDS_REASON).passed();
            } else if (Verification.SAYS_TOO_MUCH.contains(refused.messageKey())) {
                new Checks().that(conclusion, false, refused.messageKey()).passed();
            } else {
                throw refused;
            }
        }
    }

    /** Called also when somebody may have changed something. */
    @Override
    protected void workable(boolean mine) {
        if (board != null) {
            board.workable(verifying.isOpen(subject(), step));
            board.refresh();
        }
    }

    private void suggest() {
        conclusion.suggest(board().record().claims());
    }

    private Board board() {
        return Objects.requireNonNull(board);
    }
}
