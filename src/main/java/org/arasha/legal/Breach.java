package org.arasha.legal;

import java.util.Set;
import org.arasha.directory.AuthorityId;
import org.arasha.incident.ClaimId;
import org.arasha.incident.InvolvementId;

/**
 * A norm that was broken.
 *
 * @param claims what shows it
 * @param people of the record, who broke it
 * @param bodies that broke it
 */
public record Breach(NormId norm, Set<ClaimId> claims, Set<InvolvementId> people, Set<AuthorityId> bodies) {

    public static Breach of(NormId norm) {
        return new Breach(norm, Set.of(), Set.of(), Set.of());
    }
}
