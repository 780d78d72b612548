package org.arasha.intake;

import org.arasha.directory.Consent;
import org.arasha.directory.ConsentHeard;
import org.arasha.incident.CasesOfPerson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who takes back their consent to appeals, or to be named in them, is heard in each case under way that they said it of. */
@Component
class WithdrawnConsents {

    private final CasesOfPerson cases;
    private final ApplicationEventPublisher events;

    WithdrawnConsents(CasesOfPerson cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    @EventListener
    void on(ConsentHeard said) {
        if (said.purpose().isOfAppeals() && said.state() == Consent.State.WITHDRAWN) {
            cases.running(said.record()).stream().filter(incident -> said.about() == null || incident.value().equals(said.about()))
                    .forEach(incident -> events.publishEvent(new ConsentWithdrawn(incident)));
        }
    }
}
