package org.arasha.appeal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;

/**
 * What a letter needs to be one, before others read it.
 *
 * @param officials it is addressed to
 * @param bodies    its demands go to
 */
record DraftRules(Appeal appeal, Collection<Official> officials, Collection<Authority> bodies) {

    Stream<Optional<Refusal>> all() {
        return Stream.of(hasAnIncident(), hasAnAddressee(), hasADemand(), demandsGoToAddressees(), everyLetterHasADemand(),
                isWrittenInItsLanguages(), everyAddresseeHasTheirForm(), everyBodyHasItsForm());
    }

    private Optional<Refusal> hasAnIncident() {
        return unless(!appeal.incidents().isEmpty(), "hasAnIncident");
    }

    private Optional<Refusal> hasAnAddressee() {
        return unless(!appeal.addressees().isEmpty(), "hasAnAddressee");
    }

    private Optional<Refusal> hasADemand() {
        return unless(!appeal.demands().isEmpty(), "hasADemand");
    }

    private Optional<Refusal> demandsGoToAddressees() {
        Set<?> addressed = officials.stream().map(Official::authority).collect(Collectors.toSet());
        return unless(appeal.demands().stream().allMatch(demand -> addressed.contains(demand.authority())), "demandsGoToAddressees");
    }

    /** Whoever gets a letter with only their own demands is asked for something; one letter to all may be for their knowledge. */
    private Optional<Refusal> everyLetterHasADemand() {
        return unless(appeal.demands().isEmpty()
                || appeal.variants().stream().filter(one -> one.to() != null).allMatch(one -> demands(one).findAny().isPresent()),
                "everyLetterHasADemand");
    }

    /** Assessment and conclusion may be left out, but are not taken from another language. */
    private Optional<Refusal> isWrittenInItsLanguages() {
        return unless(appeal.variants().stream().allMatch(this::isWrittenInItsLanguage), "isWrittenInItsLanguage");
    }

    private boolean isWrittenInItsLanguage(Variant letter) {
        Appeal.AppealText text = appeal.text();
        Stream<LocalizedText> needed = Stream.concat(Stream.of(text.subject(), text.introduction()),
                demands(letter).map(Appeal.Demand::text));
        Stream<LocalizedText> written = Stream.of(text.assessment(), text.conclusion()).filter(one -> !one.isEmpty());
        return Stream.concat(needed, written).allMatch(one -> one.has(letter.language()));
    }

    /** Forms of address are written by people who know; none is taken from another language. */
    private Optional<Refusal> everyAddresseeHasTheirForm() {
        return unless(appeal.variants().stream().allMatch(letter -> readers(letter).allMatch(one -> one.isAddressedIn(letter.language()))),
                "everyAddresseeHasTheirForm");
    }

    private Optional<Refusal> everyBodyHasItsForm() {
        Map<AuthorityId, Authority> named = bodies.stream().collect(Collectors.toMap(Authority::id, one -> one));
        return unless(appeal.variants().stream().allMatch(letter -> demands(letter).map(one -> named.get(one.authority()))
                .allMatch(body -> body == null || body.addressed().has(letter.language()))), "everyBodyHasItsForm");
    }

    private Stream<Official> readers(Variant letter) {
        return officials.stream().filter(one -> letter.to() == null || one.id().equals(letter.to()));
    }

    private Stream<Appeal.Demand> demands(Variant letter) {
        Set<AuthorityId> asked = readers(letter).map(Official::authority).collect(Collectors.toSet());
        return appeal.demands().stream().filter(one -> letter.to() == null || asked.contains(one.authority()));
    }

    private static Optional<Refusal> unless(boolean kept, String rule) {
        return kept ? Optional.empty() : Optional.of(new Refusal(ApprovalRule.REFUSED + rule));
    }
}
