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

    /**
     * What was refused or taken back of the survivor of two cases since they were merged, by whom the other names, in this order. What
     * came with a case that went into it later was said of that one.
     */
    @Query("""
            select s.* from merge m join consent s on s.about = m.survivor and s.noted_at > m.merged_at and s.state <> 'GIVEN'
                join person_case c on c.person = s.person and c.case_id = m.loser
            where m.id = :merge and not exists (
                select 1 from merge later join merge_move v on v.merge = later.id
                where later.survivor = m.survivor and later.undone_at is null and v.table_name = 'consent'
                    and v.before ->> 'id' = s.id::text)
            order by s.noted""")
    List<Consent> refusedSince(UUID merge);
}
