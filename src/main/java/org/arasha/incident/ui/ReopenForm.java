package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.arasha.desk.FoldedForm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Reopenings;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/** A case that has ended is taken up again, with the reason. */
class ReopenForm extends FoldedForm {

    ReopenForm(Reopenings reopenings, IncidentId incident) {
        super("incident.reopen");
        TextArea reason = Inputs.text("incident.reopen.reason", Incidents.LONGEST_NOTE);
        reason.setHelperText(getTranslation("incident.reopen.hint"));
        Button reopen = new Button(getTranslation("incident.reopen"), click -> {
            if (new Checks().filled(reason).atMost(reason, Incidents.LONGEST_NOTE).passed()) {
                reopenings.reopen(incident, reason.getValue());
                Notices.done(getTranslation("incident.reopen.done"));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        with(reason, reopen);
    }
}
