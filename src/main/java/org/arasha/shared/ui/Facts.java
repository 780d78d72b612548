package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Labels and values, aligned in two columns; a value that is missing is left out. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String labelKey, @Nullable String value) {
        return value == null || value.isBlank() ? this : fact(labelKey, new Span(value));
    }

    public Facts fact(String labelKey, Component value) {
        Div pair = new Div(new Term(getTranslation(labelKey)), new Description(value));
        pair.addClassName("fact");
        add(pair);
        return this;
    }
}
