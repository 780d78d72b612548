package org.arasha.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by names that sound alike: a coarse search by trigrams in the index, a fine one word by word. */
@Component
class AlikeNames {

    static final int SHORTEST = 3;

    /** Half of the trigrams forgive a letter in a longer word; a short one would be like too many. */
    private static final double COARSE = 0.45;
    private static final double COARSE_FOR_SHORT = 0.7;
    private static final int SHORT = 4;
    /** Who types no more than the beginning of a common name gets some who bear it, at once. */
    private static final int MOST_READ = 2_000;
    private static final int MOST_CANDIDATES = 300;

    private final JdbcClient jdbc;
    private final PersonAccess access;

    AlikeNames(JdbcClient jdbc, PersonAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Whom somebody may mean who has typed this so far; the likest first. */
    List<PersonId> meant(String typed, int most) {
        return find(typed, NameLikeness::mayMean, PersonAccess.LISTED, most);
    }

    /** Whose whole name is like this one, whoever asks; the likest first. */
    List<PersonId> namesakes(String name, int most) {
        return find(name, NameLikeness::alike, PersonAccess.NOT_MERGED, most);
    }

    private record Candidate(PersonId person, List<String> keys) {}

    private List<PersonId> find(String typed, BiPredicate<String, String> alike, String which, int most) {
        String key = key(typed);
        return key.length() < SHORTEST ? List.of() : candidates(key, which).stream()
                .filter(one -> one.keys().stream().anyMatch(other -> alike.test(key, other)))
                .map(Candidate::person).limit(most).toList();
    }

    /** The key, and the threshold of the coarse search for this transaction. */
    private String key(String typed) {
        return jdbc.sql("""
                select key, set_config('pg_trgm.word_similarity_threshold', case when length(key) > ? then ? else ? end, true)
                from name_key(?) key""")
                .params(SHORT, String.valueOf(COARSE), String.valueOf(COARSE_FOR_SHORT), typed.replace("\0", ""))
                .query((row, n) -> row.getString("key")).single();
    }

    private List<Candidate> candidates(String key, String which) {
        return jdbc.sql("""
                select p.id, alike.keys from (
                    select k.person, max(similarity(k.key, :key)) as nearness, array_agg(k.key) as keys
                    from (select person, key from person_name_key where :key <%% key limit :read) k
                    group by k.person order by nearness desc, k.person limit :most) alike
                join person p on p.id = alike.person
                where %s order by alike.nearness desc, p.id""".formatted(which))
                .param("key", key).param("read", MOST_READ).param("most", MOST_CANDIDATES).params(access.parameters())
                .query(AlikeNames::candidate).list();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        Array keys = row.getArray("keys");
        return new Candidate(new PersonId(row.getObject("id", UUID.class)), Arrays.asList((String[]) keys.getArray()));
    }
}
