package org.arasha.incident;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SourceStore extends ListCrudRepository<Source, SourceId> {

    List<Source> findByIncidentOrderByPosition(IncidentId incident);
}
