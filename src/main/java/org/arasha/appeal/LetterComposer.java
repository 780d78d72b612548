package org.arasha.appeal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Makes the letter of the records: incidents, claims, sources, proceedings, demands and signatures as they stand. */
@Component
@Transactional(readOnly = true)
class LetterComposer {

    private final Records records;
    private final KeptStatements statements;
    private final LeftOut left;
    private final UncitedMentions uncited;
    private final ToldFacts told;
    private final LetterParties parties;
    private final ApprovedLetters approved;

    LetterComposer(Records records, KeptStatements statements, LeftOut left, UncitedMentions uncited, ToldFacts told,
            LetterParties parties, ApprovedLetters approved) {
        this.records = records;
        this.statements = statements;
        this.left = left;
        this.uncited = uncited;
        this.told = told;
        this.parties = parties;
        this.approved = approved;
    }

    /** The whole of it: to all addressees, with all demands. */
    Letter compose(Appeal appeal, Language language) {
        return compose(appeal, Variant.toAll(language));
    }

    /** Once it is approved, what was approved. */
    Letter compose(Appeal appeal, Variant variant) {
        return compose(appeal, variant, compositions(appeal));
    }

    private Letter compose(Appeal appeal, Variant variant, Function<Language, Composition> each) {
        return approved.of(appeal, variant).orElseGet(() -> each.apply(variant.language()).letter(variant.to()));
    }

    /** The whole of it in each language. */
    Map<Language, Letter> composeInAll(Appeal appeal) {
        Function<Language, Composition> each = compositions(appeal);
        Map<Language, Letter> letters = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            letters.put(language, compose(appeal, Variant.toAll(language), each));
        }
        return letters;
    }

    /** All letters that go out, in the order of {@link Appeal#variants}. */
    List<Letter> composeAll(Appeal appeal) {
        Function<Language, Composition> each = compositions(appeal);
        return appeal.variants().stream().map(variant -> compose(appeal, variant, each)).toList();
    }

    /** Every letter that may be read: to all, and to each who gets one of their own, in each language. */
    Map<Variant, Letter> composeReadable(Appeal appeal) {
        Function<Language, Composition> each = compositions(appeal);
        Map<Variant, Letter> readable = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Stream.concat(Stream.of(Variant.toAll(language)), appeal.variants().stream().map(one -> new Variant(one.to(), language))).distinct()
                    .forEach(variant -> readable.put(variant, each.apply(language).letter(variant.to())));
        }
        return readable;
    }

    /** What it is made of is looked up once for all languages, and not before one is asked for; each language is composed once. */
    private Function<Language, Composition> compositions(Appeal appeal) {
        Supplier<Function<Language, Composition>> composing = SingletonSupplier.of(() -> composing(appeal));
        Map<Language, Composition> each = new EnumMap<>(Language.class);
        return language -> each.computeIfAbsent(language, one -> composing.get().apply(one));
    }

    private Function<Language, Composition> composing(Appeal appeal) {
        records.remember(appeal.incidentIds(), appeal.approvedAt());
        Map<IncidentId, IncidentRecord> known = new HashMap<>();
        Set<UUID> leftOut = left.of(appeal.id());
        Function<IncidentRecord, List<Founded>> founded = founded(appeal, leftOut);
        Function<Language, LetterParties.Parties> in = parties.in(appeal);
        boolean citesMentions = !uncited.in(appeal.id());
        return language -> new Composition(appeal, language, incident -> known.computeIfAbsent(incident, one -> known(appeal, one)), founded, leftOut,
                told, in.apply(language), citesMentions);
    }

    private Function<IncidentRecord, List<Founded>> founded(Appeal appeal, Set<UUID> leftOut) {
        Map<IncidentId, List<Statement>> kept = statements.of(appeal.id());
        Map<IncidentId, List<Founded>> known = new HashMap<>();
        return record -> known.computeIfAbsent(record.incident().id(), incident -> Founded.of(KeptStatements.of(kept, appeal.id(), record),
                record, Naming.printed(appeal, record, leftOut)).toList());
    }

    /** Those who get a letter of their own; empty where one goes to all. */
    List<Recipient> recipients(Appeal appeal) {
        return parties.recipients(appeal);
    }

    /** The detentions and proceedings of an incident, told or left out. */
    List<FactToTell> facts(Appeal appeal, IncidentId incident, Language language) {
        Set<UUID> leftOut = left.of(appeal.id());
        IncidentRecord record = known(appeal, incident);
        Set<UUID> unconfirmed = told.unconfirmed(record);
        return told.of(record, language).map(one -> new FactToTell(one.getKey(), one.getValue().text(), !leftOut.contains(one.getKey()),
                unconfirmed.contains(one.getKey()))).toList();
    }

    /** The cases of which it tells a fine in tenge by an index for which nobody vouches. */
    List<CaseNumber> unconfirmed(Appeal appeal) {
        Set<UUID> leftOut = left.of(appeal.id());
        records.remember(appeal.incidentIds(), appeal.approvedAt());
        return appeal.incidentIds().stream().filter(incident -> !appeal.isMentioned(incident)).map(incident -> known(appeal, incident))
                .filter(record -> !leftOut.containsAll(told.unconfirmed(record))).map(record -> record.incident().number()).toList();
    }

    /** What is asked of all that it makes of records and law by itself. */
    FactRules facts(Appeal appeal) {
        Set<UUID> leftOut = left.of(appeal.id());
        List<IncidentRecord> held = appeal.incidentIds().stream().map(incident -> known(appeal, incident)).toList();
        return new FactRules(appeal, held, leftOut, told.norms(appeal, held.stream().filter(one -> !appeal.isMentioned(one.incident().id())).toList(), leftOut));
    }

    /** A letter that was approved says what was known then, whatever has come to be known since. */
    IncidentRecord known(Appeal appeal, IncidentId incident) {
        return Optional.ofNullable(appeal.approvedAt()).flatMap(then -> records.unchecked(incident, then))
                .orElseGet(() -> records.unchecked(incident));
    }
}
