package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What the rules of approval say today: all is well, or what stands in the way. */
class ChecksSection extends Section {

    ChecksSection(List<Refusal> warnings) {
        super("appeal.checks");
        if (warnings.isEmpty()) {
            add(new StatusBadge(Tone.DONE, getTranslation("appeal.checks.passed")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        warnings.forEach(warning -> list.add(new ListItem(
                new StatusBadge(Tone.SOON, getTranslation(warning.messageKey(), warning.arguments())))));
        add(list);
    }
}
