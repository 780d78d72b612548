package org.arasha.legal;

import java.time.LocalDate;
import java.util.Set;
import org.arasha.incident.NormRef;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An article of a law, as long as it was in force.
 *
 * @param law       the law's short name in a citation ("of the Criminal Code…"): Russian and Kazakh in the genitive
 * @param from      first day in force, or null where it is not entered yet
 * @param until     last day in force, or null
 * @param confirmed whether a lawyer has compared the title with the official text
 */
@Table("norm")
public record Norm(
        @Id NormId id,
        @Version long version,
        @Embedded.Empty NormRef ref,
        @Embedded.Empty(prefix = "law_") LocalizedText law,
        @Embedded.Empty(prefix = "title_") LocalizedText title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean confirmed) {

    /** No day at all stands for any. */
    public boolean isInForceOnAny(Set<LocalDate> days) {
        return days.isEmpty() || days.stream().anyMatch(this::isInForce);
    }

    public boolean isInForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}
