package org.arasha.verification;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

public record InquiryNoted(IncidentId record, InquiryId inquiry) implements Act {}
