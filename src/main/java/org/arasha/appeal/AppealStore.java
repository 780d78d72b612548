package org.arasha.appeal;

import java.util.Optional;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.repository.ListCrudRepository;

interface AppealStore extends ListCrudRepository<Appeal, AppealId> {

    /** Read once in each transaction, however many ask. */
    @Override
    @Cacheable("appeals")
    Optional<Appeal> findById(AppealId id);

    @Override
    @CacheEvict(cacheNames = "appeals", key = "#p0.id")
    <S extends Appeal> S save(S appeal);

    Optional<Appeal> findByNumber(String number);
}
