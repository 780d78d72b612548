package org.arasha.appeal;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Authority;
import org.arasha.directory.Official;
import org.arasha.shared.Language;
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
        return Stream.of(hasAnIncident(), hasAnAddressee(), hasADemand(), demandsGoToAddressees(), isWrittenInItsLanguage(),
                everyAddresseeHasTheirForm(), everyBodyHasItsForm());
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

    /** Assessment and conclusion may be left out, but are not taken from another language. */
    private Optional<Refusal> isWrittenInItsLanguage() {
        Appeal.AppealText text = appeal.text();
        Stream<LocalizedText> needed = Stream.concat(Stream.of(text.subject(), text.introduction()),
                appeal.demands().stream().map(Appeal.Demand::text));
        Stream<LocalizedText> written = Stream.of(text.assessment(), text.conclusion()).filter(one -> !one.isEmpty());
        return unless(Stream.concat(needed, written).allMatch(one -> one.has(language())), "isWrittenInItsLanguage");
    }

    /** Forms of address are written by people who know; none is taken from another language. */
    private Optional<Refusal> everyAddresseeHasTheirForm() {
        return unless(officials.stream().allMatch(official -> official.isAddressedIn(language())), "everyAddresseeHasTheirForm");
    }

    private Optional<Refusal> everyBodyHasItsForm() {
        return unless(bodies.stream().allMatch(body -> body.addressed().has(language())), "everyBodyHasItsForm");
    }

    private Language language() {
        return appeal.text().language();
    }

    private static Optional<Refusal> unless(boolean kept, String rule) {
        return kept ? Optional.empty() : Optional.of(new Refusal(ApprovalRule.REFUSED + rule));
    }
}
