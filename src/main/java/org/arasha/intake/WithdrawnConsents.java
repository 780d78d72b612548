package org.arasha.intake;

import org.arasha.directory.Consent;
import org.arasha.directory.ConsentNoted;
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
    void on(ConsentNoted noted) {
        if (noted.purpose().isOfAppeals() && noted.state() == Consent.State.WITHDRAWN) {
            cases.running(noted.record()).stream().filter(incident -> noted.about() == null || incident.value().equals(noted.about()))
                    .forEach(incident -> events.publishEvent(new ConsentWithdrawn(incident)));
        }
    }
}
