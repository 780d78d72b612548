package org.arasha.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.arasha.shared.Language;

/** Of whoever is at the screen: their language, and which day it is where they work. */
public final class Here {

    private Here() {}

    public static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    public static LocalDate today() {
        return LocalDate.now(Dates.ZONE);
    }
}
