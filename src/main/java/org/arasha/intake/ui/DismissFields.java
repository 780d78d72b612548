package org.arasha.intake.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.incident.Incidents;
import org.arasha.intake.Dismissal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** That a report is no case, and why; closed, with its button, until it is wanted. */
class DismissFields extends FoldedForm {

    private final Select<Dismissal.Reason> reason = Inputs.choice("intake.dismiss.reason", "intake.dismiss.", Dismissal.Reason.values());
    private final TextArea note = Inputs.text("intake.dismiss.note", Incidents.LONGEST_NOTE);

    DismissFields(DraftKeeper draft) {
        super("intake.dismiss.title");
        reason.setHelperText(getTranslation("intake.dismiss.hint"));
        with(reason, note);
        draft.choice("dismissal", reason, Dismissal.Reason.class).text("dismissalNote", note);
    }

    boolean isComplete() {
        return new Checks().filled(reason).atMost(note, Incidents.LONGEST_NOTE).passed();
    }

    Dismissal.Reason reason() {
        return reason.getValue();
    }

    String note() {
        return note.getValue();
    }
}
