package org.arasha.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.arasha.access.Role;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits, among others at the same place.
 *
 * @param address where it is worked on
 * @param holder  the name of who has it, or null
 * @param role    who may do it
 * @param dueOn   its day, in Asia/Almaty
 */
public record WaitingStep(String taskId, String number, LocalizedText title, String address, @Nullable String holder, Role role,
        Instant since, LocalDate dueOn) {

    static WaitingStep read(ResultSet row, int number) throws SQLException {
        return new WaitingStep(row.getString("task_id"), row.getString("number"), LocalizedText.read(row, "title"), row.getString("route"),
                row.getString("holder"), Role.valueOf(row.getString("role")), row.getTimestamp("created_at").toInstant(),
                row.getObject("due_on", LocalDate.class));
    }
}
