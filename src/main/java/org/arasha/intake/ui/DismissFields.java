package org.arasha.intake.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Incidents;
import org.arasha.intake.Dismissal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** Why a report is no case; closed until it is wanted. */
class DismissFields extends Details {

    private final Select<Dismissal.Reason> reason = Inputs.choice("intake.dismiss.reason", "intake.dismiss.", Dismissal.Reason.values());
    private final TextArea note = Inputs.text("intake.dismiss.note", Incidents.LONGEST_NOTE);

    DismissFields(DraftKeeper draft) {
        setSummaryText(getTranslation("intake.dismiss.title"));
        reason.setHelperText(getTranslation("intake.dismiss.hint"));
        Div body = new Div(reason, note);
        body.addClassName("decision-fields");
        add(body);
        draft.choice("dismissal", reason, Dismissal.Reason.class).text("dismissalNote", note);
    }

    /** Opens first, so that the fields that miss something are seen. */
    boolean isComplete() {
        setOpened(true);
        return new Checks().filled(reason).atMost(note, Incidents.LONGEST_NOTE).passed();
    }

    Dismissal.Reason reason() {
        return reason.getValue();
    }

    String note() {
        return note.getValue();
    }
}
