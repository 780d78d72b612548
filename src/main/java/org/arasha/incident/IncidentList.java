package org.arasha.incident;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arasha.access.CaseAccess;
import org.arasha.shared.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents that their reader may see, a page at a time by key. */
@Service
@Transactional(readOnly = true)
public class IncidentList {

    public static final int PAGE = 50;

    private final Places places;
    private final CaseAccess access;
    private final JdbcClient jdbc;

    IncidentList(Places places, CaseAccess access, JdbcClient jdbc) {
        this.places = places;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The newest number, or the latest change of anything in the record, comes first. */
    public enum Order {
        NUMBER("i.number < :number", "i.number desc"),
        LAST_CHANGE("(l.at, l.incident) < (:changed, :id)", "l.at desc, l.incident desc");

        private final String after;
        private final String by;

        Order(String after, String by) {
            this.after = after;
            this.by = by;
        }
    }

    /** @param last the last row of the page before, or null for the first page */
    public List<IncidentRow> page(IncidentFilter filter, Order order, @Nullable IncidentRow last) {
        List<String> conditions = new ArrayList<>(List.of(IncidentRow.VISIBLE));
        Map<String, Object> parameters = new HashMap<>(access.parameters());
        parameters.put("limit", PAGE);
        if (last != null) {
            conditions.add(order.after);
            parameters.put("number", last.number().toString());
            parameters.put("changed", Timestamp.from(last.changed()));
            parameters.put("id", last.id());
        }
        narrow(filter, conditions, parameters);
        alike(filter, conditions, parameters);
        PlaceNames names = places.names();
        return jdbc.sql(String.join(" and ", conditions) + " order by " + order.by + " limit :limit")
                .params(parameters).query((row, n) -> IncidentRow.read(row, names)).list();
    }

    private static void narrow(IncidentFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.state() != null) {
            conditions.add(switch (filter.state()) {
                case OPEN -> "i.outcome is null";
                case URGENT -> "i.outcome is null and i.urgency <> 'NONE'";
                case ENDED -> "i.outcome is not null";
            });
        }
        if (filter.category() != null) {
            conditions.add("""
                    i.id in (select k.incident_id from incident_category k join category c on c.id = k.category
                        where c.id = :category or c.within = :category)""");
            parameters.put("category", filter.category().value());
        }
        if (filter.region() != null) {
            conditions.add("i.place_region = :region");
            parameters.put("region", filter.region());
        }
        if (!filter.article().isBlank()) {
            conditions.add("""
                    i.id in (select p.incident from proceeding p join proceeding_step s on s.proceeding_id = p.id
                        where s.article = :article)""");
            parameters.put("article", filter.article().strip());
        }
        if (filter.affiliation() != null) {
            conditions.add("i.id in (select incident from involvement where affiliation = :affiliation or organisation = :affiliation)");
            parameters.put("affiliation", filter.affiliation().value());
        }
    }

    /**
     * Days and words are asked for together: asked for apart, a common word was looked for in every year.
     * A word as it stands, or under the spelling for all scripts, which may fold a word to a letter that is everywhere.
     */
    private static void alike(IncidentFilter filter, List<String> conditions, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        if (filter.from() != null || filter.to() != null) {
            all.add("days && daterange(cast(:from as date), cast(:to as date), '[]')");
            parameters.put("from", filter.from());
            parameters.put("to", filter.to());
        }
        for (String part : SearchWords.of(filter.words()).words()) {
            String name = "word" + all.size();
            all.add("(searched ilike :%1$s or searched like '%%' || substring(name_key(:%1$sKey) from '.{%2$d,}') || '%%')"
                    .formatted(name, SearchWords.SHORTEST));
            parameters.put(name, SearchWords.within(part));
            parameters.put(name + "Key", part);
        }
        if (!all.isEmpty()) {
            conditions.add("i.id in (select incident from incident_likeness where " + String.join(" and ", all) + ")");
        }
    }
}
