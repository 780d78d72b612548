package org.arasha.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of work.
 *
 * @param holder     who has claimed it, or null
 * @param holderName their name, where they are somebody else, or null
 */
public record InboxRow(String taskId, String step, String route, String number, LocalizedText title,
        @Nullable UUID holder, @Nullable String holderName, boolean urgent, Instant dueAt) {

    static final String COLUMNS = """
            t.task_id, t.step, t.route, t.number, t.title_ru, t.title_kk, t.title_en, t.holder,
            case when t.holder <> :me then (select u.name from app_user u where u.id = t.holder) end as holder_name, t.urgent, t.due_at""";

    static InboxRow read(ResultSet row, int number) throws SQLException {
        return new InboxRow(row.getString("task_id"), row.getString("step"), row.getString("route"), row.getString("number"),
                LocalizedText.read(row, "title"),
                row.getObject("holder", UUID.class), row.getString("holder_name"), row.getBoolean("urgent"),
                row.getTimestamp("due_at").toInstant());
    }
}
