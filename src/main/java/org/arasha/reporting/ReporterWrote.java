package org.arasha.reporting;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/** The reporter of a case wrote; somebody is to read it. */
public record ReporterWrote(IncidentId record, ExchangeId exchange) implements Act {}
