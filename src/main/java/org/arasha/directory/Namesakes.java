package org.arasha.directory;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes pairs of people who may be one, when a name is entered or changed, so that the list of them is a plain read. */
@Component
class Namesakes {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final AlikeNames names;

    Namesakes(JdbcClient jdbc, AlikeNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Whoever enters the name may not know of the other person; the pair is shown to those who may know both. */
    void propose(PersonId person) {
        jdbc.sql("select key from person_name_key where person = ?").param(person.value()).query(String.class).list().stream()
                .flatMap(key -> names.namesakes(key, MOST).stream()).distinct()
                .filter(other -> !other.equals(person)).limit(MOST).forEach(other -> note(person, other));
    }

    private void note(PersonId person, PersonId other) {
        jdbc.sql("""
                insert into namesake (one, other) values (least(:a, :b), greatest(:a, :b)) on conflict do nothing""")
                .params(Map.<String, UUID>of("a", person.value(), "b", other.value())).update();
    }
}
