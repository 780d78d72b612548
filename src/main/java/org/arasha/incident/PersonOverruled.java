package org.arasha.incident;

import org.arasha.directory.Consent;
import org.arasha.directory.PersonId;
import org.arasha.shared.Refusal;

/** What somebody agreed to in one case would stand for what they refuse in the other. Who they are is known to it by their id only. */
public class PersonOverruled extends Refusal {

    private final transient PersonId person;

    PersonOverruled(PersonId person, Consent.Purpose purpose) {
        super("incident.refusal.consentsDisagree", purpose.name());
        this.person = person;
    }

    public PersonId person() {
        return person;
    }
}
