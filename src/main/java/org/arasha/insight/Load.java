package org.arasha.insight;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many open steps there are of somebody, or of a role: counted in the order of their days, so far and no further.
 *
 * @param open    all of them
 * @param overdue those whose day is past
 * @param week    those due today or in the six days after it
 * @param most    so many were counted at most: where {@code open} is as many, there may be more
 */
public record Load(int open, int overdue, int week, int most) {

    public boolean isMore() {
        return open >= most;
    }

    static Load read(ResultSet row, int most) throws SQLException {
        return new Load(row.getInt("open"), row.getInt("overdue"), row.getInt("week"), most);
    }
}
