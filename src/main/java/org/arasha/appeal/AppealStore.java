package org.arasha.appeal;

import java.util.Optional;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface AppealStore extends ListCrudRepository<Appeal, AppealId> {

    /** Read once in each transaction, however many ask. */
    @Override
    @Cacheable("appeals")
    Optional<Appeal> findById(AppealId id);

    /** What was saved is what would be read. */
    @Override
    @CachePut(cacheNames = "appeals", key = "#p0.id")
    <S extends Appeal> S save(S appeal);

    /** As it is once those are done who end it or have it go on; from then on they wait until the current transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    @CacheEvict(cacheNames = "appeals", key = "#p0")
    Optional<Appeal> findHeldById(AppealId id);

    /** Whether it is as it was when it was read, asked without reading it with all its parts. */
    @Query("select exists (select 1 from appeal where id = :id and version = :version)")
    boolean isAt(AppealId id, long version);

    Optional<Appeal> findByNumber(String number);
}
