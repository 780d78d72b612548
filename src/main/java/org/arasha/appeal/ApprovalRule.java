package org.arasha.appeal;

import java.util.Arrays;
import java.util.Optional;
import org.arasha.shared.Refusal;

/**
 * The rules of approval of which it was decided whether a manager may let approvers go past them. What is not among them,
 * as all that makes a draft a letter, nobody goes past.
 *
 * @see <a href="../../../../../../docs/decisions/0029-some-rules-of-approval-can-be-gone-past.md">decision 0029</a>
 */
public enum ApprovalRule {
    EVERY_INCIDENT_IS_VERIFIED("everyIncidentIsVerified", true),
    EVERY_ADDRESSEE_IS_IN_OFFICE("everyAddresseeIsInOffice", true),
    EVERY_NORM_WAS_IN_FORCE("everyNormWasInForce", true),
    IS_SIGNED("isSigned", true),
    EVERY_ALLEGATION_IS_ATTRIBUTED("everyAllegationIsAttributed", true),
    NOT_BY_AN_AUTHOR("notByAnAuthor", false),
    NOT_BY_WHO_NOTED_A_SIGNATURE("notByWhoNotedASignature", false),
    EVERY_NAMED_PERSON_CONSENTS("everyNamedPersonConsents", false),
    EVERY_VICTIM_WANTS_IT("everyVictimWantsIt", false),
    EVERY_INCIDENT_HAS_A_CLAIM_TO_STATE("everyIncidentHasAClaimToState", false),
    EVERY_SIGNATURE_IS_UNDER_THIS_TEXT("everySignatureIsUnderThisText", false);

    static final String REFUSED = "appeal.rule.";

    private final String key;
    private final boolean mayBeMarked;

    ApprovalRule(String key, boolean mayBeMarked) {
        this.key = key;
        this.mayBeMarked = mayBeMarked;
    }

    /** Whether managers may let approvers go past it. */
    public boolean mayBeMarked() {
        return mayBeMarked;
    }

    /** Its refusal where it is not kept. */
    Optional<Refusal> unless(boolean kept) {
        return kept ? Optional.empty() : Optional.of(refusal());
    }

    Refusal refusal(Object... arguments) {
        return new Refusal(REFUSED + key, arguments);
    }

    /** The rule that has refused. */
    public static Optional<ApprovalRule> of(Refusal refusal) {
        return Arrays.stream(values()).filter(rule -> refusal.messageKey().equals(REFUSED + rule.key)).findFirst();
    }
}
