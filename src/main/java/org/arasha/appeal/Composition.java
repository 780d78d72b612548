package org.arasha.appeal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.appeal.Letter.Assessment;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.appeal.LetterFacts.Named;
import org.arasha.directory.OfficialId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** The letters of one appeal in one language: each says the same of its incidents, and numbers the sources alike. */
final class Composition {

    private final Appeal appeal;
    private final Language language;
    private final LetterFacts words;
    private final Function<IncidentId, IncidentRecord> known;
    private final Function<IncidentRecord, List<Founded>> founded;
    private final Set<UUID> leftOut;
    private final ToldFacts told;
    private final LetterParties.Parties parties;
    private final boolean citesMentions;
    private final Map<Source, Integer> cited = new LinkedHashMap<>();
    private final Letter whole;

    /**
     * @param known         what is known of an incident, for this appeal
     * @param founded       the statements of an incident, with what they rest on
     * @param leftOut       facts that it does not tell of
     * @param citesMentions whether sources of incidents that it only mentions are cited
     */
    Composition(Appeal appeal, Language language, Function<IncidentId, IncidentRecord> known, Function<IncidentRecord, List<Founded>> founded,
            Set<UUID> leftOut, ToldFacts told, LetterParties.Parties parties, boolean citesMentions) {
        this.appeal = appeal;
        this.language = language;
        this.words = new LetterFacts(language);
        this.known = known;
        this.founded = founded;
        this.leftOut = leftOut;
        this.told = told;
        this.parties = parties;
        this.citesMentions = citesMentions;
        this.whole = whole();
    }

    /** @param to the only one it is addressed to, or null for all */
    Letter letter(@Nullable OfficialId to) {
        Letter letter = to == null ? whole : whole.to(parties.addressees(to), parties.demands(to));
        return FilledLetter.of(letter, appeal.incidentIds().stream().map(incident -> known.apply(incident).incident().when())
                .filter(Objects::nonNull).toList());
    }

    private Letter whole() {
        Appeal.AppealText text = appeal.text();
        List<LetterItem> items = parts(false).stream().map(this::item).toList();
        List<Sentence> mentioned = parts(true).stream().flatMap(record -> mention(record).stream()).toList();
        return new Letter(language, parties.sender(), appeal.number(), text.date(), text.subject().in(language),
                parties.addressees(null), paragraphs(text.introduction().in(language)), items, mentioned,
                new Assessment(paragraphs(text.assessment().in(language)), told.norms(appeal.norms(true), language),
                        told.norms(appeal.norms(false), language)),
                paragraphs(text.conclusion().in(language)), parties.demands(null), parties.signatories(),
                parties.sources(cited.keySet()));
    }

    private List<IncidentRecord> parts(boolean mentioned) {
        return appeal.incidents().stream().filter(part -> part.mentioned() == mentioned)
                .map(part -> known.apply(part.incident())).toList();
    }

    private LetterItem item(IncidentRecord record) {
        List<Sentence> facts = told.of(record, language).filter(one -> !leftOut.contains(one.getKey())).map(Map.Entry::getValue).toList();
        List<Named> victims = record.victims().stream().filter(one -> one.person() != null).map(one -> named(record, one)).toList();
        return new LetterItem(words.lead(when(record), victims, record.townOrRegion(), record.place().words()),
                founded.apply(record).stream().map(this::sentence).toList(), facts);
    }

    private Optional<Sentence> mention(IncidentRecord record) {
        return founded.apply(record).stream().findFirst()
                .map(one -> citesMentions ? sentence(one) : Sentence.of(Attributed.sentence(one, language))).map(one -> new Sentence(
                words.mention(one.text(), when(record), record.townOrRegion()), one.citations()));
    }

    private static PartialDate when(IncidentRecord record) {
        return Objects.requireNonNull(record.incident().when(), "A verified incident has a date");
    }

    private Named named(IncidentRecord record, Involvement involvement) {
        String post = involvement.post().in(language);
        return Naming.appearance(record, Objects.requireNonNull(involvement.person())).map(said -> new Named(said.in(language), null))
                .orElseGet(() -> new Named(record.nameOf(involvement, language), post.isEmpty() ? null : post));
    }

    private Sentence sentence(Founded founded) {
        List<Integer> numbers = founded.cited().stream().map(source -> cited.computeIfAbsent(source, one -> cited.size() + 1)).toList();
        return new Sentence(Attributed.sentence(founded, language), numbers);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
