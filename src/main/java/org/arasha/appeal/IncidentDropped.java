package org.arasha.appeal;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record IncidentDropped(AppealId record, IncidentId incident) implements Act {}
