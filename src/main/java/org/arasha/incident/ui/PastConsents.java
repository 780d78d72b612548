package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arasha.directory.ConsentHistory;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.PastChange.Deed;
import org.arasha.shared.ui.FieldSet.Difference;
import org.arasha.shared.ui.Here;
import org.springframework.core.annotation.Order;

/** What the people of the record have agreed to since; what held at a moment is shown with them. */
@org.springframework.stereotype.Component
@Order(20)
class PastConsents implements PastPart {

    private final ConsentHistory consents;

    PastConsents(ConsentHistory consents) {
        this.consents = consents;
    }

    @Override
    public Optional<Component> asOf(IncidentRecord record, Instant moment) {
        return Optional.empty();
    }

    @Override
    public List<PastChange> changesSince(IncidentRecord everything, Instant moment) {
        return consents.since(everything.people(), everything.incident().id().value(), moment).stream()
                .map(one -> new PastChange(one.at(), one.by(), Deed.ENTERED,
                        Words.say("incident.one.consent") + ": " + everything.nameOf(one.person(), Here.language()),
                        List.of(new Difference("directory.purpose." + one.purpose(),
                                one.before() == null ? "" : Words.say("directory.consent." + one.before()), Words.say("directory.consent." + one.state())))))
                .toList();
    }
}
