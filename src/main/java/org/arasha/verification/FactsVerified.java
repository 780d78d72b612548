package org.arasha.verification;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record FactsVerified(IncidentId record, Conclusion conclusion) implements Act {}
