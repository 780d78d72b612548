package org.arasha.reporting;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/**
 * Somebody answered the reporter, or found that no answer is needed.
 *
 * @param all whether they had seen all that has come in
 */
public record ReporterAnswered(IncidentId record, ExchangeId exchange, boolean all) implements Act {}
