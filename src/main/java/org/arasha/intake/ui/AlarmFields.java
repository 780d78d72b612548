package org.arasha.intake.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Alarm;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;

/** What the table of urgency asks. */
class AlarmFields extends Div {

    private final Checkbox heldNow = new Checkbox(getTranslation("intake.heldNow"));
    private final Checkbox threatToLife = new Checkbox(getTranslation("intake.threatToLife"));
    private final Checkbox violence = new Checkbox(getTranslation("intake.violence"));
    private final Checkbox minors = new Checkbox(getTranslation("intake.minors"));
    private final DatePicker termEndsOn = Days.ahead(getTranslation("intake.termEndsOn"));

    AlarmFields() {
        addClassName("decision-fields");
        Div checks = new Div(heldNow, threatToLife, violence, minors);
        checks.addClassName("checks");
        add(checks, termEndsOn);
    }

    void fill(Alarm alarm) {
        heldNow.setValue(alarm.heldNow());
        threatToLife.setValue(alarm.threatToLife());
        violence.setValue(alarm.violence());
        minors.setValue(alarm.minors());
        termEndsOn.setValue(alarm.termEndsOn());
    }

    void keptBy(DraftKeeper draft) {
        draft.flag("heldNow", heldNow).flag("threatToLife", threatToLife).flag("violence", violence).flag("minors", minors)
                .date("termEndsOn", termEndsOn);
    }

    Checks check(Checks checks) {
        return checks.day(termEndsOn, false);
    }

    Alarm value() {
        return new Alarm(heldNow.getValue(), threatToLife.getValue(), violence.getValue(), minors.getValue(), termEndsOn.getValue());
    }
}
