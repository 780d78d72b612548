package org.arasha.incident;

import org.arasha.shared.Act;

public record IncidentStopped(IncidentId record) implements Act {}
