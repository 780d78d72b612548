package org.arasha.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was noted of questions and their answers, and when it read so. */
@Service
@Transactional(readOnly = true)
public class PastInquiries {

    private final Incidents incidents;
    private final JdbcClient jdbc;

    PastInquiries(Incidents incidents, JdbcClient jdbc) {
        this.incidents = incidents;
        this.jdbc = jdbc;
    }

    /**
     * A question as it read for a while.
     *
     * @param until   null while it stands
     * @param by      the name of who noted it, or null
     * @param endedBy who replaced or removed it, or null
     */
    public record Version(Inquiry inquiry, Instant from, @Nullable Instant until, @Nullable String by, @Nullable String endedBy) {

        public boolean stood(Instant moment) {
            return !from.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    /** All that ever stood, question by question, each in the order of time. */
    public List<Version> ever(IncidentId incident) {
        incidents.visible(incident);
        return jdbc.sql("""
                with ever as (
                    select i.*, null::timestamptz as known_until, null::uuid as ended_by from inquiry i where i.incident = :incident
                    union all
                    select old.*, h.valid_to, h.changed_by from record_history h,
                        jsonb_populate_record(null::inquiry, h.content || jsonb_build_object('known_since', h.valid_from)) old
                    where h.table_name = 'inquiry' and h.content ->> 'incident' = :text)
                select e.*, u.name as by, v.name as ended_by_name
                from ever e left join app_user u on u.id = e.known_by left join app_user v on v.id = e.ended_by
                order by e.id, e.known_since""")
                .param("incident", incident.value()).param("text", incident.value().toString()).query(PastInquiries::read).list();
    }

    private static Version read(ResultSet row, int n) throws SQLException {
        UUID source = row.getObject("source", UUID.class);
        Timestamp until = row.getTimestamp("known_until");
        Inquiry inquiry = new Inquiry(new InquiryId(row.getObject("id", UUID.class)), row.getLong("version"),
                new IncidentId(row.getObject("incident", UUID.class)), Inquiry.Kind.valueOf(row.getString("kind")), row.getString("whom"),
                row.getObject("asked_on", LocalDate.class), row.getString("asked_by"), row.getString("asked"), row.getString("answered"),
                row.getBoolean("confidential"), source == null ? null : new SourceId(source));
        return new Version(inquiry, row.getTimestamp("known_since").toInstant(), until == null ? null : until.toInstant(),
                row.getString("by"), row.getString("ended_by_name"));
    }
}
