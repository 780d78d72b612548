package org.arasha.intake;

import org.arasha.incident.IncidentId;
import org.springframework.data.repository.ListCrudRepository;

interface ReportStore extends ListCrudRepository<Report, IncidentId> {}
