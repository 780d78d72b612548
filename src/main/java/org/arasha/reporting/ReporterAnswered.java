package org.arasha.reporting;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/** Somebody answered the reporter, or found that no answer is needed. */
public record ReporterAnswered(IncidentId record, ExchangeId exchange) implements Act {}
