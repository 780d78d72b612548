package org.arasha.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A word with an icon in the colour of its tone. */
public class StatusBadge extends Span {

    public StatusBadge(Tone tone, String word) {
        addClassNames("status-badge", tone.style());
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }

    public StatusBadge explained(String reason) {
        getElement().setAttribute("title", reason);
        return this;
    }
}
