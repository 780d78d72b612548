package org.arasha.reporting;

import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentId;
import org.springframework.data.repository.ListCrudRepository;

interface ExchangeStore extends ListCrudRepository<Exchange, ExchangeId> {

    List<Exchange> findByIncidentOrderByOpenedOnAscIdAsc(IncidentId incident);

    Optional<Exchange> findByFormMark(String formMark);

    Optional<Exchange> findByCodeHash(String codeHash);
}
