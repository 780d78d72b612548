package org.arasha.incident.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Alarm;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;

/** What the table of urgency asks; at registration, and whenever it has changed. */
public class AlarmFields extends Fields {

    private final Checkbox heldNow = new Checkbox(getTranslation("incident.alarm.heldNow"));
    private final Checkbox threatToLife = new Checkbox(getTranslation("incident.alarm.threatToLife"));
    private final Checkbox violence = new Checkbox(getTranslation("incident.alarm.violence"));
    private final Checkbox minors = new Checkbox(getTranslation("incident.alarm.minors"));
    private final DatePicker termEndsOn = Days.ahead(getTranslation("incident.alarm.termEndsOn"));

    public AlarmFields() {
        addClassName("alarm-fields");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("incident.alarm"));
        Span label = new Span(getTranslation("incident.alarm"));
        label.addClassName("group-label");
        Div checks = new Div(heldNow, threatToLife, violence, minors);
        checks.addClassName("checks");
        add(label, checks, termEndsOn);
    }

    public void fill(Alarm alarm) {
        heldNow.setValue(alarm.heldNow());
        threatToLife.setValue(alarm.threatToLife());
        violence.setValue(alarm.violence());
        minors.setValue(alarm.minors());
        if (alarm.termEndsOn() != null && alarm.termEndsOn().isBefore(Here.today())) {
            termEndsOn.setMin(alarm.termEndsOn()); // one that has ended may stand
        }
        termEndsOn.setValue(alarm.termEndsOn());
    }

    public void keptBy(DraftKeeper draft) {
        draft.flag("heldNow", heldNow).flag("threatToLife", threatToLife).flag("violence", violence).flag("minors", minors)
                .date("termEndsOn", termEndsOn);
    }

    public Checks check(Checks checks) {
        return checks.day(termEndsOn, false);
    }

    public Alarm value() {
        return new Alarm(heldNow.getValue(), threatToLife.getValue(), violence.getValue(), minors.getValue(), termEndsOn.getValue());
    }

    /** To be compared, after these. */
    public FieldSet addTo(FieldSet fields) {
        return fields.with("incident.alarm.heldNow", heldNow, yes -> getTranslation("ui.yes"))
                .with("incident.alarm.threatToLife", threatToLife, yes -> getTranslation("ui.yes"))
                .with("incident.alarm.violence", violence, yes -> getTranslation("ui.yes"))
                .with("incident.alarm.minors", minors, yes -> getTranslation("ui.yes"))
                .with("incident.alarm.termEndsOn", termEndsOn, Dates::day);
    }
}
