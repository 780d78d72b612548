package org.arasha.legal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface NormStore extends ListCrudRepository<Norm, NormId> {

    @Override
    @CacheEvict(cacheNames = "articles", allEntries = true)
    <S extends Norm> S save(S norm);

    /** Without what they say, which may be long. */
    @Query("""
            select id, version, law, article, part, law_ru, law_kk, law_en, title_ru, title_kk, title_en, null as text_ru, null as text_kk,
                null as text_en, valid_from, valid_until, confirmed, address, replaced_by
            from norm order by in_order, coalesce(valid_from, '-infinity'), id limit 2000""")
    List<Norm> findAllInOrder();

    /** Read once in each transaction: letters cite few articles often. */
    @Cacheable("articles")
    @Query("select * from norm where law = :law and article = :article order by coalesce(valid_from, '-infinity'), id")
    List<Norm> findByArticle(String law, String article);

    /**
     * In the order of the laws, as letters cite them: whatever is written to one of them, who has signed has signed the same.
     *
     * @param ids at least one
     */
    @Query("select * from norm where id in (:ids) order by in_order, coalesce(valid_from, '-infinity'), id")
    List<Norm> findInOrder(Collection<UUID> ids);

    /** A page in the order of the laws, after the given one; null stands for any law, any day, the beginning. */
    @Query("""
            select * from norm
            where (cast(:law as text) is null or law = :law)
                and (cast(:day as date) is null or daterange(valid_from, valid_until, '[]') @> cast(:day as date))
                and (:words = '' or position(lower(:words) in lower(concat_ws(' ', article, title_ru, title_kk, title_en))) > 0)
                and (cast(:last as uuid) is null or (in_order, coalesce(valid_from, '-infinity'), id) > (
                    select in_order, coalesce(valid_from, '-infinity'), id from norm where id = :last))
            order by in_order, coalesce(valid_from, '-infinity'), id limit :most""")
    List<Norm> page(@Nullable String law, @Nullable LocalDate day, String words, @Nullable UUID last, int most);

    /** With all its other versions, and what they replaced and were replaced by, the earliest first. */
    @Query("""
            with recursive line as (
                select id, law, article, part, replaced_by from norm where id = :id
                union
                select n.id, n.law, n.article, n.part, n.replaced_by from norm n join line l on n.id = l.replaced_by
                    or n.replaced_by = l.id or (n.law = l.law and n.article = l.article and n.part is not distinct from l.part))
            select n.* from norm n join line using (id) order by coalesce(n.valid_from, '-infinity'), n.id limit 200""")
    List<Norm> line(UUID id);

    @Query("select * from norm where law = :law order by coalesce(valid_from, '-infinity') desc, id limit 1")
    List<Norm> newestOf(String law);
}
