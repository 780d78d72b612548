package org.arasha.directory;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ConsentStore extends ListCrudRepository<Consent, ConsentId> {

    /** For each person, purpose and case the last one noted. */
    @Query("""
            select distinct on (person, purpose, about) * from consent where person in (:people)
            order by person, purpose, about, noted desc""")
    List<Consent> inForce(Collection<UUID> people);

    /** The same of those noted until a moment. */
    @Query("""
            select distinct on (person, purpose, about) * from consent where person in (:people) and noted_at <= :moment
            order by person, purpose, about, noted desc""")
    List<Consent> inForce(Collection<UUID> people, Timestamp moment);
}
