package org.arasha.verification.ui;

import com.vaadin.flow.component.html.Div;
import org.arasha.incident.Change;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Says that somebody else has just changed what is shown below it; read out by itself. */
class ChangeMark extends Div {

    ChangeMark() {
        getElement().setAttribute("aria-live", "polite");
    }

    /** @param theirs null takes the mark away */
    void show(@Nullable Change theirs) {
        removeAll();
        if (theirs != null) {
            String deed = theirs.before() == null ? "verification.meanwhile.entered"
                    : theirs.after() == null ? "verification.meanwhile.removed" : "verification.meanwhile.changed";
            String who = theirs.byName().isEmpty() ? getTranslation("incident.change.byNobody") : theirs.byName();
            show(getTranslation(deed, who, Dates.clock(theirs.at())));
        }
    }

    void show(String words) {
        removeAll();
        add(new StatusBadge(Tone.WARNING, words));
    }
}
