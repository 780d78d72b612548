package org.arasha.incident;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arasha.access.RecordNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents, by the number that everybody knows them by. */
@Component
class IncidentNumbers implements RecordNumbers {

    private static final String NUMBERED = """
            select x.id, x.number, array[x.id] as cases from incident x
            where x.id = any(?::uuid[]) or x.number = any(?::text[])""";

    private final JdbcClient jdbc;

    IncidentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Numbered> of(Collection<UUID> ids, Collection<String> numbers) {
        return jdbc.sql(NUMBERED).params(ids.toArray(UUID[]::new), numbers.toArray(String[]::new))
                .query((row, n) -> Numbered.read(row, "incidents/")).list();
    }
}
