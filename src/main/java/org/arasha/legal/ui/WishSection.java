package org.arasha.legal.ui;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.stream.Collectors;
import org.arasha.directory.Consent;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Section;

/** What the victims want and agree to; who was not asked is named as well. */
class WishSection extends Section {

    WishSection(IncidentRecord record) {
        super("legal.wish");
        List<PersonId> victims = record.victims().stream().map(Involvement::person).filter(person -> person != null).distinct().toList();
        if (victims.isEmpty()) {
            empty("legal.wish.nobody");
            return;
        }
        Lines list = Lines.of(victims, victim -> new ListItem(record.nameOf(victim, Here.language()) + ": " + said(record, victim)));
        add(list);
    }

    private String said(IncidentRecord record, PersonId victim) {
        String said = record.consents().stream().filter(consent -> consent.person().equals(victim)).map(this::words).distinct()
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? getTranslation("directory.consent.notAsked") : said;
    }

    private String words(Consent consent) {
        String words = getTranslation("incident.consent." + consent.purpose() + "." + consent.state());
        return consent.reason() == null ? words : words + " – " + consent.reason();
    }
}
