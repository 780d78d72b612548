package org.arasha.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface UserStore extends ListCrudRepository<User, UserId> {

    Optional<User> findByLogin(String login);

    boolean existsByExampleTrue();

    boolean existsByExampleFalse();

    List<User> findAllByOrderByName(Limit limit);
}
