package org.arasha.verification;

import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;

/**
 * A conclusion follows from the claims. It never says more than they bear; one that is another than they suggest stands with its reason.
 *
 * @see <a href="../../../../../../docs/decisions/0016-a-conclusion-rests-on-claims-as-they-were-signed.md">decision 0016</a>
 */
final class ConclusionRules {

    private ConclusionRules() {}

    static void require(Conclusion conclusion, Tally claims, String remark) {
        saysNoMoreThanTheClaims(conclusion, claims);
        anotherThanTheySuggestHasAReason(conclusion, claims, remark);
    }

    private static void saysNoMoreThanTheClaims(Conclusion conclusion, Tally claims) {
        switch (conclusion) {
            case ESTABLISHED -> Refusal.unless(claims.suggested() == conclusion, "verification.refusal.notEveryClaim");
            case IN_PART -> Refusal.unless(claims.founded() > 0, "verification.refusal.noClaim");
            case CONTRADICTED -> Refusal.unless(claims.contradicted() > 0, "verification.refusal.nothingContradicted");
            case CANNOT_BE_ESTABLISHED -> { }
        }
    }

    private static void anotherThanTheySuggestHasAReason(Conclusion conclusion, Tally claims, String remark) {
        Refusal.unless(claims.suggested() == conclusion || PlainText.orNull(remark) != null, Verification.NEEDS_REASON);
    }
}
