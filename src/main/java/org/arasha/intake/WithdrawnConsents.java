package org.arasha.intake;

import org.arasha.directory.Consent;
import org.arasha.directory.ConsentNoted;
import org.arasha.incident.CasesOfPerson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who takes back their consent to be named in appeals for all their cases is heard in each case that is under way. */
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
        if (noted.about() == null && noted.purpose() == Consent.Purpose.NAMED_IN_APPEALS
                && noted.state() == Consent.State.WITHDRAWN) {
            cases.running(noted.record()).forEach(incident -> events.publishEvent(new ConsentWithdrawn(incident)));
        }
    }
}
