package org.arasha.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has in hand.
 *
 * @param roles    theirs, of those that work on cases
 * @param barred   they may not sign in any more
 * @param onDuty   they are called to what becomes urgent
 * @param returned mail does not reach them
 * @param capacity how many steps they can have in hand, or null where nobody has said so
 * @param away     their next absence, or the one that runs, with those that follow it without a day between; or null
 */
public record PersonLoad(UserId id, String name, List<Role> roles, boolean barred, boolean onDuty, boolean returned, Load load, @Nullable Integer capacity,
        @Nullable Away away) {

    /**
     * @param substitute who has their work on the first day of it that is still to come, or null where nobody does
     * @param due        how many of their steps are due by its last day, as far as they were counted
     */
    public record Away(LocalDate first, LocalDate last, @Nullable UserId substitute, @Nullable String name, int due) {}

    public boolean isFull() {
        return capacity != null && load.open().number() > capacity;
    }

    static PersonLoad read(ResultSet row, int number) throws SQLException {
        LocalDate first = row.getObject("first_day", LocalDate.class);
        UUID substitute = row.getObject("substitute", UUID.class);
        return new PersonLoad(new UserId(row.getObject("id", UUID.class)), row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).filter(Role::worksOnCases).sorted().toList(),
                !row.getBoolean("enabled"), row.getBoolean("on_duty"), row.getBoolean("returned"), Load.read(row, Workload.MOST_OF_A_PERSON), row.getObject("capacity", Integer.class),
                first == null ? null : new Away(first, row.getObject("last_day", LocalDate.class),
                        substitute == null ? null : new UserId(substitute), row.getString("substitute_name"), row.getInt("while_away")));
    }
}
