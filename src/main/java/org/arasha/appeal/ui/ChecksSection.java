package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What the rules of approval say today: all is well, or what stands in the way. */
class ChecksSection extends Section {

    /** @param notAsked who is named without having been asked whether they may be */
    ChecksSection(List<Refusal> warnings, List<LocalizedText> notAsked) {
        super("appeal.checks");
        if (warnings.isEmpty()) {
            add(new StatusBadge(Tone.DONE, getTranslation("appeal.checks.passed")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("people");
            warnings.forEach(warning -> list.add(new ListItem(
                    new StatusBadge(Tone.SOON, getTranslation(warning.messageKey(), warning.arguments())))));
            add(list);
        }
        if (!notAsked.isEmpty()) {
            Language language = Language.of(UI.getCurrent().getLocale());
            add(new Div(new Quiet(getTranslation("appeal.checks.notAsked",
                    notAsked.stream().map(name -> name.in(language)).sorted().collect(Collectors.joining(", "))))));
        }
    }
}
