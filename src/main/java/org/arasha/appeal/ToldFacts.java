package org.arasha.appeal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.appeal.LetterFacts.Bound;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.incident.Detention;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What records hold as detentions and proceedings, and the norms a letter rests on, told in its language. */
@Component
class ToldFacts {

    private final Norms norms;
    private final MonthlyIndex index;

    ToldFacts(Norms norms, MonthlyIndex index) {
        this.norms = norms;
        this.index = index;
    }

    /** Those of which a letter can tell, by their ids. */
    Stream<Map.Entry<UUID, Sentence>> of(IncidentRecord record, Language language) {
        LetterFacts words = new LetterFacts(language);
        return Stream.concat(record.detentions().stream().filter(ToldFacts::isTold)
                        .map(held -> Map.entry(held.id().value(), detention(record, held, words))),
                record.proceedings().stream().map(one -> Map.entry(one.id().value(), proceeding(record, one, words))));
    }

    /** Those that give a fine in tenge by an index for which nobody vouches. */
    Set<UUID> unconfirmed(IncidentRecord record) {
        return record.proceedings().stream().filter(one -> one.history().stream().flatMap(step -> tenge(step).stream())
                .anyMatch(tenge -> !tenge.confirmed())).map(one -> one.id().value()).collect(Collectors.toSet());
    }

    static boolean isTold(Detention held) {
        return held.minutes() != null && !held.ofTalk();
    }

    /** Those that a letter cites, and those of the proceedings it tells of, as far as they are entered. */
    Set<Norm> norms(Appeal appeal, List<IncidentRecord> told, Set<UUID> leftOut) {
        return Stream.concat(norms.byId(appeal.norms().stream().map(Appeal.Cited::norm).distinct().toList()).stream(),
                told.stream().flatMap(record -> record.proceedings().stream()).filter(one -> !leftOut.contains(one.id().value()))
                        .flatMap(one -> one.history().stream()).flatMap(step -> norms.find(step.norm(), step.when().anchor()).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As they are cited. */
    List<String> norms(Set<NormId> cited, Language language) {
        LetterFacts words = new LetterFacts(language);
        return norms.byId(cited).stream().map(one -> norm(one, words)).toList();
    }

    private Sentence detention(IncidentRecord record, Detention held, LetterFacts words) {
        List<String> details = new ArrayList<>();
        details.add(words.length(Bound.valueOf(Objects.requireNonNull(held.bound()).name()),
                Duration.ofMinutes(Objects.requireNonNull(held.minutes()))));
        if (!held.place().isEmpty()) {
            details.add(held.place().in(words.language()));
        }
        return Sentence.of(words.detention(Naming.inLetter(record, held, words.language()), details));
    }

    private Sentence proceeding(IncidentRecord record, Proceeding proceeding, LetterFacts words) {
        List<String> steps = proceeding.history().stream().map(one -> step(record, one, words)).toList();
        List<String> names = proceeding.persons().stream().map(person -> Naming.inLetter(record, person, words.language())).sorted().toList();
        return Sentence.of(words.proceeding(String.join(", ", names), steps));
    }

    private String step(IncidentRecord record, Proceeding.Step step, LetterFacts words) {
        String said = step.norm().article().isEmpty() ? ofLaw(record.laws().name(step.norm().law(), words.language()), step, words)
                : ofArticle(record, step, words);
        return step.when().kind() == PartialDate.Kind.DAY ? words.dated(step.when(), said) : said;
    }

    /** Of a civil case that rests on a law as a whole. */
    private String ofLaw(String law, Proceeding.Step step, LetterFacts words) {
        BigDecimal mci = step.mci();
        return mci != null ? words.finedOfLaw(law, mci, sum(step))
                : step.tenge() != null ? words.awardedOfLaw(law, step.tenge()) : words.ofLaw(step.status().name(), law);
    }

    private String ofArticle(IncidentRecord record, Proceeding.Step step, LetterFacts words) {
        BigDecimal mci = step.mci();
        String norm = norms.find(step.norm(), step.when().anchor()).map(one -> norm(one, words)).orElseGet(() ->
                words.norm(record.laws().cited(step.norm().law(), words.language()), step.norm().article(), step.norm().part(), null));
        return switch (step.status()) {
            case CHARGED -> words.charged(norm);
            case OPENED -> words.opened(norm);
            case REQUALIFIED -> words.requalified(norm);
            case FINED -> mci == null ? words.decided(step.status().name(), norm) : words.fined(norm, mci, sum(step));
            case ARRESTED -> step.days() == null ? words.decided(step.status().name(), norm) : words.arrested(norm, step.days());
            case AWARDED -> step.tenge() == null ? words.decided(step.status().name(), norm) : words.awarded(norm, step.tenge());
            case CLOSED, CONVICTED, ACQUITTED, APPEALED -> words.decided(step.status().name(), norm);
        };
    }

    /** Null where the table does not tell: the fine is a number of indices first. */
    private @Nullable BigDecimal sum(Proceeding.Step step) {
        return tenge(step).map(MonthlyIndex.Tenge::sum).orElse(null);
    }

    private Optional<MonthlyIndex.Tenge> tenge(Proceeding.Step step) {
        return Optional.ofNullable(step.mci()).flatMap(mci -> index.tenge(mci, step.when()));
    }

    /** A title that no lawyer has compared with the official text is left out. */
    private static String norm(Norm norm, LetterFacts words) {
        NormRef ref = norm.ref();
        return words.norm(norm.law().in(words.language()), ref.article(), ref.part(),
                norm.confirmed() ? norm.title().in(words.language()) : null);
    }
}
