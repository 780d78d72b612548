package org.arasha.incident;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One sentence that can be asserted, with who says so. The official version and the eyewitness's stand side by side as
 * claims that contradict each other.
 *
 * @param position    its place in the account, from 1
 * @param when        where it differs from the incident's date
 * @param reason      why it has this standing, or null
 * @param contradicts the claims of the same incident it contradicts
 * @param future      whether it tells of what someone says may be done one day
 */
@Table("claim")
public record Claim(
        @Id ClaimId id,
        @Version long version,
        IncidentId incident,
        int position,
        @Embedded.Empty(prefix = "text_") LocalizedText text,
        @Embedded.Nullable(prefix = "when_") @Nullable PartialDate when,
        Attribution attribution,
        Standing standing,
        @Nullable String reason,
        boolean future,
        @MappedCollection(idColumn = "claim_id") Set<Concerned> concerns,
        @MappedCollection(idColumn = "claim_id") Set<Cited> sources,
        @MappedCollection(idColumn = "claim_id") Set<Contradicted> contradicts) implements Entry {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_REASON = 4_000;

    /** Who says so. */
    public enum Attribution { VICTIM, WITNESS, MEDIA, OFFICIAL_BODY, OUR_OBSERVER }

    /** How well it is founded. */
    public enum Standing {
        ALLEGED, CORROBORATED, ESTABLISHED, CONTRADICTED, CANNOT_BE_ESTABLISHED;

        /** Whether a letter may state it, in the words of its attribution. */
        public boolean mayBeStated() {
            return this == ESTABLISHED || this == CORROBORATED || this == ALLEGED;
        }

        /** Whether it goes against those who said so: the reason must be written down. */
        public boolean needsReason() {
            return this == CONTRADICTED || this == CANNOT_BE_ESTABLISHED;
        }
    }

    @Table("claim_person")
    public record Concerned(PersonId person) {}

    @Table("claim_source")
    public record Cited(SourceId source) {}

    @Table("claim_contradiction")
    public record Contradicted(UUID claim) {}

    public Set<SourceId> sourceIds() {
        return sources.stream().map(Cited::source).collect(Collectors.toSet());
    }

    @Override
    public Set<PersonId> persons() {
        return concerns.stream().map(Concerned::person).collect(Collectors.toSet());
    }

    Claim with(Set<Concerned> concerns, Set<Cited> sources, Set<Contradicted> contradicts) {
        return new Claim(id, version, incident, position, text, when, attribution, standing, reason, future, concerns,
                sources, contradicts);
    }

    public Claim assessed(Standing standing, @Nullable String reason, Set<SourceId> sources) {
        return new Claim(id, version, incident, position, text, when, attribution, standing, reason, future, concerns,
                sources.stream().map(Cited::new).collect(Collectors.toSet()), contradicts);
    }

    public Claim worded(LocalizedText text) {
        return new Claim(id, version, incident, position, text, when, attribution, standing, reason, future, concerns,
                sources, contradicts);
    }

    Claim at(int position) {
        return new Claim(id, version, incident, position, text, when, attribution, standing, reason, future, concerns,
                sources, contradicts);
    }

    Claim without(SourceId source) {
        return assessed(standing, reason, sourceIds().stream().filter(one -> !one.equals(source)).collect(Collectors.toSet()));
    }

    Claim without(ClaimId claim) {
        return new Claim(id, version, incident, position, text, when, attribution, standing, reason, future, concerns,
                sources, contradicts.stream().filter(one -> !one.claim().equals(claim.value())).collect(Collectors.toSet()));
    }

    public boolean contradicts(ClaimId claim) {
        return contradicts.contains(new Contradicted(claim.value()));
    }

    /** Whether it says the same, on the same grounds; its place in the account may be another. */
    public boolean isAs(Claim other) {
        return at(0).equals(other.at(0).atVersion(version));
    }

    private Claim atVersion(long version) {
        return new Claim(id, version, incident, position, text, when, attribution, standing, reason, future, concerns,
                sources, contradicts);
    }

    @Override
    public String toString() {
        return "Claim[" + id.value() + "]";
    }
}
