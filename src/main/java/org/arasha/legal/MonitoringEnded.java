package org.arasha.legal;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record MonitoringEnded(IncidentId record) implements Act {}
