package org.arasha.followup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arasha.access.RecordNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submissions by their numbers, with the incidents in their appeal. */
@Component
class SubmissionNumbers implements RecordNumbers {

    private static final String NUMBERED = """
            select x.id, x.number, array(select p.incident from appeal_incident p where p.appeal_id = x.appeal) as cases from submission x
            where x.id = any(?::uuid[]) or x.number = any(?::text[])""";

    private final JdbcClient jdbc;

    SubmissionNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Numbered> of(Collection<UUID> ids, Collection<String> numbers) {
        return jdbc.sql(NUMBERED).params(ids.toArray(UUID[]::new), numbers.toArray(String[]::new))
                .query((row, n) -> Numbered.read(row, "submissions/")).list();
    }
}
