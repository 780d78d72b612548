package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.arasha.incident.Urgency;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Why something goes before other work, where it does. */
public final class UrgencyBadge extends StatusBadge {

    private UrgencyBadge(Urgency urgency) {
        super(Tone.OVERDUE, UI.getCurrent().getTranslation("incident.urgent", UI.getCurrent().getTranslation("incident.urgency." + urgency)));
    }

    public static Optional<UrgencyBadge> of(Urgency urgency) {
        return urgency.isUrgent() ? Optional.of(new UrgencyBadge(urgency)) : Optional.empty();
    }
}
