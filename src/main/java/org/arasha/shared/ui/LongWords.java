package org.arasha.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.regex.Pattern;

/**
 * A word that is longer than any address is not broken where a line ends: a browser that lays out a word of a million letters in lines
 * stands still for a minute, also each time a draft is opened that has it. The text is kept, and its field says that it is too long.
 */
public final class LongWords {

    static final String CLASS = "long-word";
    private static final Pattern LONG = Pattern.compile("\\S{5000}");

    private LongWords() {}

    static void in(TextArea area) {
        area.addValueChangeListener(change -> area.setClassName(CLASS, LONG.matcher(area.getValue()).find()));
    }

    /** Of what is pasted, before the browser lays it out. */
    public static void in(UI ui) {
        ui.getPage().executeJs("""
                const long = new RegExp($0);
                document.addEventListener('beforeinput', typed => {
                    if (long.test(typed.data ?? '')) {
                        typed.target.closest('vaadin-text-area')?.classList.add($1);
                    }
                }, true);""", LONG.pattern(), CLASS);
    }
}
