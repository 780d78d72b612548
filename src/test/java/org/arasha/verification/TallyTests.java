package org.arasha.verification;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final IncidentId INCIDENT = IncidentId.fresh();

    @Test
    void suggestsThatFactsAreEstablishedOnceEachClaimIs() {
        assertThat(suggestedBy(Standing.ESTABLISHED, Standing.CORROBORATED)).isEqualTo(Conclusion.ESTABLISHED);
        assertThat(suggestedBy(Standing.ESTABLISHED, Standing.ALLEGED)).isEqualTo(Conclusion.IN_PART);
        assertThat(suggestedBy(Standing.CORROBORATED, Standing.CONTRADICTED)).isEqualTo(Conclusion.IN_PART);
    }

    @Test
    void suggestsContradictedBeforeUnknown() {
        assertThat(suggestedBy(Standing.ALLEGED, Standing.CONTRADICTED)).isEqualTo(Conclusion.CONTRADICTED);
        assertThat(suggestedBy(Standing.ALLEGED, Standing.CANNOT_BE_ESTABLISHED)).isEqualTo(Conclusion.CANNOT_BE_ESTABLISHED);
        assertThat(suggestedBy()).isEqualTo(Conclusion.CANNOT_BE_ESTABLISHED);
    }

    @Test
    void aRefutedVersionDoesNotWeighAgainstWhatIsEstablished() {
        Claim told = claim(1, Standing.ESTABLISHED, Set.of());
        Claim denied = claim(2, Standing.CONTRADICTED, Set.of(new Claim.Contradicted(told.id().value())));

        assertThat(Tally.of(List.of(told, denied))).satisfies(tally -> {
            assertThat(tally.suggested()).isEqualTo(Conclusion.ESTABLISHED);
            assertThat(tally.refuted()).isEqualTo(1);
            assertThat(tally.weighing()).isEqualTo(1);
        });
    }

    /** Nothing says which of the two was reported; the verifier who knows may sign that the facts are contradicted. */
    @Test
    void whatWasToldIsContradictedWhereAnotherVersionIsEstablished() {
        Claim told = claim(1, Standing.CONTRADICTED, Set.of());
        Claim found = claim(2, Standing.ESTABLISHED, Set.of(new Claim.Contradicted(told.id().value())));
        Tally tally = Tally.of(List.of(told, found));

        assertThat(tally.suggested()).isEqualTo(Conclusion.ESTABLISHED);
        assertThatCode(() -> ConclusionRules.require(Conclusion.CONTRADICTED, tally, "He fell, the footage shows it.")).doesNotThrowAnyException();
        assertRefused(Verification.NEEDS_REASON, () -> ConclusionRules.require(Conclusion.CONTRADICTED, tally, " "));
        assertRefused("verification.refusal.nothingContradicted",
                () -> ConclusionRules.require(Conclusion.CONTRADICTED, Tally.of(List.of(found)), "He fell."));
    }

    @Test
    void aVersionThatIsNotRefutedYetWeighs() {
        Claim told = claim(1, Standing.ESTABLISHED, Set.of());
        Claim denied = claim(2, Standing.ALLEGED, Set.of(new Claim.Contradicted(told.id().value())));

        assertThat(Tally.of(List.of(told, denied)).suggested()).isEqualTo(Conclusion.IN_PART);
    }

    private static Conclusion suggestedBy(Standing... standings) {
        List<Claim> claims = new ArrayList<>();
        for (Standing standing : standings) {
            claims.add(claim(claims.size() + 1, standing, Set.of()));
        }
        return Tally.of(claims).suggested();
    }

    private static Claim claim(int position, Standing standing, Set<Claim.Contradicted> contradicts) {
        return new Claim(ClaimId.fresh(), 1, INCIDENT, position, new LocalizedText("Так", "Осылай", "So"), null,
                Claim.Attribution.VICTIM, standing, null, false, Set.of(), Set.of(), contradicts);
    }
}
