package org.arasha.incident;

import org.arasha.shared.Act;

public record IncidentOpened(IncidentId record) implements Act {}
