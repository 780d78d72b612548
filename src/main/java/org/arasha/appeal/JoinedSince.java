package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.arasha.directory.Consent;
import org.arasha.incident.IncidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What merges have brought to a letter since it was approved: nobody had heard it there before. */
@Component
class JoinedSince {

    private final JdbcClient jdbc;

    JoinedSince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a merge brought what somebody has said of a case to an approved letter: the word to a case that had not heard it, or a letter which
     * its case has left to one that had; where both came from the same case, the letter had heard it there. What was said before the approval
     * did not hold it then; where the word was there already, the first merge that gave them other spellings may be the one.
     */
    Optional<Instant> brought(Consent said, IncidentId incident, Appeal appeal) {
        Instant approved = Objects.requireNonNull(appeal.approvedAt());
        return jdbc.sql("""
                select coalesce(max(m.merged_at) filter (where m.came), min(m.merged_at)) from (
                    select merged_at, survivor, case
                        when exists (select from merge_move t where t.merge = id and t.table_name = 'appeal_left'
                            and t.after ->> 'appeal' = :appeal::text and t.after ->> 'incident' = :incident::text
                            and not exists (select from appeal_incident p where p.appeal_id = :appeal and p.incident = :incident))
                        then not exists (select from merge_word w where w.merge = id and w.consent = :said and w.case_id = loser)
                        else exists (select from merge_word w where w.merge = id and w.consent = :said and w.case_id = :incident) end as came
                    from merge where undone_at is null and merged_at > :approved) m
                where m.came or :before and m.survivor = :person""")
                .params(Map.of("person", said.person().value(), "incident", incident.value(), "approved", Timestamp.from(approved),
                        "before", said.notedAt().isBefore(approved), "said", said.id().value(), "appeal", appeal.id().value()))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1))).single().map(Timestamp::toInstant);
    }
}
