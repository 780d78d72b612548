package org.arasha.verification;

import java.util.List;
import org.arasha.incident.Claim;

/** What the facts of a case come to. */
public enum Conclusion {
    ESTABLISHED, IN_PART, CONTRADICTED, CANNOT_BE_ESTABLISHED;

    /** The conclusion that the claims suggest; the verifier decides. */
    public static Conclusion suggestedBy(List<Claim> claims) {
        long founded = claims.stream().filter(claim -> claim.standing() == Claim.Standing.ESTABLISHED
                || claim.standing() == Claim.Standing.CORROBORATED).count();
        if (founded > 0) {
            return founded == claims.size() ? ESTABLISHED : IN_PART;
        }
        boolean contradicted = claims.stream().anyMatch(claim -> claim.standing() == Claim.Standing.CONTRADICTED);
        return contradicted ? CONTRADICTED : CANNOT_BE_ESTABLISHED;
    }

    /** Whether a lawyer goes on with the case. */
    public boolean carriesOn() {
        return this == ESTABLISHED || this == IN_PART;
    }
}
