package org.arasha.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import org.arasha.shared.ui.Fields;

/** A form that is closed until it is wanted. */
public class FoldedForm extends Details {

    private final Fields fields = new Fields();

    public FoldedForm(String titleKey, Component... fields) {
        setSummaryText(getTranslation(titleKey));
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
