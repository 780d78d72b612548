package org.arasha.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.incident.IncidentId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

interface ExchangeStore extends ListCrudRepository<Exchange, ExchangeId> {

    List<Exchange> findByIncidentOrderByOpenedOnAscIdAsc(IncidentId incident);

    Optional<Exchange> findByFormMark(String formMark);

    Optional<Exchange> findByCodeHash(String codeHash);

    @Query("select exists (select 1 from exchange where code_hash is not null and code_sign = :sign)")
    boolean anyHasSign(String sign);

    /** Of those opened before there were signs any may have any code. */
    @Query("select exists (select 1 from exchange where code_hash is not null and code_sign is null)")
    boolean anyIsWithoutSign();

    @Modifying
    @Transactional
    @Query("update exchange set code_sign = :sign where id = :id and code_sign is null")
    void noteSign(UUID id, String sign);
}
