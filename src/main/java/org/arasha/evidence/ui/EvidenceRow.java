package org.arasha.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import org.arasha.evidence.CaseFileRow;
import org.arasha.evidence.ContentState;
import org.arasha.evidence.StoredFile;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** One file in the list: its name leads to its page; what it is, who brought it when, and what is wrong with it. */
class EvidenceRow extends ListItem {

    EvidenceRow(CaseFileRow row) {
        StoredFile file = row.file();
        Div facts = new Div(new Quiet(file.mediaType() + " · " + Sizes.words(file.size())), FileHash.brief(file),
                new Quiet(Dates.dayAndTime(file.storedAt())
                        + " · " + (row.storedBy() == null ? getTranslation("ui.system") : row.storedBy())));
        facts.addClassName("evidence-facts");
        if (row.copyOf() != null) {
            facts.add(new StatusBadge(Tone.NEUTRAL, getTranslation("evidence.copy")));
        }
        if (!file.isWhatItsNameSays()) {
            facts.add(new StatusBadge(Tone.WARNING, getTranslation("evidence.otherType")));
        }
        if (row.state() != ContentState.SOUND) {
            facts.add(new StatusBadge(Tone.OVERDUE, getTranslation("evidence.state." + row.state())));
        }
        add(new Anchor(EvidenceNavigation.to(file.id()), file.name()), facts);
    }
}
