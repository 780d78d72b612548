package org.arasha.verification;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/** @param changesFacts whether a lawyer must look at the analysis again */
public record InformationReviewed(IncidentId record, boolean changesFacts) implements Act {}
