package org.arasha.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A line of the list of appeals. */
public record AppealRow(AppealId id, String number, Appeal.Kind kind, LocalizedText subject, LocalDate date, int incidents,
        int addressees, @Nullable Instant approvedAt, @Nullable Instant closedAt) {

    static final String SELECT = """
            select l.id, l.number, l.kind, l.subject_ru, l.subject_kk, l.subject_en, l.date, l.approved_at, l.closed_at,
                (select count(*) from appeal_incident p where p.appeal_id = l.id) as incidents,
                (select count(*) from appeal_addressee d where d.appeal_id = l.id) as addressees
            from appeal l where %s and %s and %s order by l.opened desc limit :limit""";

    static final String ALL_VISIBLE = AppealAccess.open("l.id");

    static AppealRow read(ResultSet row, int n) throws SQLException {
        return new AppealRow(new AppealId(row.getObject("id", UUID.class)), row.getString("number"),
                Appeal.Kind.valueOf(row.getString("kind")),
                LocalizedText.read(row, "subject"),
                row.getObject("date", LocalDate.class), row.getInt("incidents"), row.getInt("addressees"),
                instant(row.getTimestamp("approved_at")), instant(row.getTimestamp("closed_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
