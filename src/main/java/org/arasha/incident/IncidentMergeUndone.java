package org.arasha.incident;

import org.arasha.shared.Act;

/** @param from the incident it had gone into */
public record IncidentMergeUndone(IncidentId record, IncidentId from) implements Act {}
