package org.arasha.incident;

import java.util.Optional;
import org.arasha.shared.CaseNumber;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.repository.ListCrudRepository;

interface IncidentStore extends ListCrudRepository<Incident, IncidentId> {

    /** Read once in each transaction, however many ask. */
    @Override
    @Cacheable("incidents")
    Optional<Incident> findById(IncidentId id);

    @Override
    @CacheEvict(cacheNames = "records", key = "#result.id")
    @CachePut(cacheNames = "incidents", key = "#result.id")
    <S extends Incident> S save(S incident);

    Optional<Incident> findByNumber(CaseNumber number);
}
