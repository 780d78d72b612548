package org.arasha.incident;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What one incident has to do with another; only {@link Kind#FOLLOWS_FROM} has a direction, from the later to the earlier. */
@Table("incident_link")
public record IncidentLink(@Id LinkId id, @Version long version, IncidentId incident, IncidentId other, Kind kind) {

    public enum Kind { SAME_EVENT, SAME_SERIES, SAME_METHOD, FOLLOWS_FROM }
}
