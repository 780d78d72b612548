package org.arasha.intake;

import java.util.List;
import java.util.Set;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody else has recorded it, in one language.
 *
 * @param region        its code, or null
 * @param claims        a sentence each
 * @param sourceTitle   where it is known from, or empty; so too the address
 * @param told          the whole as it stood there
 */
public record ForeignCase(Language language, String title, PartialDate when, String locality, @Nullable String region,
        String spot, Set<CategoryId> categories, List<TypedParticipant> victims, List<String> claims, Claim.Attribution toldBy,
        String sourceTitle, String sourceAddress, boolean restricted, String told) {

    @Override
    public String toString() {
        return "ForeignCase[]";
    }
}
