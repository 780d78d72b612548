package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Fields one below the other, and the buttons that go with them. */
public class Fields extends Div {

    public Fields(Component... fields) {
        super(fields);
        addClassName("fields");
    }
}
