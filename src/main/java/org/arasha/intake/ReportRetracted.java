package org.arasha.intake;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record ReportRetracted(IncidentId record) implements Act {}
