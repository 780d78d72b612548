package org.arasha.legal;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface NormStore extends ListCrudRepository<Norm, NormId> {

    @Query("select * from norm order by law, article, part nulls first limit 500")
    List<Norm> findAllInOrder();

    @Query("select * from norm where law = :law and article = :article")
    List<Norm> findByArticle(String law, String article);
}
