package org.arasha.verification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;

/**
 * How the claims of an incident stand, counted.
 *
 * @param standings how many of each that weigh; those that none has are left out
 * @param refuted   how many are another version of what is established or corroborated, and contradicted: they are
 *                  answered, and weigh neither way
 */
public record Tally(Map<Standing, Integer> standings, int refuted) {

    public static Tally of(List<Claim> claims) {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        int refuted = 0;
        for (Claim claim : claims) {
            if (isRefuted(claim, claims)) {
                refuted++;
            } else {
                standings.merge(claim.standing(), 1, Integer::sum);
            }
        }
        return new Tally(standings, refuted);
    }

    /** The claims that weigh. */
    public int weighing() {
        return standings.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Standing standing) {
        return standings.getOrDefault(standing, 0);
    }

    int founded() {
        return count(Standing.ESTABLISHED) + count(Standing.CORROBORATED);
    }

    /** Also those that are answered by another version: which of the two was reported is for the verifier to say. */
    int contradicted() {
        return count(Standing.CONTRADICTED) + refuted;
    }

    /** The conclusion that the claims suggest; the verifier decides. */
    public Conclusion suggested() {
        if (founded() > 0) {
            return founded() == weighing() ? Conclusion.ESTABLISHED : Conclusion.IN_PART;
        }
        return count(Standing.CONTRADICTED) > 0 ? Conclusion.CONTRADICTED : Conclusion.CANNOT_BE_ESTABLISHED;
    }

    private static boolean isRefuted(Claim claim, List<Claim> claims) {
        return claim.standing() == Standing.CONTRADICTED && claims.stream().anyMatch(other -> isFounded(other)
                && (claim.contradicts(other.id()) || other.contradicts(claim.id())));
    }

    private static boolean isFounded(Claim claim) {
        return claim.standing() == Standing.ESTABLISHED || claim.standing() == Standing.CORROBORATED;
    }
}
