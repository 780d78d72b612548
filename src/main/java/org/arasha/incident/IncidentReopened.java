package org.arasha.incident;

import org.arasha.shared.Act;

public record IncidentReopened(IncidentId record) implements Act {}
