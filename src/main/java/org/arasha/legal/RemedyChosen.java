package org.arasha.legal;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record RemedyChosen(IncidentId record, Remedy remedy) implements Act {}
