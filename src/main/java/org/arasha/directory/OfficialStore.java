package org.arasha.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OfficialStore extends ListCrudRepository<Official, OfficialId> {

    @Query("""
            select * from official where since <= :day and (until is null or until >= :day)
            order by since desc, id limit 200""")
    List<Official> inOffice(LocalDate day);
}
