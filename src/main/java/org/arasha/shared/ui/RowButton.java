package org.arasha.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A quiet button of one line among many: to those who hear the screen it says which line that is. */
public class RowButton extends Button {

    public RowButton(String key, Object line, Runnable deed) {
        String words = getTranslation(key);
        setText(words);
        setAriaLabel(words + ": " + line);
        addThemeVariants(ButtonVariant.AURA_TERTIARY);
        addClickListener(click -> deed.run());
    }
}
