package org.arasha.incident;

import java.util.Set;
import org.arasha.directory.PersonId;
import org.arasha.shared.Id;

/** One part of the record of an incident, entered, changed and removed by itself. */
public sealed interface Entry permits Claim, Involvement, Detention, Proceeding, Equipment, Source {

    Id id();

    long version();

    IncidentId incident();

    /** Whom it speaks of. */
    Set<PersonId> persons();
}
