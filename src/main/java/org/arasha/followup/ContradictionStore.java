package org.arasha.followup;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ContradictionStore extends ListCrudRepository<Contradiction, ContradictionId> {

    List<Contradiction> findBySubmissionOrderByIncident(SubmissionId submission);
}
