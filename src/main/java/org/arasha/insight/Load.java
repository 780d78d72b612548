package org.arasha.insight;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many open steps there are of somebody, or of a role: counted in the order of their days, so far and no further.
 *
 * @param open    all of them
 * @param overdue those whose day is past
 * @param week    those due today or in the six days after it
 */
public record Load(Counted open, Counted overdue, Counted week) {

    /** @param isMore whether counting ended before all were counted that belong here */
    public record Counted(int number, boolean isMore) {

        public String words() {
            return number + (isMore ? "+" : "");
        }
    }

    /** @param most where it ended: what comes earlier than the last that was counted is known in full */
    static Load of(int open, int overdue, int week, int most) {
        boolean isMore = open >= most;
        return new Load(new Counted(open, isMore), new Counted(overdue, isMore && overdue == open),
                new Counted(week, isMore && overdue + week == open));
    }

    static Load read(ResultSet row, int most) throws SQLException {
        return of(row.getInt("open"), row.getInt("overdue"), row.getInt("week"), most);
    }
}
