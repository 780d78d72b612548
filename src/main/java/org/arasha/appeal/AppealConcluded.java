package org.arasha.appeal;

import java.util.List;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record AppealConcluded(AppealId record, List<IncidentId> incidents) implements Act {}
