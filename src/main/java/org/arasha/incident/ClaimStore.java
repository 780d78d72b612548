package org.arasha.incident;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ClaimStore extends ListCrudRepository<Claim, ClaimId> {

    List<Claim> findByIncidentOrderByPosition(IncidentId incident);
}
