package org.arasha.incident;

import org.springframework.data.repository.ListCrudRepository;

interface LinkStore extends ListCrudRepository<IncidentLink, LinkId> {}
