package org.arasha.legal;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record WithdrawalDecided(IncidentId record, boolean goOn) implements Act {}
