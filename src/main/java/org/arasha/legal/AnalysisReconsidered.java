package org.arasha.legal;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record AnalysisReconsidered(IncidentId record) implements Act {}
