package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.arasha.appeal.Appeal;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.FiledAs;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;

/** On a submission's page, for lawyers: as what it was filed, which says by which law it is answered. */
class FiledAsPart extends Section {

    /** @param changed what to do when it is said */
    FiledAsPart(SubmissionDesk desk, Submission submission, Runnable changed) {
        super("followup.filedAs");
        Select<Appeal.Kind> kind = Inputs.choice("followup.filedAs.kind", "followup.filedAs.kind.", others(desk.filedAs.kind(submission)));
        TextArea reason = Inputs.text("followup.filedAs.reason", FiledAs.LONGEST_REASON);
        DraftKeeper draft = new DraftKeeper(desk.drafts, "FiledAs", submission.id().value()).choice("kind", kind, Appeal.Kind.class)
                .text("reason", reason).restore();
        Button correct = new Button(getTranslation("followup.filedAs.correct"), click -> {
            draft.requireAllSeen();
            if (new Checks().filled(kind).filled(reason).atMost(reason, FiledAs.LONGEST_REASON).passed()) {
                desk.filedAs.correct(submission.id(), kind.getValue(), reason.getValue());
                draft.discard();
                Notices.done(getTranslation("followup.filedAs.corrected"));
                changed.run();
            }
        });
        add(new FoldedForm("followup.filedAs.correct", new Div(getTranslation("followup.filedAs.hint")), kind, reason, correct).keptBy(draft));
    }

    private static Appeal.Kind[] others(Appeal.Kind now) {
        List<Appeal.Kind> all = FiledAs.KINDS;
        return all.stream().filter(one -> one != now).toArray(Appeal.Kind[]::new);
    }
}
