package org.arasha.reporting;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/**
 * Somebody answered the reporter, or found that no answer is needed.
 *
 * @param all whether they had read all that the reporter wrote
 */
public record ReporterAnswered(IncidentId record, ExchangeId exchange, boolean all) implements Act {}
