package org.arasha.verification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;

/**
 * What has become of the claims of an incident since a verdict was signed on them.
 *
 * @param changed those the verdict rests on that read, stand or are founded differently now
 * @param entered those that have come since
 * @param removed those the verdict rests on that are gone, as they were
 */
public record Since(List<Claim> changed, List<Claim> entered, List<Claim> removed) {

    public static final Since NOTHING = new Since(List.of(), List.of(), List.of());

    public boolean isNothing() {
        return changed.isEmpty() && entered.isEmpty() && removed.isEmpty();
    }

    public boolean hasChanged(ClaimId id) {
        return changed.stream().anyMatch(claim -> claim.id().equals(id));
    }

    public boolean hasEntered(ClaimId id) {
        return entered.stream().anyMatch(claim -> claim.id().equals(id));
    }

    /** The numbers of claims, as people name them: "2, 4". */
    public static String numbers(List<Claim> claims) {
        return claims.stream().map(claim -> String.valueOf(claim.position())).collect(Collectors.joining(", "));
    }

    /** Changed or gone: what the verdict rests on is not what it was. */
    public List<Claim> shaken() {
        return Stream.concat(changed.stream(), removed.stream()).toList();
    }
}
