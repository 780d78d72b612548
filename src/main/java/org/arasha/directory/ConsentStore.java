package org.arasha.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ConsentStore extends ListCrudRepository<Consent, ConsentId> {

    List<Consent> findByPersonIn(Collection<PersonId> people);
}
