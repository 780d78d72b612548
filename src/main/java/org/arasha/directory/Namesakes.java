package org.arasha.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes pairs of people who may be one, when a name is entered or changed, so that the list of them is a plain read. */
@Component
class Namesakes {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final NamesakeSearch search;

    Namesakes(JdbcClient jdbc, NamesakeSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    private record Pair(UUID one, UUID other) {}

    /** Whoever enters the names may not know of the other people; a pair is shown to those who may know both. */
    void propose(Collection<PersonId> people) {
        Map<UUID, Set<String>> keys = keys(people);
        Map<String, List<PersonId>> alike = search.of(keys.values().stream().flatMap(Set::stream).toList(), MOST);
        note(keys.entrySet().stream().flatMap(one -> pairs(one.getKey(), one.getValue(), alike)).toList());
    }

    private static Stream<Pair> pairs(UUID person, Set<String> keys, Map<String, List<PersonId>> alike) {
        return keys.stream().flatMap(key -> alike.getOrDefault(key, List.of()).stream()).map(PersonId::value).distinct()
                .filter(other -> !other.equals(person)).limit(MOST).map(other -> new Pair(person, other));
    }

    private Map<UUID, Set<String>> keys(Collection<PersonId> people) {
        Map<UUID, Set<String>> keys = new HashMap<>();
        jdbc.sql("select person, key from person_name_key where person = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    keys.computeIfAbsent(row.getObject("person", UUID.class), first -> new HashSet<>()).add(row.getString("key"));
                });
        return keys;
    }

    /** In one order, whoever writes them: nobody waits for another in a circle. */
    private void note(List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            jdbc.sql("""
                    insert into namesake (one, other)
                    select distinct least(p.a, p.b), greatest(p.a, p.b) from unnest(?::uuid[], ?::uuid[]) p (a, b) order by 1, 2
                    on conflict do nothing""")
                    .params(pairs.stream().map(Pair::one).toArray(UUID[]::new), pairs.stream().map(Pair::other).toArray(UUID[]::new))
                    .update();
        }
    }
}
