package org.arasha.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds organisations by the indexes over their names. */
@Component
class OrganisationSearch {

    static final String CALLED = """
            select id from organisation
            where lower(name_ru) in (:names) or lower(name_kk) in (:names) or lower(name_en) in (:names) order by id""";

    private static final int MOST_WORDS = 8;
    private static final long NAMES = 0x6172_6173_6861_0002L;

    private final JdbcClient jdbc;
    private final OrganisationStore store;

    OrganisationSearch(JdbcClient jdbc, OrganisationStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    List<Organisation> after(@Nullable Organisation last, Language language) {
        String order = NameOrder.of(language, "");
        Map<String, Object> parameters = new HashMap<>();
        if (last != null) {
            parameters.put("name", last.name().in(language));
            parameters.put("id", last.id().value());
        }
        return found(jdbc.sql("select id from organisation where %s order by %s, id limit :limit".formatted(
                        last == null ? "true" : "(" + order + ", id) > (lower(:name), :id)", order))
                .params(parameters).param("limit", Organisations.PAGE).query(UUID.class).list());
    }

    /** All its words stand somewhere in the name, in any order and script, or it is spelled nearly so. */
    List<Organisation> named(String words) {
        String key = jdbc.sql("select name_key(?)").param(words.replace("\0", "")).query(String.class).single();
        List<String> parts = Stream.of(key.split(" ")).filter(part -> !part.isEmpty()).distinct().limit(MOST_WORDS).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("key", key, "limit", Organisations.PAGE));
        IntStream.range(0, parts.size()).forEach(i -> parameters.put("part" + i, "%" + parts.get(i) + "%"));
        String all = IntStream.range(0, parts.size()).mapToObj(i -> "organisation_key(o) like :part" + i)
                .collect(Collectors.joining(" and "));
        return found(jdbc.sql("""
                select id from organisation o where (%s) or :key <%% organisation_key(o)
                order by (%s) desc, word_similarity(:key, organisation_key(o)) desc, id limit :limit""".formatted(all, all))
                .params(parameters).query(UUID.class).list());
    }

    /** Until the end of the transaction nobody else enters one that is named in a case, so that none is entered twice. */
    void lockNames() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(NAMES).query((row, n) -> n).list();
    }

    /** Which has exactly this name in one of its languages, in letters of any size; of several always the same one. */
    Optional<Organisation> called(LocalizedText name) {
        return called(keys(name).toList()).stream().findFirst();
    }

    /** The same of several, each under the name that was asked for. */
    Map<String, Organisation> byName(Collection<String> names) {
        Map<String, Organisation> known = new HashMap<>();
        called(names.stream().map(OrganisationSearch::key).toList())
                .forEach(one -> keys(one.name()).forEach(key -> known.putIfAbsent(key, one)));
        return names.stream().distinct().filter(name -> known.containsKey(key(name)))
                .collect(Collectors.toMap(name -> name, name -> known.get(key(name))));
    }

    private List<Organisation> called(List<String> keys) {
        return keys.isEmpty() ? List.of() : found(jdbc.sql(CALLED).param("names", keys).query(UUID.class).list());
    }

    private static Stream<String> keys(LocalizedText name) {
        return Stream.of(Language.values()).filter(name::has).map(one -> key(name.in(one)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<Organisation> found(List<UUID> ids) {
        Map<UUID, Organisation> byId = store.findAllById(ids.stream().map(OrganisationId::new).toList()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
