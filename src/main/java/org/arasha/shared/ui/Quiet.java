package org.arasha.shared.ui;

import com.vaadin.flow.component.html.Span;

/** Words beside the main ones. */
public class Quiet extends Span {

    public Quiet(String text) {
        super(text);
        addClassName("quiet");
    }
}
