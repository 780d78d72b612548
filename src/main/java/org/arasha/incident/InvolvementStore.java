package org.arasha.incident;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface InvolvementStore extends ListCrudRepository<Involvement, InvolvementId> {

    List<Involvement> findByIncidentOrderByPosition(IncidentId incident);
}
