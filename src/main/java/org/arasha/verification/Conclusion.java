package org.arasha.verification;

import java.util.List;
import org.arasha.incident.Claim;

/** What the facts of a case come to. */
public enum Conclusion {
    ESTABLISHED, IN_PART, CONTRADICTED, CANNOT_BE_ESTABLISHED;

    /** The conclusion that the claims suggest; the verifier decides. */
    public static Conclusion suggestedBy(List<Claim> claims) {
        return Tally.of(claims).suggested();
    }

    /** Whether a lawyer goes on with the case. */
    public boolean carriesOn() {
        return this == ESTABLISHED || this == IN_PART;
    }
}
