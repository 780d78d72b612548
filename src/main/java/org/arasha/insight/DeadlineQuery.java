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

    private static final String VISIBLE = "(d.appeal is null or "
            + CaseAccess.allVisible("select x.incident from appeal_incident x where x.appeal_id = d.appeal")
            + ") and (d.case_id is null or " + CaseAccess.allVisible("select d.case_id") + ")";

    record Key(String due, String id) {

        String order() {
            return due + ", " + id;
        }
    }

    static DeadlineQuery of(DeadlineFilter filter, Map<String, Object> whose) {
        UUID leads = filter.person() != null ? filter.person() : filter.partner();
        Key key = leads == null ? new Key("d.due_on", "d.id") : new Key("c.due_on", "c.deadline");
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(whose);
        if (leads != null) {
            add(where, parameters, "c.concern = :concern", "concern", leads);
        }
        if (filter.person() != null) {
            add(where, parameters, """
                    exists (select from deadline_concern o where o.concern = :partner and o.due_on = d.due_on
                        and o.deadline = d.id)""", "partner", filter.partner());
        }
        add(where, parameters, "d.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name());
        add(where, parameters, "d.authority = :body", "body", filter.body());
        add(where, parameters, "d.region = :region", "region", filter.region());
        add(where, parameters, key.due() + " >= :from", "from", filter.from());
        add(where, parameters, key.due() + " <= :to", "to", filter.to());
        where.add(VISIBLE);
        return new DeadlineQuery(leads == null ? "running_deadline d" : "deadline_concern c join running_deadline d on d.id = c.deadline",
                key, String.join(" and ", where), parameters);
    }

    private static void add(List<String> where, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    /** A page in the order of the days; after a row, if there is one. */
    String page(@Nullable DeadlineRow after) {
        return "select d.*, 0 as on_day from %s where %s%s order by %s limit :limit".formatted(from, where,
                after == null ? "" : " and (%s, %s) > (:due, :id)".formatted(key.due(), key.id()), key.order());
    }

    /** The first rows of each of some days, and how many each day has; of a day no more is read than is counted. */
    String days() {
        return """
                select p.* from generate_series(0, :days - 1) n cross join lateral (
                    select f.*, count(*) over () as on_day, row_number() over (order by f.id) as place from (
                        select d.* from %s where %s and %s = cast(:first as date) + n order by %s limit :most) f) p
                where p.place <= :rows""".formatted(from, where, key.due(), key.order());
    }
}
