package org.arasha.evidence;

import org.arasha.incident.IncidentId;
import org.arasha.incident.SourceId;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A file as evidence of a case.
 *
 * @param source the source that it is the archived copy of, or null
 * @param copyOf the original of a copy for use, or null
 */
@Table("case_file")
public record CaseFile(
        @Id FileId id,
        @Version long version,
        IncidentId incident,
        @Nullable SourceId source,
        @Nullable FileId copyOf,
        @Nullable String takenBy,
        @Embedded.Nullable(prefix = "taken_") @Nullable PartialDate taken,
        @Nullable String came) {

    static CaseFile of(FileId id, IncidentId incident, @Nullable SourceId source) {
        return new CaseFile(id, 0, incident, source, null, null, null, null);
    }

    /** A copy of it with another content, for use. */
    CaseFile copiedAs(FileId copy) {
        return new CaseFile(copy, 0, incident, source, id, takenBy, taken, came);
    }

    public CaseFile described(Origin origin, @Nullable SourceId source) {
        return new CaseFile(id, version, incident, source, copyOf, origin.takenBy(), origin.taken(), origin.came());
    }

    public Origin origin() {
        return new Origin(takenBy, taken, came);
    }

    public boolean isOriginal() {
        return copyOf == null;
    }

    @Override
    public String toString() {
        return "CaseFile[" + id.value() + "]";
    }
}
