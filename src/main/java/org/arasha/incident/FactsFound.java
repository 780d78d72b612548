package org.arasha.incident;

import java.util.Optional;

/** What the facts of a case have come to; the module {@code verification} keeps it. */
public interface FactsFound {

    enum Found { AT_LEAST_IN_PART, NOT_ESTABLISHED, CONTRADICTED }

    /** As it was signed last; empty where nobody has signed anything. */
    Optional<Found> of(IncidentId incident);
}
