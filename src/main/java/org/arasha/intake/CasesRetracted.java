package org.arasha.intake;

import java.util.List;
import org.arasha.incident.IncidentId;

/** Cases that are about to be taken out together, so that their processes end together; the trail has an act of each. */
public record CasesRetracted(List<IncidentId> records) {}
