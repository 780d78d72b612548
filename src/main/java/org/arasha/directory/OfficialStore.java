package org.arasha.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OfficialStore extends ListCrudRepository<Official, OfficialId> {

    @Query("""
            select * from official where since <= :day and (until is null or until >= :day)
            order by since desc, id limit 200""")
    List<Official> inOffice(LocalDate day);

    @Query("select * from official where authority in (:bodies) and since <= :day and (until is null or until >= :day) order by since desc, id")
    List<Official> heading(Collection<UUID> bodies, LocalDate day);

    @Query("select * from official where authority = :authority order by since desc, id limit 200")
    List<Official> of(UUID authority);
}
