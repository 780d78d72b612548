package org.arasha.intake;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record ConsentWithdrawn(IncidentId record) implements Act {}
