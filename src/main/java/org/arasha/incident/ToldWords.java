package org.arasha.incident;

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

    /**
     * In the transaction that opens the incident; asks nobody's permission.
     *
     * @param place where it was, in the words of who told it, or null
     */
    @Unchecked
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(IncidentId id, String told, @Nullable String place) {
        jdbc.sql("select note_told(?, ?, ?)").params(id.value(), told, place).query((row, n) -> true).list();
    }
}
