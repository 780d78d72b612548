package org.arasha.verification;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

record InquiryNoted(IncidentId record, InquiryId inquiry) implements Act {}
