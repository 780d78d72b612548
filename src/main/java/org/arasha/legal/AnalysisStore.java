package org.arasha.legal;

import org.arasha.incident.IncidentId;
import org.springframework.data.repository.ListCrudRepository;

interface AnalysisStore extends ListCrudRepository<Analysis, IncidentId> {}
