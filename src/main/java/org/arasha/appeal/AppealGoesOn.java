package org.arasha.appeal;

import java.util.List;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/** It had ended, and something of it is followed up again. */
public record AppealGoesOn(AppealId record, List<IncidentId> incidents) implements Act {}
