package org.arasha.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OfficialStore extends ListCrudRepository<Official, OfficialId> {

    /** Whose post and name, or the name of whose body, hold each of these words, in whatever language. */
    @Query("""
            select o.* from official o join authority a on a.id = o.authority where o.since <= :day and (o.until is null or o.until >= :day) and not exists (
                select 1 from regexp_split_to_table(lower(:words), '\\s+') word where position(word in lower(concat_ws(', ', o.post_ru, o.name_ru,
                    o.post_kk, o.name_kk, o.post_en, o.name_en, a.name_ru, a.name_kk, a.name_en))) = 0)
            order by o.since desc, o.id offset :offset limit :limit""")
    List<Official> inOffice(LocalDate day, String words, int offset, int limit);

    @Query("select * from official where authority in (:bodies) and since <= :day and (until is null or until >= :day) order by since desc, id")
    List<Official> heading(Collection<UUID> bodies, LocalDate day);

    @Query("select * from official where authority = :authority order by since desc, id limit 200")
    List<Official> of(UUID authority);
}
