package org.arasha.appeal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Refusal;

/**
 * What must be so of the statements of an appeal before others read it. Each rule names the incident and the statement's place
 * in it.
 *
 * @param kept    what authors have written
 * @param marks   of what is composed of claims
 * @param held    the records of its incidents
 * @param leftOut facts that it does not tell of
 */
record StatementRules(Appeal appeal, Map<IncidentId, List<Statement>> kept, ClaimMarks marks, List<IncidentRecord> held, Set<UUID> leftOut) {

    Stream<Optional<Refusal>> all() {
        return Stream.of(everyStatementRestsOnAClaimToState(), everyStatementIsInTheLanguageOfFiling(), everyTranslationIsLookedThrough(),
                noStatementNamesWhoHasNotAgreed());
    }

    /** What is established, or what the letter says who says so. */
    Optional<Refusal> everyStatementRestsOnAClaimToState() {
        return first(founded -> !founded.isCarried(), "appeal.rule.everyStatementRestsOnAClaimToState");
    }

    /** What nobody has written is composed of its claims, and has their languages only. */
    Optional<Refusal> everyStatementIsInTheLanguageOfFiling() {
        return first(founded -> !appeal.languages().stream().allMatch(founded.statement().text()::has),
                "appeal.rule.everyStatementIsInTheLanguageOfFiling");
    }

    Optional<Refusal> everyTranslationIsLookedThrough() {
        return first(founded -> appeal.languages().stream().anyMatch(founded.statement().behind()::contains), "appeal.rule.everyTranslationIsLookedThrough");
    }

    Optional<Refusal> noStatementNamesWhoHasNotAgreed() {
        return first(Founded::namesUnagreed, "appeal.rule.noStatementNamesWhoHasNotAgreed");
    }

    /** What nobody has established says whose words it is; asked before approval only, since other words may do so than those that are known. */
    Optional<Refusal> everyAllegationIsAttributed() {
        return first(founded -> founded.isStatedAsFact(appeal.languages()), "appeal.rule.everyAllegationIsAttributed");
    }

    private Optional<Refusal> first(Predicate<Founded> wrong, String key) {
        return held.stream().flatMap(record -> Founded.of(KeptStatements.of(kept, appeal.id(), record).stream()
                .map(marks::onComposed).toList(), record, Naming.printed(appeal, record, leftOut)).filter(wrong)
                .map(one -> new Refusal(key, record.incident().number().toString(), one.statement().position() + 1))).findFirst();
    }
}
