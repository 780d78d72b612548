package org.arasha.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by names that sound alike: the words that are like those typed among all words of names, then the names that
 * have them, and of these the ones that are alike as a whole.
 */
@Component
class AlikeNames {

    static final int SHORTEST = 3;

    private static final int MOST_WORDS = 500;
    /** Who types no more than the beginning of a common name gets some who bear it, at once. */
    private static final int MOST_READ = 2_000;
    private static final int MOST_CANDIDATES = 300;
    /** A name of more words is told by its longest. */
    private static final int TELLING = 3;

    private final JdbcClient jdbc;
    private final PersonAccess access;

    AlikeNames(JdbcClient jdbc, PersonAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Whom somebody may mean who has typed this so far; the likest first. */
    List<PersonId> meant(String typed, int most) {
        String key = key(typed);
        if (key.length() < SHORTEST) {
            return List.of();
        }
        List<String> telling = telling(key);
        if (telling.isEmpty()) {
            return List.of();
        }
        return candidates(key, like(telling.getFirst()), telling.size() == 1 ? null : like(telling.get(1)))
                .filter(one -> one.keys().stream().anyMatch(other -> NameLikeness.mayMean(key, other)))
                .map(Candidate::person).limit(most).toList();
    }

    private record Candidate(PersonId person, List<String> keys) {}

    private String key(String typed) {
        return jdbc.sql("select name_key(?)").param(typed.replace("\0", "")).query(String.class).single();
    }

    /** The longest words, which are the rarest; initials tell nothing. */
    static List<String> telling(String key) {
        List<String> words = NameLikeness.words(key).stream().sorted(Comparator.comparing(String::length).reversed()).limit(TELLING).toList();
        return words.size() == 1 ? words : words.stream().filter(word -> word.length() > 1).toList();
    }

    private List<String> like(String word) {
        return jdbc.sql("""
                select * from name_words_like(:word)
                union (select word from name_word where word like :beginning limit :most)""")
                .param("word", word).param("beginning", word + "%").param("most", MOST_WORDS)
                .query(String.class).list().stream()
                .filter(other -> NameLikeness.wordMayBe(word, other, true)).toList();
    }

    /** @param other whom names have beside one of the first words, or null for any */
    private Stream<Candidate> candidates(String key, List<String> one, @Nullable List<String> other) {
        return jdbc.sql("""
                select p.id, alike.keys from (
                    select k.person, max(similarity(k.key, :key)) as nearness, array_agg(k.key) as keys
                    from (select person, key from person_name_key where key = :key
                        union select * from people_named(cast(:one as text[]), cast(:other as text[]), :read)) k
                    group by k.person order by nearness desc, k.person limit :most) alike
                join person p on p.id = alike.person
                where %s order by alike.nearness desc, p.id""".formatted(PersonAccess.LISTED))
                .param("one", array(one)).param("other", other == null ? null : array(other))
                .params(Map.of("key", key, "read", MOST_READ, "most", MOST_CANDIDATES)).params(access.parameters())
                .query(AlikeNames::candidate).list().stream();
    }

    /** Words of keys are letters and digits. */
    private static String array(List<String> words) {
        return words.stream().collect(Collectors.joining("\",\"", "{\"", "\"}"));
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        Array keys = row.getArray("keys");
        return new Candidate(new PersonId(row.getObject("id", UUID.class)), Arrays.asList((String[]) keys.getArray()));
    }
}
