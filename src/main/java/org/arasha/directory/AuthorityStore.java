package org.arasha.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AuthorityStore extends ListCrudRepository<Authority, AuthorityId> {

    boolean existsByCode(String code);

    List<Authority> findFirst20ByCodeOrderById(String code);

    @Query("select * from authority where code = :code and (region is null or region = :region) order by region nulls last, id limit 20")
    List<Authority> coded(String code, @Nullable String region);

    /** The body itself and all above it. */
    @Query("""
            with recursive above as (
                select id, superior from authority where id = :id
                union
                select a.id, a.superior from authority a join above on a.id = above.superior)
            select id from above""")
    List<UUID> above(UUID id);
}
