package org.arasha.incident;

import org.arasha.shared.Act;

/** @param into the incident that holds from now on what the record held */
public record IncidentMerged(IncidentId record, IncidentId into) implements Act {}
