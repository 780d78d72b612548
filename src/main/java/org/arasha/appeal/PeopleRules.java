package org.arasha.appeal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Refusal;

/**
 * What must be so of the people a letter speaks of before anybody outside reads it: those who are asked to sign are outside, too.
 *
 * @param held     the records of its incidents
 * @param unagreed the names of those who have not agreed
 * @param leftOut  detentions and proceedings that it does not tell of
 * @param letters  all that may be read outside, in each language; composed only when no rule before has spoken, or all are asked
 */
record PeopleRules(Appeal appeal, List<IncidentRecord> held, UnagreedNames unagreed, Set<UUID> leftOut, Supplier<List<Letter>> letters) {

    /** Whose names these are, acts for others: bodies that are written to, and who signs. */
    private static final Set<Passage.Part> OF_OTHERS = EnumSet.of(Passage.Part.SENDER, Passage.Part.ADDRESSEE, Passage.Part.SIGNATORY);

    Stream<Optional<Refusal>> all() {
        return Stream.<Supplier<Optional<Refusal>>>of(this::everyNamedPersonConsents, this::everyVictimWantsIt, this::nobodyElseIsNamed)
                .map(Supplier::get);
    }

    /** The latest word of each on being named in appeals counts, on this incident and on all; or how they agreed to appear. */
    private Optional<Refusal> everyNamedPersonConsents() {
        return ApprovalRule.EVERY_NAMED_PERSON_CONSENTS.unless(held.stream().allMatch(one -> Naming.printed(appeal, one, leftOut).stream()
                .allMatch(person -> Naming.isAgreed(one, person) || Naming.appears(one, person, appeal.languages()))));
    }

    /** They may have changed their mind since the remedy was chosen; and whoever agrees to an appeal need not agree to the police. */
    private Optional<Refusal> everyVictimWantsIt() {
        return appeal.kind().needs().stream().filter(purpose -> held.stream().anyMatch(one -> !one.victimsAgainst(purpose).isEmpty()))
                .findFirst().map(purpose -> ApprovalRule.EVERY_VICTIM_WANTS_IT.refusal(purpose.name()));
    }

    /** Wherever authors wrote it, under any spelling that is known. */
    private Optional<Refusal> nobodyElseIsNamed() {
        return letters.get().stream().flatMap(letter -> told(letter).filter(passage -> unagreed.in(passage.text()))
                        .map(passage -> new Refusal("appeal.rule.nobodyElseIsNamed", passage.part().name(), passage.number(), letter.language().name())))
                .findFirst();
    }

    /** What it says of those it is about. */
    static Stream<Passage> told(Letter letter) {
        return Passage.of(letter).filter(passage -> !OF_OTHERS.contains(passage.part()));
    }
}
