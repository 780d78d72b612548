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
     * When the last merge brought what somebody has said of a case to an approved letter. What was said before the approval did not hold it
     * then, so whatever merge changed that person or that case may be the one. What was said since came with a merge that moved the word, the
     * letter's tie to the case, or all by which the case names them.
     */
    Optional<Instant> brought(Consent said, IncidentId incident, Appeal appeal) {
        Instant approved = Objects.requireNonNull(appeal.approvedAt());
        return jdbc.sql("""
                select m.merged_at from merge m
                where m.survivor in (:person, :incident) and m.undone_at is null and m.merged_at > :approved and (:before
                    or exists (select from merge_move t where t.merge = m.id and (t.table_name = 'consent' and t.after ->> 'id' = :said
                        or t.table_name = 'appeal_left' and t.after ->> 'appeal' = :appeal and t.after ->> 'incident' = :incident::text))
                    or not exists (select from involvement v where v.incident = :incident and v.person = :person
                        and not exists (select from merge_move t
                            where t.merge = m.id and t.table_name = 'involvement' and t.after ->> 'id' = v.id::text)))
                order by m.merged_at desc limit 1""")
                .params(Map.of("person", said.person().value(), "incident", incident.value(), "approved", Timestamp.from(approved),
                        "before", said.notedAt().isBefore(approved), "said", said.id().value().toString(),
                        "appeal", appeal.id().value().toString()))
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }
}
