package org.arasha.verification;

import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentId;
import org.springframework.data.repository.Repository;

interface InquiryStore extends Repository<Inquiry, InquiryId> {

    Optional<Inquiry> findById(InquiryId id);

    Inquiry save(Inquiry inquiry);

    List<Inquiry> findByIncidentOrderByAskedOnAscIdAsc(IncidentId incident);
}
