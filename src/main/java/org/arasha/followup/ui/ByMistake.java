package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/** Beside what was recorded by mistake: it is taken back, with a reason. */
class ByMistake extends Div {

    private final FoldedForm form;

    /**
     * @param recorded what that is
     * @param record   the submission that it belongs to
     * @param hintKey  what follows
     * @param takeBack with the reason
     */
    ByMistake(SubmissionDesk desk, UUID recorded, UUID record, String hintKey, Consumer<String> takeBack, Runnable changed) {
        TextArea reason = Inputs.text("followup.mistake.reason", Submission.LONGEST_MISTAKE);
        DraftKeeper draft = new DraftKeeper(desk.drafts, "ByMistake", recorded, record).text("reason", reason).restore();
        Button button = new Button(getTranslation("followup.mistake.takeBack"), click -> {
            draft.requireAllSeen();
            if (new Checks().filled(reason).atMost(reason, Submission.LONGEST_MISTAKE).passed()) {
                takeBack.accept(reason.getValue());
                draft.discard();
                Notices.done(getTranslation("followup.mistake.done"));
                changed.run();
            }
        });
        form = new FoldedForm("followup.mistake", new Div(getTranslation(hintKey)), reason, button).keptBy(draft);
        add(form);
    }

    /** Where it does not stand beside what was recorded. */
    ByMistake titled(String key) {
        form.setSummaryText(getTranslation(key));
        return this;
    }
}
