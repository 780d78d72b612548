package org.arasha.access;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface UserStore extends ListCrudRepository<User, UserId> {

    Optional<User> findByLogin(String login);

    boolean existsByExampleTrue();
}
