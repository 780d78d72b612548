package org.arasha.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds whose whole names are like others, whoever asks: of many names at once with two questions to the database for each hundred. One of two
 * names may lack a word of the other.
 */
@Component
class NamesakeSearch {

    /** A table may hold any number of names; what is asked at once has a bound. */
    private static final int AT_ONCE = 100;
    private static final int MOST_READ = 2_000;
    private static final int MOST_CANDIDATES = 300;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NamesakeSearch(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Names that have a word like this one and, where it is given, one like the other. */
    private record Sought(String key, String one, @Nullable String other) {}

    private record Like(String word, List<String> others) {}

    private record Candidate(String sought, PersonId person, List<String> keys) {}

    /** Those of each of these keys, the likest first. */
    Map<String, List<PersonId>> of(Collection<String> keys, int most) {
        List<String> tellable = keys.stream().filter(key -> key.length() >= AlikeNames.SHORTEST).distinct().toList();
        Map<String, List<PersonId>> found = new LinkedHashMap<>();
        for (int from = 0; from < tellable.size(); from += AT_ONCE) {
            found.putAll(ofSome(tellable.subList(from, Math.min(from + AT_ONCE, tellable.size())), most));
        }
        return found;
    }

    private Map<String, List<PersonId>> ofSome(List<String> keys, int most) {
        Map<String, List<String>> like = like(keys.stream().flatMap(key -> AlikeNames.telling(key).stream()).distinct().toList());
        return candidates(keys, keys.stream().flatMap(key -> sought(key, like.keySet())).toList(), like).stream()
                .filter(one -> one.keys().stream().anyMatch(other -> NameLikeness.alike(one.sought(), other)))
                .collect(Collectors.groupingBy(Candidate::sought, LinkedHashMap::new, Collectors.mapping(Candidate::person,
                        Collectors.collectingAndThen(Collectors.toList(), found -> found.subList(0, Math.min(found.size(), most))))));
    }

    private static Stream<Sought> sought(String key, Set<String> known) {
        List<String> telling = AlikeNames.telling(key);
        List<Sought> pairs = new ArrayList<>();
        for (int one = 0; one < telling.size(); one++) {
            for (int other = one + 1; other < telling.size(); other++) {
                pairs.add(new Sought(key, telling.get(one), telling.get(other)));
            }
        }
        if (telling.size() == 1 && NameLikeness.words(key).size() > 1) {
            pairs.add(new Sought(key, telling.getFirst(), null));
        }
        return pairs.stream().filter(pair -> known.contains(pair.one()) && (pair.other() == null || known.contains(pair.other())));
    }

    private Map<String, List<String>> like(List<String> words) {
        Map<String, List<String>> like = new HashMap<>();
        jdbc.sql("""
                select w.word, l.other from unnest(?::text[]) w (word) cross join lateral name_words_like(w.word) l (other)""")
                .param(words.toArray(String[]::new)).query(row -> {
                    String word = row.getString("word");
                    String other = row.getString("other");
                    if (NameLikeness.wordMayBe(word, other, false)) {
                        like.computeIfAbsent(word, first -> new ArrayList<>()).add(other);
                    }
                });
        return like;
    }

    /** The words like each are sent once, however many names have it. */
    private List<Candidate> candidates(List<String> keys, List<Sought> sought, Map<String, List<String>> like) {
        return jdbc.sql("""
                with alike_words as materialized (select * from jsonb_to_recordset(:like::jsonb) l (word text, others text[]))
                select alike.sought, p.id, alike.keys from (
                    select k.sought, k.person, max(similarity(k.key, k.sought)) as nearness, array_agg(k.key) as keys,
                        row_number() over (partition by k.sought order by max(similarity(k.key, k.sought)) desc, k.person) as place
                    from (select key as sought, person, key from person_name_key where key = any(:keys)
                        union
                        select s.key, n.person, n.key
                        from jsonb_to_recordset(:sought::jsonb) s (key text, one text, other text)
                            join alike_words o on o.word = s.one left join alike_words t on t.word = s.other
                            cross join lateral people_named(o.others, t.others, :read) n) k
                    group by k.sought, k.person) alike
                join person p on p.id = alike.person
                where alike.place <= :most and %s order by alike.nearness desc, p.id""".formatted(PersonAccess.NOT_MERGED))
                .param("keys", keys.toArray(String[]::new)).param("sought", json.writeValueAsString(sought))
                .param("like", json.writeValueAsString(like.entrySet().stream().map(one -> new Like(one.getKey(), one.getValue())).toList()))
                .param("read", MOST_READ).param("most", MOST_CANDIDATES)
                .query((row, n) -> new Candidate(row.getString("sought"), new PersonId(row.getObject("id", UUID.class)),
                        Arrays.asList((String[]) row.getArray("keys").getArray()))).list();
    }
}
