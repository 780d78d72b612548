package org.arasha.appeal;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface AppealStore extends ListCrudRepository<Appeal, AppealId> {

    Optional<Appeal> findByNumber(String number);
}
