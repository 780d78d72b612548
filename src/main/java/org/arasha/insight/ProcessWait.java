package org.arasha.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What waits at one element of a process.
 *
 * @param step    the element
 * @param count   how many, up to {@value ProcessBoard#MOST}
 * @param free    those of them that nobody has in hand; like the overdue, only of those that were counted
 * @param overdue those of them whose day is past
 * @param since   since when the one that waits longest does, in Asia/Almaty; null where counting ended before it was known
 */
public record ProcessWait(String step, int count, int free, int overdue, @Nullable LocalDate since) {

    /** Where a reply is awaited, nobody of us can do anything. */
    public static final String FOR_A_BODY = "Gateway_ReplyOrSilence";

    public boolean isForABody() {
        return step.equals(FOR_A_BODY);
    }

    public boolean isMore() {
        return count >= ProcessBoard.MOST;
    }

    static ProcessWait read(ResultSet row, int number) throws SQLException {
        return new ProcessWait(row.getString("step"), row.getInt("waiting"), row.getInt("free"), row.getInt("overdue"),
                row.getObject("since", LocalDate.class));
    }
}
