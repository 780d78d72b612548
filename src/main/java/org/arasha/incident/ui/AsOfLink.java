package org.arasha.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDateTime;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Dates;

/** Leads to the record as it was known at a moment. */
public class AsOfLink extends Anchor {

    public AsOfLink(CaseNumber number, Instant moment) {
        super("incidents/" + number + "/as-of/" + LocalDateTime.ofInstant(moment, Dates.ZONE));
        setText(getTranslation("incident.asItWas"));
        addClassName("quiet");
    }
}
