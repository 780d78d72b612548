package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A titled part of a record's page, with its own actions beside the title; says what belongs there while it is empty. */
public class Section extends Div {

    private final Div actions = new Div();

    public Section(String titleKey, Component... content) {
        addClassName("section");
        actions.addClassName("section-actions");
        Div head = new Div(new H2(getTranslation(titleKey)), actions);
        head.addClassName("section-head");
        add(head);
        add(content);
    }

    public Section withAction(Component action) {
        actions.add(action);
        return this;
    }

    public Section with(Component content) {
        add(content);
        return this;
    }

    public Section empty(String hintKey) {
        Paragraph hint = new Paragraph(getTranslation(hintKey));
        hint.addClassName("section-empty");
        add(hint);
        return this;
    }
}
