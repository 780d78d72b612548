package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** In place of an empty list: what belongs here and what to do. */
public class EmptyState extends Div {

    public EmptyState(String titleKey, String hintKey, Component... actions) {
        addClassName("empty-state");
        add(new H2(getTranslation(titleKey)), new Paragraph(getTranslation(hintKey)));
        add(actions);
    }
}
