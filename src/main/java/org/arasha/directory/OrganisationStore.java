package org.arasha.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationStore extends ListCrudRepository<Organisation, OrganisationId> {

    List<Organisation> findByKindAndOwnFalseOrderById(Organisation.Kind kind, Limit limit);

    Optional<Organisation> findByOwnTrue();
}
