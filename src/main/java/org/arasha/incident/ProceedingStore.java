package org.arasha.incident;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ProceedingStore extends ListCrudRepository<Proceeding, ProceedingId> {

    List<Proceeding> findByIncident(IncidentId incident);
}
