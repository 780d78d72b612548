package org.arasha.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** How urgent or how finished something is; always shown with an icon and a word, never by colour alone. */
public enum Tone {
    OVERDUE(VaadinIcon.EXCLAMATION_CIRCLE), SOON(VaadinIcon.CLOCK), FINE(VaadinIcon.CALENDAR_O), DONE(VaadinIcon.CHECK),
    /** To be looked at, whatever the time. */
    WARNING(VaadinIcon.WARNING),
    NEUTRAL(VaadinIcon.CIRCLE_THIN);

    private final VaadinIcon icon;

    Tone(VaadinIcon icon) {
        this.icon = icon;
    }

    VaadinIcon icon() {
        return icon;
    }

    String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
