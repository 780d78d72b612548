package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Links;
import org.arasha.incident.ui.PastChange.Deed;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** With which incidents it was tied. */
@org.springframework.stereotype.Component
@Order(10)
class PastLinks implements PastPart {

    private final Links links;

    PastLinks(Links links) {
        this.links = links;
    }

    @Override
    public Optional<Component> asOf(IncidentRecord record, Instant moment) {
        Section section = new Section("incident.links");
        List<Links.PastTie> ties = links.ever(record.incident().id()).stream().filter(one -> one.stood(moment)).toList();
        ties.forEach(one -> section.add(LinksSection.words(one.tie())));
        return ties.isEmpty() ? Optional.empty() : Optional.of(section);
    }

    @Override
    public List<PastChange> changesSince(IncidentRecord everything, Instant moment) {
        List<PastChange> changes = new ArrayList<>();
        for (Links.PastTie one : links.ever(everything.incident().id())) {
            String what = Words.say("incident.one.link") + ": " + Words.say(LinksSection.how(one.tie())) + " – " + one.tie().number();
            changes.add(new PastChange(one.from(), one.by(), Deed.ENTERED, what, List.of()));
            if (one.until() != null) {
                changes.add(new PastChange(one.until(), one.endedBy(), Deed.REMOVED, what, List.of()));
            }
        }
        return changes.stream().filter(change -> change.at().isAfter(moment)).toList();
    }
}
