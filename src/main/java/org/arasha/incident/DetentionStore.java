package org.arasha.incident;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface DetentionStore extends ListCrudRepository<Detention, DetentionId> {

    List<Detention> findByIncident(IncidentId incident);
}
