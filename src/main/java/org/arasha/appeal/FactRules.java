package org.arasha.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.legal.Norm;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;

/**
 * What a letter prints of its records by itself is written in each language in which it is filed: none of it is taken from another.
 * Titles of sources stay in the language of the source, by which it is found; names of people are printed as they are known.
 *
 * @param held    the records of its incidents
 * @param leftOut facts that it does not tell of
 * @param norms   it cites, and those of the proceedings it tells of
 */
record FactRules(Appeal appeal, List<IncidentRecord> held, Set<UUID> leftOut, Collection<Norm> norms) {

    /** What of an incident a letter prints. */
    enum Printed { PLACE, SPOT, POST, DETENTION }

    private record Words(Printed what, LocalizedText text) {}

    Stream<Optional<Refusal>> all() {
        return Stream.of(everyFactIsWritten(), everyNormIsNamed());
    }

    private Optional<Refusal> everyFactIsWritten() {
        return held.stream().flatMap(record -> words(record).flatMap(words -> lacking(words.text()).map(language -> new Refusal(
                ApprovalRule.REFUSED + "everyFactIsWritten", record.incident().number().toString(), language.name(), words.what().name()))))
                .findFirst();
    }

    /** The law's short name, and the title where a lawyer has confirmed it: else none is printed. */
    private Optional<Refusal> everyNormIsNamed() {
        return norms.stream().flatMap(norm -> Stream.concat(lacking(norm.law()), norm.confirmed() ? lacking(norm.title()) : Stream.empty())
                .map(language -> new Refusal(ApprovalRule.REFUSED + "everyNormIsNamed", norm.ref().article(), language.name()))).findFirst();
    }

    private Stream<Words> words(IncidentRecord record) {
        Place place = record.place();
        Words locality = new Words(Printed.PLACE, place.locality());
        if (appeal.isMentioned(record.incident().id())) {
            return Stream.of(locality);
        }
        return Stream.of(Stream.of(locality, new Words(Printed.SPOT, place.words())),
                record.victims().stream().filter(one -> one.person() != null && Naming.appearance(record, one.person()).isEmpty())
                        .map(Involvement::post).map(post -> new Words(Printed.POST, post)),
                record.detentions().stream().filter(ToldFacts::isTold).filter(one -> !leftOut.contains(one.id().value()))
                        .map(one -> new Words(Printed.DETENTION, one.place()))).flatMap(all -> all);
    }

    /** What is empty is not printed. */
    private Stream<Language> lacking(LocalizedText text) {
        return text.isEmpty() ? Stream.empty() : appeal.languages().stream().filter(one -> !text.has(one));
    }
}
