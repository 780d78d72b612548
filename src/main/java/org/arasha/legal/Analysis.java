package org.arasha.legal;

import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.AuthorityId;
import org.arasha.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the law says of an incident; one to each, its earlier versions are in the history.
 *
 * @param competent   the bodies that may act on it
 * @param suggestions number of the table of suggestions that rules it, or null where none was there yet
 * @param reason      why this remedy
 */
@Table("legal_analysis")
public record Analysis(
        @Id @Column("id") IncidentId incident,
        @Version long version,
        @MappedCollection(idColumn = "incident") Set<Broken> broken,
        @MappedCollection(idColumn = "incident") Set<Competent> competent,
        @Nullable Integer suggestions,
        Remedy remedy,
        String reason) {

    public static final int LONGEST_REASON = 4_000;

    @Table("broken_norm")
    public record Broken(NormId norm) {}

    @Table("competent_body")
    public record Competent(AuthorityId authority) {}

    /**
     * What a lawyer finds.
     *
     * @param broken    norms that were broken
     * @param bodies    that are competent
     * @param table     number of the table of suggestions they were shown; null for the one in force
     */
    public record Findings(Set<NormId> broken, Set<AuthorityId> bodies, @Nullable Integer table) {

        public static Findings of(Set<NormId> broken) {
            return new Findings(broken, Set.of(), null);
        }
    }

    public Set<AuthorityId> bodies() {
        return competent.stream().map(Competent::authority).collect(Collectors.toSet());
    }

    public Set<NormId> norms() {
        return broken.stream().map(Broken::norm).collect(Collectors.toSet());
    }
}
