package org.arasha.intake;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record ReportDismissed(IncidentId record) implements Act {}
