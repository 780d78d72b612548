package org.arasha.legal;

import java.time.LocalDate;
import java.util.Set;
import org.arasha.incident.NormRef;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An article of a law, as long as it was in force.
 *
 * @param law        the law's short name in a citation ("of the Criminal Code…"): Russian and Kazakh in the genitive
 * @param text       what it says, in the languages in which somebody has entered it
 * @param validFrom  first day in force, or null where it is not entered yet
 * @param validUntil last day in force, or null
 * @param confirmed  whether a lawyer has compared title and text with the official text
 * @param address    of the official text on the web, or null
 * @param replacedBy what is in force after it: a later version, or an article of another law
 */
@Table("norm")
public record Norm(
        @Id NormId id,
        @Version long version,
        @Embedded.Empty NormRef ref,
        @Embedded.Empty(prefix = "law_") LocalizedText law,
        @Embedded.Empty(prefix = "title_") LocalizedText title,
        @Embedded.Empty(prefix = "text_") LocalizedText text,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean confirmed,
        @Nullable String address,
        @Nullable NormId replacedBy) {

    public static final int LONGEST_ARTICLE = 40;
    public static final int LONGEST_PART = 20;
    public static final int LONGEST_TITLE = 500;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_ADDRESS = 2_000;

    public static boolean isAddress(String text) {
        return text.matches("https?://\\S+");
    }

    /** One that is not entered yet; what it says is nobody's to invent. */
    public static Norm of(NormRef ref, LocalizedText law, LocalizedText title, @Nullable LocalDate from, @Nullable LocalDate until,
            boolean confirmed) {
        return new Norm(NormId.fresh(), 0, ref, law, title, LocalizedText.NONE, from, until, confirmed, null, null);
    }

    Norm replaced(LocalDate lastDay, NormId by) {
        return new Norm(id, version, ref, law, title, text, validFrom, lastDay, confirmed, address, by);
    }

    Norm followedBy(@Nullable NormId next) {
        return new Norm(id, version, ref, law, title, text, validFrom, validUntil, confirmed, address, next);
    }

    /** Whether there is a day on which both are in force. */
    public boolean overlaps(Norm other) {
        return (validUntil == null || other.validFrom == null || !validUntil.isBefore(other.validFrom))
                && (other.validUntil == null || validFrom == null || !other.validUntil.isBefore(validFrom));
    }

    /** Of what is known as a month or another span, one of its days is enough. No day at all stands for any. */
    public boolean isInForceOnAny(Set<PartialDate> days) {
        return days.isEmpty() || days.stream().anyMatch(one -> one.isIn(validFrom, validUntil));
    }

    public boolean isInForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Read with what it says or without, before somebody changed it or after, it is the same one to choose. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Norm that && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
