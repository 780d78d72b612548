package org.arasha.desk;

import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;

/** From a record's page to all that was done to it. */
class TrailLink extends Anchor {

    TrailLink(UUID record) {
        super("trail?record=" + record);
        setText(getTranslation("desk.trail"));
        addClassName("quiet");
    }
}
