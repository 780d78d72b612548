package org.arasha.incident;

import java.util.List;
import java.util.UUID;
import org.arasha.access.Unchecked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was told of an incident that has no claims yet, to find those like it; whoever takes reports notes it. */
@Component
public class ToldWords {

    private final JdbcClient jdbc;

    ToldWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param place where it was, in the words of who told it, or null */
    public record Told(IncidentId id, String words, @Nullable String place) {

        @Override
        public String toString() {
            return "Told[" + id + "]";
        }
    }

    /** In the transaction that opens the incident; asks nobody's permission. */
    @Unchecked
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(IncidentId id, String told, @Nullable String place) {
        note(List.of(new Told(id, told, place)));
    }

    /** The same of many: what notes it is planned anew for each statement, which takes longer than the noting. */
    @Unchecked
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(List<Told> all) {
        jdbc.sql("select note_told(id, words, place) from unnest(?::uuid[], ?::text[], ?::text[]) as told (id, words, place)")
                .params(all.stream().map(one -> one.id().value()).toArray(UUID[]::new), all.stream().map(Told::words).toArray(String[]::new),
                        all.stream().map(Told::place).toArray(String[]::new)).query((row, n) -> true).list();
    }
}
