package org.arasha.incident;

import org.arasha.shared.Act;

public record OutcomeRecorded(IncidentId record) implements Act {}
