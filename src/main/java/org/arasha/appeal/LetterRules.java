package org.arasha.appeal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Official;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;

/**
 * What must be so for a letter to leave the house: its facts, law and signatures.
 *
 * @param verified    its incidents whose facts carry it
 * @param held        the records of its incidents
 * @param norms       it cites
 * @param signatories all who were asked
 * @param otherTexts  how many have signed another text than this one
 * @param today       on which it would leave
 */
record LetterRules(Appeal appeal, Collection<Official> officials, Set<IncidentId> verified, List<IncidentRecord> held,
        List<Norm> norms, List<Signatory> signatories, long otherTexts, LocalDate today) {

    Stream<Optional<Refusal>> all() {
        return Stream.of(everyIncidentIsVerified(), everyIncidentHasAClaimToState(), everyAddresseeIsInOffice(), everyNormWasInForce(), isSigned(),
                everySignatureIsUnderThisText(), isNotDatedAhead());
    }

    /** It leaves as soon as it is approved; while it is drafted and signed, it may bear the day on which that is meant to be. */
    private Optional<Refusal> isNotDatedAhead() {
        return appeal.text().date().isAfter(today) ? Optional.of(new Refusal("appeal.rule.isNotDatedAhead")) : Optional.empty();
    }

    private Optional<Refusal> everyIncidentIsVerified() {
        return ApprovalRule.EVERY_INCIDENT_IS_VERIFIED.unless(verified.containsAll(appeal.incidentIds()));
    }

    private Optional<Refusal> everyIncidentHasAClaimToState() {
        return ApprovalRule.EVERY_INCIDENT_HAS_A_CLAIM_TO_STATE.unless(held.stream()
                .allMatch(one -> one.claims().stream().anyMatch(claim -> claim.standing().mayBeStated())));
    }

    private Optional<Refusal> everyAddresseeIsInOffice() {
        return ApprovalRule.EVERY_ADDRESSEE_IS_IN_OFFICE.unless(officials.stream()
                .allMatch(official -> official.isInOffice(appeal.text().date())));
    }

    /** What was broken, on a day of something it tells of, if one is known; what is relied on, on the letter's own day or on one of those. */
    private Optional<Refusal> everyNormWasInForce() {
        Set<PartialDate> told = held.stream().map(one -> one.incident().when()).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<PartialDate> ruling = Stream.concat(Stream.of(PartialDate.on(appeal.text().date())), told.stream()).collect(Collectors.toSet());
        return notInForce(appeal.norms(true), told.isEmpty() ? ruling : told, !told.isEmpty())
                .or(() -> notInForce(appeal.norms(false), ruling, false));
    }

    private Optional<Refusal> notInForce(Set<NormId> cited, Set<PartialDate> days, boolean told) {
        return norms.stream().filter(norm -> cited.contains(norm.id()) && !norm.isInForceOnAny(days)).findFirst()
                .map(norm -> ApprovalRule.EVERY_NORM_WAS_IN_FORCE.refusal(norm.ref().article(), String.valueOf(told)));
    }

    /** What an organisation sends in its own name, asking nobody to join, needs no signature beside it. */
    private Optional<Refusal> isSigned() {
        return ApprovalRule.IS_SIGNED.unless(signatories.isEmpty() || signatories.stream().anyMatch(Signatory::hasSigned));
    }

    /** A claim that was worded anew while signatures came in makes the letter another one. */
    private Optional<Refusal> everySignatureIsUnderThisText() {
        return otherTexts == 0 ? Optional.empty() : Optional.of(ApprovalRule.EVERY_SIGNATURE_IS_UNDER_THIS_TEXT.refusal(otherTexts));
    }
}
