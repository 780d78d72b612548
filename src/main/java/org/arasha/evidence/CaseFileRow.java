package org.arasha.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of a case's files.
 *
 * @param position the key by which the list is read on, the newest first
 * @param storedBy the name of who brought it, or null for the system
 * @param copyOf   the original of a copy for use, or null
 */
public record CaseFileRow(long position, StoredFile file, ContentState state, @Nullable String storedBy, @Nullable FileId copyOf) {

    static final String SELECT = """
            select c.position, c.copy_of, f.*, k.state, u.name as stored_by
            from case_file c join evidence_file f on f.id = c.id join evidence_content k on k.sha256 = f.sha256
                left join lateral (select handled_by from evidence_custody where file = f.id order by id limit 1) h on true
                left join app_user u on u.id = h.handled_by
            where c.incident = :incident and c.position < :before order by c.position desc limit :limit""";

    static CaseFileRow read(ResultSet row, int n) throws SQLException {
        UUID original = row.getObject("copy_of", UUID.class);
        return new CaseFileRow(row.getLong("position"), StoredFile.read(row, n), ContentState.valueOf(row.getString("state")),
                row.getString("stored_by"), original == null ? null : new FileId(original));
    }
}
