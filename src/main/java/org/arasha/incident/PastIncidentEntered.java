package org.arasha.incident;

import org.arasha.shared.Act;

public record PastIncidentEntered(IncidentId record) implements Act {}
