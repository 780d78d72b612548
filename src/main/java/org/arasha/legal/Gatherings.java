package org.arasha.legal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.incident.IncidentId;

/** The collective appeals that still take cases in, from the module that keeps them. */
public interface Gatherings {

    /** @param number what people call the appeal */
    record Gathering(UUID appeal, String number) {}

    /** For each of these cases that is in one which the current user may see. */
    Map<IncidentId, Gathering> of(Collection<IncidentId> cases);

    /** Those of these cases that are in any appeal which has not ended. */
    Set<IncidentId> inAny(Collection<IncidentId> cases);
}
