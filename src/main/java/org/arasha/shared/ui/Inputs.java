package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.arasha.shared.PlainText;

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
        keepPlain(field, PlainText::line);
        field.addValueChangeListener(change -> new Checks().atMost(field, most));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MS);
        return field;
    }

    /** What a list is searched by: it names itself where one types, and tells what was typed once that has been over for so long. */
    public static TextField search(String promptKey, int most, int quietMs) {
        TextField field = new TextField();
        field.setPlaceholder(field.getTranslation(promptKey));
        field.setAriaLabel(field.getTranslation(promptKey));
        field.setClearButtonVisible(true);
        field.setMaxLength(most);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(quietMs);
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
        keepPlain(field, PlainText::of);
        LongWords.in(field);
        field.addValueChangeListener(change -> new Checks().atMost(field, most));
        return field;
    }

    /** What is on the screen is what will be recorded. The first listener of its field, so that the others read the same. */
    static <F extends TextFieldBase<F, String>> void keepPlain(F field, UnaryOperator<String> plain) {
        field.addValueChangeListener(change -> {
            String kept = plain.apply(field.getValue());
            if (!kept.equals(field.getValue())) {
                field.setValue(kept);
            }
        });
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

    /** One of the items, or none, which is called by the text under {@code anyKey}. */
    public static <T> Select<T> any(String labelKey, String anyKey, Collection<T> items, ItemLabelGenerator<T> words) {
        Select<T> field = new Select<>();
        String any = field.getTranslation(anyKey);
        field.setLabel(field.getTranslation(labelKey));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(any);
        field.setItemLabelGenerator(one -> one == null ? any : words.apply(one));
        return field;
    }
}
