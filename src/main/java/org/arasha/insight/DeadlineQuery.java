package org.arasha.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.jspecify.annotations.Nullable;

/**
 * A filter in SQL: the table whose index has the order, and what else must hold. Who may see a row is asked of {@link CaseAccess}
 * for each row that is read; a page ends after so many rows, whatever lies behind.
 *
 * @param from  what is read, {@code running_deadline d} among it
 * @param key   the columns that have the order
 * @param where without the days and the place in the list
 */
record DeadlineQuery(String from, Key key, String where, Map<String, Object> parameters) {

    static final String VISIBLE = "(d.appeal is null or "
            + CaseAccess.allVisible("select x.incident from appeal_incident x where x.appeal_id = d.appeal")
            + ") and (d.case_id is null or " + CaseAccess.allVisible("select d.case_id") + ")";

    record Key(String due, String id) {

        String order() {
            return due + ", " + id;
        }
    }

    /** @param whose what the current user may see; null where that is all */
    static DeadlineQuery of(DeadlineFilter filter, @Nullable Map<String, Object> whose) {
        UUID leads = filter.person() != null ? filter.person() : filter.partner();
        String lead = leads == null ? "d" : "c";
        Key key = new Key(lead + ".due_on", leads == null ? "d.id" : "c.deadline");
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(whose == null ? Map.of() : whose);
        if (leads != null) {
            add(where, parameters, "c.concern = :concern", "concern", leads);
        }
        if (filter.person() != null) {
            add(where, parameters, """
                    exists (select from deadline_concern o where o.concern = :partner and o.due_on = c.due_on
                        and o.deadline = c.deadline)""", "partner", filter.partner());
        }
        add(where, parameters, lead + ".kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name());
        add(where, parameters, lead + ".authority = :body", "body", filter.body());
        add(where, parameters, lead + ".region = :region", "region", filter.region());
        if (filter.isOfNothing()) {
            where.add("false");
        }
        add(where, parameters, key.due() + " >= :from", "from", filter.from());
        add(where, parameters, key.due() + " <= :to", "to", filter.to());
        where.add(whose == null ? "true" : VISIBLE);
        return new DeadlineQuery(leads == null ? "running_deadline d" : "deadline_concern c join running_deadline d on d.id = c.deadline",
                key, String.join(" and ", where), parameters);
    }

    private static void add(List<String> where, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    /** A page in the order of the days; after a row, if there is one. The numbers stand in it, so that one plan serves all who ask. */
    String page(@Nullable DeadlineRow after, int rows) {
        return "select d.*, 0 as on_day from %s where %s%s order by %s limit %d".formatted(from, where,
                after == null ? "" : " and (%s, %s) > (:due, :id)".formatted(key.due(), key.id()), key.order(), rows);
    }

    /** The first rows of each of some days, and how many each day has; of a day no more is read than is counted. */
    String days(int days, int rows, int most) {
        return """
                select r.*, p.on_day from generate_series(0, %d) n cross join lateral (
                    select f.id, count(*) over () as on_day, row_number() over (order by f.id) as place from (
                        select %s as id from %s where %s and %s = cast(:first as date) + n order by %s limit %d) f) p
                join running_deadline r on r.id = p.id where p.place <= %d"""
                .formatted(days - 1, key.id(), from, where, key.due(), key.order(), most, rows);
    }
}
