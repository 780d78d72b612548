package org.arasha.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.incident.IncidentId;
import org.arasha.incident.SourceId;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which files were evidence of a case when, and what was noted of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(CaseFiles.READS)
public class PastFiles {

    private final CaseAccess access;
    private final JdbcClient jdbc;

    PastFiles(CaseAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * A file and what was noted of it for a while.
     *
     * @param until   null while it stands
     * @param by      the name of who noted it, or null
     * @param endedBy who replaced or removed it, or null
     */
    public record Version(StoredFile file, Origin origin, @Nullable SourceId source, Instant from, @Nullable Instant until,
            @Nullable String by, @Nullable String endedBy) {

        public boolean stood(Instant moment) {
            return !from.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    /** All that ever stood, file by file, each in the order of time. */
    public List<Version> ever(IncidentId incident) {
        access.requireVisible(incident.value());
        return jdbc.sql("""
                with ever as (
                    select c.*, null::timestamptz as known_until, null::uuid as ended_by from case_file c where c.incident = :incident
                    union all
                    select old.*, h.valid_to, h.changed_by from record_history h,
                        jsonb_populate_record(null::case_file, h.content || jsonb_build_object('known_since', h.valid_from)) old
                    where h.table_name = 'case_file' and h.content ->> 'incident' = :text)
                select f.*, e.source, e.taken_by, e.taken_kind, e.taken_from, e.taken_to, e.taken_time, e.came, e.known_since,
                    e.known_until, u.name as by, v.name as ended_by_name
                from ever e join evidence_file f on f.id = e.id left join app_user u on u.id = e.known_by
                    left join app_user v on v.id = e.ended_by
                order by f.stored_at, f.id, e.known_since""")
                .param("incident", incident.value()).param("text", incident.value().toString()).query(PastFiles::read).list();
    }

    private static Version read(ResultSet row, int n) throws SQLException {
        String kind = row.getString("taken_kind");
        Time time = row.getTime("taken_time");
        PartialDate taken = kind == null ? null : new PartialDate(PartialDate.Kind.valueOf(kind), row.getObject("taken_from", LocalDate.class),
                row.getObject("taken_to", LocalDate.class), time == null ? null : time.toLocalTime());
        UUID source = row.getObject("source", UUID.class);
        Timestamp until = row.getTimestamp("known_until");
        return new Version(StoredFile.read(row, n), new Origin(row.getString("taken_by"), taken, row.getString("came")),
                source == null ? null : new SourceId(source), row.getTimestamp("known_since").toInstant(),
                until == null ? null : until.toInstant(), row.getString("by"), row.getString("ended_by_name"));
    }
}
