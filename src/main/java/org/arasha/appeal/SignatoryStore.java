package org.arasha.appeal;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SignatoryStore extends ListCrudRepository<Signatory, SignatoryId> {

    List<Signatory> findByAppealOrderByPosition(AppealId appeal);
}
