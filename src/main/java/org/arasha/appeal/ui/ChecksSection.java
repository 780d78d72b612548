package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Letters;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.DirectoryNavigation;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What the rules of approval say of a letter: what stands in the way, and who is named in it without having been asked. */
class ChecksSection extends Section {

    private final transient Letters letters;
    private final transient AppealId appeal;
    private final Div said = new Div();
    private boolean outdated;

    /** For its authors, who may look again once they have written on. */
    ChecksSection(Letters letters, AppealId appeal) {
        this(letters, appeal, letters.warnings(appeal));
    }

    ChecksSection(Letters letters, AppealId appeal, List<Refusal> warnings) {
        super("appeal.checks");
        this.letters = letters;
        this.appeal = appeal;
        said.addClassName("checks-said");
        said.getElement().setAttribute("aria-live", "polite").setAttribute("tabindex", "-1");
        add(said);
        show(warnings);
    }

    /** The letter says something else by now. A great one is not read as a whole at every word: they are asked by a button. */
    void outdate() {
        if (outdated) {
            return;
        }
        outdated = true;
        said.removeAll();
        said.add(new Paragraph(new Quiet(getTranslation("appeal.checks.outdated"))), new Button(getTranslation("appeal.checks.again"), click -> {
            show(letters.warnings(appeal));
            said.getElement().callJsFunction("focus");
        }));
    }

    void show(List<Refusal> warnings) {
        Map<PersonId, LocalizedText> notAsked = letters.notAsked(appeal);
        outdated = false;
        said.removeAll();
        if (warnings.isEmpty() && notAsked.isEmpty()) {
            said.add(new StatusBadge(Tone.DONE, getTranslation("appeal.checks.passed")));
        }
        if (!warnings.isEmpty()) {
            said.add(list(warnings.stream().<Component>map(warning ->
                    new StatusBadge(Tone.WARNING, getTranslation(warning.messageKey(), warning.arguments()))).toList()));
        }
        if (!notAsked.isEmpty()) {
            said.add(new StatusBadge(Tone.WARNING, getTranslation("appeal.checks.notAsked", notAsked.size())), list(notAsked.entrySet().stream()
                    .<Component>map(one -> new Anchor(DirectoryNavigation.to(one.getKey()), one.getValue().in(Here.language())))
                    .sorted(Comparator.comparing(one -> one.getElement().getText())).toList()));
        }
    }

    private static UnorderedList list(List<Component> lines) {
        return Lines.of(lines, line -> new ListItem(line));
    }
}
