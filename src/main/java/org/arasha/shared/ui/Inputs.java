package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The plain fields of our forms, all made the same way. */
public final class Inputs {

    private static final int QUIET_MS = 800;

    private Inputs() {}

    /** Fields that stand beside one another where there is room. */
    public static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("pair");
        return pair;
    }

    public static TextField line(String labelKey, int most) {
        TextField field = new TextField();
        field.setLabel(field.getTranslation(labelKey));
        field.addValueChangeListener(change -> new Checks().that(field, change.getValue().length() <= most, "ui.tooLong", most));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MS);
        return field;
    }

    /** Long texts tell when they are too long and never cut. */
    public static TextArea text(String labelKey, int most) {
        TextArea field = new TextArea();
        field.setLabel(field.getTranslation(labelKey));
        field.setMinRows(3);
        field.setMaxRows(12);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MS);
        field.addValueChangeListener(change -> new Checks().that(field, change.getValue().length() <= most, "ui.tooLong", most));
        return field;
    }

    /** One of the constants; their names are the texts {@code prefix + constant}. */
    @SafeVarargs
    public static <E extends Enum<E>> Select<E> choice(String labelKey, String prefix, E... constants) {
        Select<E> field = new Select<>();
        field.setLabel(field.getTranslation(labelKey));
        field.setItems(constants);
        field.setItemLabelGenerator(one -> one == null ? "" : field.getTranslation(prefix + one.name()));
        return field;
    }
}
