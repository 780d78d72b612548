package org.arasha.intake;

import org.arasha.incident.IncidentId;
import org.springframework.data.repository.ListCrudRepository;

interface DismissalStore extends ListCrudRepository<Dismissal, IncidentId> {}
