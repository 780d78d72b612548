package org.arasha.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the bodies in the order of their names, page by page. */
@Component
class AuthoritySearch {

    private final JdbcClient jdbc;
    private final AuthorityStore store;

    AuthoritySearch(JdbcClient jdbc, AuthorityStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** @param words of a name in any language; empty for all */
    List<Authority> after(@Nullable Authority last, String words, Language language) {
        String order = NameOrder.of(language, "");
        List<UUID> ids = jdbc.sql("""
                select id from authority
                where (:words = '' or position(lower(:words) in lower(concat_ws(' ', name_ru, name_kk, name_en))) > 0)
                    and (cast(:id as uuid) is null or (%s, id) > (lower(:name), cast(:id as uuid)))
                order by %s, id limit :most""".formatted(order, order))
                .param("words", words.replace("\0", "").strip()).param("id", last == null ? null : last.id().value().toString())
                .param("name", last == null ? "" : last.name().in(language)).param("most", Authorities.PAGE).query(UUID.class).list();
        Map<UUID, Authority> byId = store.findAllById(ids.stream().map(AuthorityId::new).toList()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
