package org.arasha.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the texts that the letter of an appeal has had.
 *
 * @param number from one, in the order in which they came
 * @param by     the name of whose act it came by, or null for the system and for whoever has no account
 * @param act    what the trail calls that act
 */
public record AppealVersion(int number, Instant at, @Nullable String by, String act) {

    static AppealVersion read(ResultSet row, int n) throws SQLException {
        return new AppealVersion(row.getInt("number"), row.getTimestamp("at").toInstant(), row.getString("by"), row.getString("act"));
    }
}
