package org.arasha.incident;

import org.arasha.shared.Act;

public record IncidentChanged(IncidentId record) implements Act {}
