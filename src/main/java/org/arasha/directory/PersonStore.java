package org.arasha.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PersonStore extends ListCrudRepository<Person, PersonId> {

    /** @return those that are gone: nobody has described them since they were entered, and no merge has a part in them */
    @Query("""
            delete from person p where id in (:ids) and version = 1
                and not exists (select 1 from merge m where m.loser = p.id or m.survivor = p.id)
            returning id""")
    List<UUID> takeOut(Collection<UUID> ids);

    /** Until the transaction ends nobody makes these one with others; what others had begun is over. */
    @Query("select id from person where id in (:ids) order by id for update")
    List<UUID> holdApart(Collection<UUID> ids);

    /** Until the transaction ends; waits for {@link #holdNamedIn}. */
    @Query("select id from person where id in (:ids) order by id for no key update")
    List<UUID> hold(Collection<UUID> ids);

    /** All who are named in these cases, until the transaction ends. */
    @Query("select id from person where id in (select person from person_case where case_id in (:cases)) order by id for share")
    List<UUID> holdNamedIn(Collection<UUID> cases);
}
