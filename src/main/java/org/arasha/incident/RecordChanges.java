package org.arasha.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.UserNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of records since a moment. */
@Service
@Transactional(readOnly = true)
public class RecordChanges {

    private final Incidents incidents;
    private final RecordReading reading;
    private final UserNames users;
    private final JdbcClient jdbc;

    RecordChanges(Incidents incidents, RecordReading reading, UserNames users, JdbcClient jdbc) {
        this.incidents = incidents;
        this.reading = reading;
        this.users = users;
        this.jdbc = jdbc;
    }

    /** What has changed since a moment, the newest first. */
    public Changes changesSince(IncidentId id, Instant moment) {
        incidents.visible(id);
        Past past = reading.past(id);
        return new Changes(past.everything(), named(past.changesSince(moment)));
    }

    /** What has happened outside since a moment – whoever was held, let go, charged, or is to be heard – by case, the newest first. */
    public Map<IncidentId, Changes> outsideSince(Collection<IncidentId> ids, Instant moment) {
        incidents.requireVisible(ids);
        Map<IncidentId, Past> pasts = reading.pasts(ids);
        Map<IncidentId, Changes> found = new LinkedHashMap<>();
        ids.forEach(id -> {
            Past past = Objects.requireNonNull(pasts.get(id));
            List<Change> outside = past.changesSince(moment).stream()
                    .filter(change -> change.subject() instanceof Detention || change.subject() instanceof Proceeding).toList();
            if (!outside.isEmpty()) {
                found.put(id, new Changes(past.everything(), outside));
            }
        });
        return found;
    }

    /** Those of which anything has changed since the moment given for each. */
    public List<IncidentId> changedSince(Map<IncidentId, Instant> moments) {
        incidents.requireVisible(moments.keySet());
        return reading.pasts(List.copyOf(moments.keySet())).entrySet().stream()
                .filter(one -> !one.getValue().changesSince(moments.get(one.getKey())).isEmpty()).map(Map.Entry::getKey).toList();
    }

    /** When those that have ended did so the last time; what others have recorded before had ended when it was entered. */
    public Map<IncidentId, Instant> endedAt(Collection<IncidentId> ids) {
        incidents.requireVisible(ids);
        return ids.isEmpty() ? Map.of() : jdbc.sql("""
                select i.id, coalesce(max(h.valid_to), i.known_since) as ended_at from incident i
                left join record_history h on h.table_name = 'incident' and h.record_id = i.id and h.content ->> 'outcome' is null
                where i.id in (:ids) and i.outcome is not null group by i.id""")
                .param("ids", ids.stream().map(IncidentId::value).toList())
                .query((row, n) -> Map.entry(new IncidentId(Rows.id(row, "id")), row.getTimestamp("ended_at").toInstant())).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By those who have changed it, as they sign in. */
    private List<Change> named(List<Change> changes) {
        Map<UUID, String> names = users.of(changes.stream().map(Change::by).filter(Objects::nonNull).distinct().toList());
        return changes.stream().map(change -> change.named(change.by() == null ? "" : names.getOrDefault(change.by(), ""))).toList();
    }
}
