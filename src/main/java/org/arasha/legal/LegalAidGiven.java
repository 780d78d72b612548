package org.arasha.legal;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record LegalAidGiven(IncidentId record) implements Act {}
