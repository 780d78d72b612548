package org.arasha.reporting;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/** A mail to the reporter came back; whoever answers is to know. */
public record AnswerReturned(IncidentId record, ExchangeId exchange) implements Act {}
