package org.arasha.appeal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arasha.access.RecordNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appeals by their numbers, with the incidents in them; one that the last has left, with those that were. */
@Component
class AppealNumbers implements RecordNumbers {

    private static final String NUMBERED = """
            select x.id, x.number, array(
                select p.incident from appeal_incident p where p.appeal_id = x.id
                union all select l.incident from appeal_left l
                where l.appeal = x.id and not exists (select 1 from appeal_incident p where p.appeal_id = x.id)) as cases from appeal x
            where x.id = any(?::uuid[]) or x.number = any(?::text[])""";

    private final JdbcClient jdbc;

    AppealNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Numbered> of(Collection<UUID> ids, Collection<String> numbers) {
        return jdbc.sql(NUMBERED).params(ids.toArray(UUID[]::new), numbers.toArray(String[]::new))
                .query((row, n) -> Numbered.read(row, "appeals/")).list();
    }
}
