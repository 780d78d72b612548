package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.arasha.appeal.Signatory;
import org.arasha.directory.Organisation;
import org.arasha.directory.ui.DirectoryNavigation;
import org.arasha.shared.Language;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** In which languages of a letter somebody who signs it, or their organisation, has no name yet, and where it is written. */
class NotNamed extends Div {

    NotNamed(Signatory signatory, Organisation organisation, Set<Language> languages) {
        languages.stream().sorted().forEach(language -> {
            String name = getTranslation("ui.language.name." + language);
            if (!signatory.isNamedIn(language)) {
                add(new StatusBadge(Tone.WARNING, getTranslation("appeal.signatory.notNamed", name)));
            }
            if (!organisation.name().has(language)) {
                add(new StatusBadge(Tone.WARNING, getTranslation("appeal.signatory.organisationNotNamed", name)),
                        new Anchor(DirectoryNavigation.to(organisation.id()), getTranslation("appeal.signatory.nameOrganisation")));
            }
        });
        setVisible(getComponentCount() > 0);
    }
}
