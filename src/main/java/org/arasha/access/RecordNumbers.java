package org.arasha.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people call the records that acts are done to: a module whose records have numbers tells of its own. Whether a reader may be told
 * is for {@link CaseAccess#veiled} to say.
 */
public interface RecordNumbers {

    /**
     * @param address of its page
     * @param cases   what it belongs to
     */
    record Numbered(UUID record, String number, String address, Set<UUID> cases) {

        /** From a row of {@code id}, {@code number} and {@code cases}. */
        public static Numbered read(ResultSet row, String place) throws SQLException {
            UUID[] cases = (UUID[]) row.getArray("cases").getArray();
            return new Numbered(row.getObject("id", UUID.class), row.getString("number"), place + row.getString("number"),
                    Arrays.stream(cases).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Those that have one of these ids, or one of these numbers. */
    List<Numbered> of(Collection<UUID> ids, Collection<String> numbers);
}
