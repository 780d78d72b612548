package org.arasha.directory;

import java.util.HashMap;
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

/** Finds organisations by the indexes over their names. */
@Component
class OrganisationSearch {

    private final JdbcClient jdbc;
    private final OrganisationStore store;

    OrganisationSearch(JdbcClient jdbc, OrganisationStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    List<Organisation> after(@Nullable Organisation last, Language language) {
        String order = switch (language) {
            case RU -> "lower(coalesce(name_ru, name_kk, name_en))";
            case KK -> "lower(coalesce(name_kk, name_ru, name_en))";
            case EN -> "lower(coalesce(name_en, name_ru, name_kk))";
        };
        Map<String, Object> parameters = new HashMap<>();
        if (last != null) {
            parameters.put("name", last.name().in(language));
            parameters.put("id", last.id().value());
        }
        return found(jdbc.sql("select id from organisation where %s order by %s, id limit :limit".formatted(
                        last == null ? "true" : "(" + order + ", id) > (lower(:name), :id)", order))
                .params(parameters).param("limit", Organisations.PAGE).query(UUID.class).list());
    }

    List<Organisation> named(String words) {
        String key = jdbc.sql("select name_key(?)").param(words.replace("\0", "")).query(String.class).single();
        return key.isEmpty() ? List.of() : found(jdbc.sql("""
                select id from organisation o where organisation_key(o) like :part or :key <% organisation_key(o)
                order by word_similarity(:key, organisation_key(o)) desc, id limit :limit""")
                .param("key", key).param("part", "%" + key + "%").param("limit", Organisations.PAGE).query(UUID.class).list());
    }

    private List<Organisation> found(List<UUID> ids) {
        Map<UUID, Organisation> byId = store.findAllById(ids.stream().map(OrganisationId::new).toList()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
