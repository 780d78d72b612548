package org.arasha.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;

/** A form that is closed until it is wanted. */
public class FoldedForm extends Details {

    private final Div fields = new Div();

    public FoldedForm(String titleKey, Component... fields) {
        setSummaryText(getTranslation(titleKey));
        this.fields.addClassName("decision-fields");
        add(this.fields);
        with(fields);
    }

    public final void with(Component... fields) {
        this.fields.add(fields);
    }

    /** Open where something was typed before. */
    public final FoldedForm keptBy(DraftKeeper draft) {
        with(draft);
        setOpened(!draft.getText().isEmpty());
        return this;
    }
}
