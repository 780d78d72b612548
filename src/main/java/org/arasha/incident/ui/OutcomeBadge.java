package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import org.arasha.incident.Outcome;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** How a case has ended; ticked only where something was reached. */
public final class OutcomeBadge extends StatusBadge {

    public OutcomeBadge(Outcome outcome) {
        super(outcome.isReached() ? Tone.DONE : Tone.NEUTRAL, UI.getCurrent().getTranslation("incident.outcome." + outcome));
    }
}
