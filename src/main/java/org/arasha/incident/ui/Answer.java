package org.arasha.incident.ui;

import com.vaadin.flow.component.select.Select;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** Yes, no; no answer where it is not known. */
enum Answer {
    YES, NO;

    static Select<Answer> field(String labelKey, String prefix) {
        Select<Answer> field = Inputs.choice(labelKey, prefix, values());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(field.getTranslation("incident.notKnown"));
        return field;
    }

    static @Nullable Answer of(@Nullable Boolean known) {
        return known == null ? null : known ? YES : NO;
    }

    static @Nullable Boolean known(@Nullable Answer answer) {
        return answer == null ? null : answer == YES;
    }
}
