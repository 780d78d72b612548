package org.arasha.legal;

import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.incident.IncidentId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the law says of an incident; one to each, its earlier versions are in the history.
 *
 * @param reason why this remedy
 */
@Table("legal_analysis")
public record Analysis(
        @Id @Column("id") IncidentId incident,
        @Version long version,
        @MappedCollection(idColumn = "incident") Set<Broken> broken,
        Remedy remedy,
        String reason) {

    public static final int LONGEST_REASON = 4_000;

    @Table("broken_norm")
    public record Broken(NormId norm) {}

    public Set<NormId> norms() {
        return broken.stream().map(Broken::norm).collect(Collectors.toSet());
    }
}
