package org.arasha.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;
import org.arasha.shared.Language;

/** The language of the reader, and buttons that say to those who hear the screen which line they are of. */
final class Here {

    private Here() {}

    static Language language() {
        return Language.of(locale());
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    static Button button(Component on, String key, String line, Runnable deed) {
        Button button = new Button(on.getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(on.getTranslation(key) + ": " + line);
        return button;
    }
}
