package org.arasha.verification;

import java.util.List;
import java.util.Set;
import org.arasha.incident.Claim;

/** What a conclusion rests on, as somebody has read it: the claims, and what was asked and answered. */
public record Foundation(List<Claim> claims, List<Inquiry> asked) {

    boolean isAs(Foundation other) {
        return Set.copyOf(claims).equals(Set.copyOf(other.claims)) && Set.copyOf(asked).equals(Set.copyOf(other.asked));
    }

    @Override
    public String toString() {
        return "Foundation[" + claims.size() + " claims, " + asked.size() + " asked]";
    }
}
