package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.arasha.incident.Change;
import org.arasha.incident.Changes;
import org.arasha.incident.Entry;
import org.arasha.incident.IncidentId;
import org.arasha.incident.RecordChanges;
import org.arasha.shared.Id;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Folded;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/**
 * What has come into the cases of a letter since it was written or filed: somebody was let go, is charged otherwise, or is to be heard
 * on another day. Each part as it is now; of many cases by case, once it is asked for. Not shown where nothing has happened.
 */
public class OutsideSection extends Section {

    private static final int SHOWN = 10;

    public OutsideSection(RecordChanges changes, Collection<IncidentId> cases, Instant since) {
        super("incident.outside");
        add(new Paragraph(getTranslation("incident.outside.hint", Dates.dayAndTime(since))));
        Collection<Changes> found = changes.outsideSince(cases, since).values();
        found.forEach(one -> add(found.size() > SHOWN ? folded(one) : shown(one)));
        setVisible(getChildren().anyMatch(one -> one.hasClassName("outside-case")));
    }

    private static Component folded(Changes changes) {
        Details one = new Details(changes.everything().incident().number().toString());
        one.addClassName("outside-case");
        Folded.onceOpened(one, () -> one.add(shown(changes)));
        return one;
    }

    private static Div shown(Changes changes) {
        Cards cards = new Cards(changes.everything(), null);
        String number = changes.everything().incident().number().toString();
        Div one = new Div(new H3(new Anchor(IncidentNavigation.to(number), number)));
        one.addClassName("outside-case");
        Set<Id> shown = new HashSet<>();
        changes.list().stream().filter(change -> shown.add(((Entry) change.subject()).id())).forEach(change -> one.add(entry(cards, change)));
        return one;
    }

    private static Div entry(Cards cards, Change change) {
        Entry part = (Entry) change.subject();
        Div entry = new Div(new Quiet(Dates.dayAndTime(change.at())),
                change.after() == null ? new Quiet(UI.getCurrent().getTranslation("incident.outside.removed", cards.name(part))) : cards.of(part));
        entry.addClassName("entry");
        return entry;
    }
}
