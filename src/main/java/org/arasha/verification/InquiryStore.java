package org.arasha.verification;

import java.util.List;
import org.arasha.incident.IncidentId;
import org.springframework.data.repository.Repository;

interface InquiryStore extends Repository<Inquiry, InquiryId> {

    Inquiry save(Inquiry inquiry);

    List<Inquiry> findByIncidentOrderByAskedOnAscIdAsc(IncidentId incident);
}
