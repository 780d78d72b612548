package org.arasha.reporting;

import java.util.Optional;
import org.arasha.incident.IncidentId;
import org.springframework.data.repository.ListCrudRepository;

interface ExchangeStore extends ListCrudRepository<Exchange, ExchangeId> {

    Optional<Exchange> findByIncident(IncidentId incident);

    Optional<Exchange> findByCodeHash(String codeHash);
}
