package org.arasha.incident;

import java.util.Optional;
import org.arasha.shared.CaseNumber;
import org.springframework.data.repository.ListCrudRepository;

interface IncidentStore extends ListCrudRepository<Incident, IncidentId> {

    Optional<Incident> findByNumber(CaseNumber number);
}
