package org.arasha.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PostStore extends ListCrudRepository<Post, PostId> {

    @Query("""
            select * from person_post where person = :person
            order by coalesce(since_from, since_to) desc nulls last, coalesce(until_to, until_from) desc nulls first, id""")
    List<Post> of(UUID person);
}
