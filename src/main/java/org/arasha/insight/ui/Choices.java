package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The ways in which something is shown, side by side; the present one is marked. */
class Choices extends Nav {

    Choices(String labelKey) {
        addClassName("choices");
        getElement().setAttribute("aria-label", getTranslation(labelKey));
    }

    void offer(String address, String textKey, boolean current) {
        Anchor choice = new Anchor(address, getTranslation(textKey));
        choice.addClassName("choice");
        if (current) {
            choice.getElement().setAttribute("aria-current", "true");
        }
        add(choice);
    }
}
