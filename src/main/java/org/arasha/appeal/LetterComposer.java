package org.arasha.appeal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.appeal.Letter.Addressee;
import org.arasha.appeal.Letter.Assessment;
import org.arasha.appeal.Letter.DemandsOf;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.appeal.LetterFacts.Bound;
import org.arasha.appeal.LetterFacts.Named;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.incident.Detention;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.legal.Norm;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the letter of the records: incidents, claims, sources, proceedings, demands and signatures as they stand. */
@Component
@Transactional(readOnly = true)
class LetterComposer {

    private final Records records;
    private final Norms norms;
    private final Authorities authorities;
    private final Organisations organisations;
    private final SignatoryStore signatories;
    private final KeptStatements statements;
    private final LeftOut left;
    private final ApprovedLetters approved;
    private final MonthlyIndex index;

    LetterComposer(Records records, Norms norms, Authorities authorities, Organisations organisations,
            SignatoryStore signatories, KeptStatements statements, LeftOut left, ApprovedLetters approved, MonthlyIndex index) {
        this.records = records;
        this.norms = norms;
        this.authorities = authorities;
        this.organisations = organisations;
        this.signatories = signatories;
        this.statements = statements;
        this.left = left;
        this.approved = approved;
        this.index = index;
    }

    /** The whole of it: to all addressees, with all demands. */
    Letter compose(Appeal appeal, Language language) {
        return compose(appeal, Variant.toAll(language));
    }

    /** Once it is approved, what was approved. */
    Letter compose(Appeal appeal, Variant variant) {
        return approved.of(appeal, variant).orElseGet(() -> new Composition(appeal, variant.language()).letter(variant.to()));
    }

    /** All letters that go out, in the order of {@link Appeal#variants}. */
    List<Letter> composeAll(Appeal appeal) {
        Map<Language, Composition> each = new EnumMap<>(Language.class);
        return appeal.variants().stream().map(variant -> approved.of(appeal, variant).orElseGet(() -> each.computeIfAbsent(
                variant.language(), language -> new Composition(appeal, language)).letter(variant.to()))).toList();
    }

    /** Every letter that may be read: to all, and to each who gets one of their own, in each language. */
    Map<Variant, Letter> composeReadable(Appeal appeal) {
        Map<Variant, Letter> readable = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Composition composition = new Composition(appeal, language);
            Stream.concat(Stream.of(Variant.toAll(language)), appeal.variants().stream().map(one -> new Variant(one.to(), language))).distinct()
                    .forEach(variant -> readable.put(variant, composition.letter(variant.to())));
        }
        return readable;
    }

    /** Those who get a letter of their own; empty where one goes to all. */
    List<Recipient> recipients(Appeal appeal) {
        List<Variant> apart = appeal.variants().stream().filter(one -> one.to() != null).toList();
        Map<OfficialId, Official> officials = authorities.officials(apart.stream().map(Variant::to).toList());
        return apart.stream().map(one -> {
            Official official = Objects.requireNonNull(officials.get(one.to()));
            return new Recipient(official.id(), official.addressedPost(), official.addressedName(), one.language());
        }).toList();
    }

    /** The detentions and proceedings of an incident, told or left out. */
    List<FactToTell> facts(Appeal appeal, IncidentId incident, Language language) {
        Composition composition = new Composition(appeal, language);
        return composition.facts(known(appeal, incident))
                .map(one -> new FactToTell(one.getKey(), one.getValue().text(), !composition.leftOut.contains(one.getKey()))).toList();
    }

    /** A letter that was approved says what was known then, whatever has come to be known since. */
    IncidentRecord known(Appeal appeal, IncidentId incident) {
        return Optional.ofNullable(appeal.approvedAt()).flatMap(then -> records.unchecked(incident, then))
                .orElseGet(() -> records.unchecked(incident));
    }

    private final class Composition {

        private final Appeal appeal;
        private final Language language;
        private final LetterFacts facts;
        private final Map<IncidentId, List<Statement>> kept;
        private final Set<UUID> leftOut;
        private final Map<Source, Integer> cited = new LinkedHashMap<>();
        private final Map<OfficialId, Official> officials;
        private final Letter whole;

        Composition(Appeal appeal, Language language) {
            records.remember(appeal.incidentIds(), appeal.approvedAt());
            this.appeal = appeal;
            this.language = language;
            this.facts = new LetterFacts(language);
            this.kept = statements.of(appeal.id());
            this.leftOut = left.of(appeal.id());
            this.officials = authorities.officials(appeal.addressees().stream().map(Appeal.Addressee::official).toList());
            this.whole = whole();
        }

        /** @param to the only one it is addressed to, or null for all */
        Letter letter(@Nullable OfficialId to) {
            Letter letter = to == null ? whole : whole.to(addressees(to), demands(Objects.requireNonNull(officials.get(to)).authority()));
            return FilledLetter.of(letter, appeal.incidentIds().stream().map(incident -> known(appeal, incident).incident().when())
                    .filter(Objects::nonNull).map(PartialDate::anchor).toList());
        }

        private Letter whole() {
            List<LetterItem> items = parts(false).stream().map(this::item).toList();
            List<Sentence> mentioned = parts(true).stream().flatMap(record -> mention(record).stream()).toList();
            List<Norm> relied = norms.byId(appeal.norms().stream().map(Appeal.Relied::norm).toList());
            return new Letter(language, organisations.find(appeal.sender()).head(), appeal.number(), appeal.text().date(),
                    appeal.text().subject().in(language), addressees(null), paragraphs(appeal.text().introduction().in(language)),
                    items, mentioned,
                    new Assessment(paragraphs(appeal.text().assessment().in(language)), relied.stream().map(this::norm).toList()),
                    paragraphs(appeal.text().conclusion().in(language)), demands(null), signatures(),
                    cited.keySet().stream().map(source -> LetterSource.of(source, language)).toList());
        }

        private List<IncidentRecord> parts(boolean mentioned) {
            return appeal.incidents().stream().filter(part -> part.mentioned() == mentioned)
                    .map(part -> known(appeal, part.incident())).toList();
        }

        private LetterItem item(IncidentRecord record) {
            List<Sentence> known = facts(record).filter(one -> !leftOut.contains(one.getKey())).map(Map.Entry::getValue).toList();
            List<Named> victims = record.victims().stream().filter(one -> one.person() != null)
                    .map(one -> named(record, one)).toList();
            return new LetterItem(facts.lead(when(record), record.place(), victims),
                    statements(record).map(one -> sentence(record, one)).toList(), known);
        }

        /** Those of which the letter can tell, by their ids. */
        private Stream<Map.Entry<UUID, Sentence>> facts(IncidentRecord record) {
            return Stream.concat(record.detentions().stream().filter(held -> held.minutes() != null && !held.ofTalk())
                            .map(held -> Map.entry(held.id().value(), detention(record, held))),
                    record.proceedings().stream().map(one -> Map.entry(one.id().value(), proceeding(record, one))));
        }

        private Optional<Sentence> mention(IncidentRecord record) {
            return statements(record).findFirst().map(one -> Sentence.of(facts.mention(Attributed.sentence(one, language), when(record),
                    record.place().locality())));
        }

        private Stream<Founded> statements(IncidentRecord record) {
            return Founded.of(KeptStatements.of(kept, appeal.id(), record), record);
        }

        private PartialDate when(IncidentRecord record) {
            return Objects.requireNonNull(record.incident().when(), "A verified incident has a date");
        }

        private Named named(IncidentRecord record, Involvement involvement) {
            String post = involvement.post().in(language);
            return Naming.appearance(record, Objects.requireNonNull(involvement.person())).map(words -> new Named(words.in(language), null))
                    .orElseGet(() -> new Named(record.nameOf(involvement, language), post.isEmpty() ? null : post));
        }

        private Sentence sentence(IncidentRecord record, Founded founded) {
            List<Integer> numbers = founded.claims().stream().flatMap(claim -> record.sourcesOf(claim).stream())
                    .filter(Source::mayBeCited).distinct()
                    .map(source -> cited.computeIfAbsent(source, one -> cited.size() + 1)).toList();
            return new Sentence(Attributed.sentence(founded, language), numbers);
        }

        private Sentence detention(IncidentRecord record, Detention held) {
            List<String> details = new ArrayList<>();
            details.add(facts.length(Bound.valueOf(Objects.requireNonNull(held.bound()).name()),
                    Duration.ofMinutes(Objects.requireNonNull(held.minutes()))));
            if (!held.place().isEmpty()) {
                details.add(held.place().in(language));
            }
            return Sentence.of(facts.detention(Naming.inLetter(record, held.person(), language), details));
        }

        private Sentence proceeding(IncidentRecord record, Proceeding proceeding) {
            List<String> steps = proceeding.history().stream().map(this::step).toList();
            List<String> names = proceeding.persons().stream().map(person -> Naming.inLetter(record, person, language)).sorted().toList();
            return Sentence.of(facts.proceeding(String.join(", ", names), steps));
        }

        private String step(Proceeding.Step step) {
            LocalDate day = step.when().anchor();
            String norm = norms.find(step.norm(), day).map(this::norm)
                    .orElseGet(() -> facts.norm(Texts.get(language, "law." + step.norm().law()), step.norm().article(), step.norm().part(), null));
            BigDecimal mci = step.mci() == null ? BigDecimal.ZERO : step.mci();
            String words = switch (step.status()) {
                case CHARGED -> facts.charged(norm);
                case OPENED -> facts.opened(norm);
                case REQUALIFIED -> facts.requalified(norm);
                case FINED -> facts.fined(norm, mci, index.tenge(mci, day));
                case CLOSED, CONVICTED, ACQUITTED, APPEALED -> facts.decided(step.status().name(), norm);
            };
            return step.when().kind() == PartialDate.Kind.DAY ? facts.dated(step.when(), words) : words;
        }

        /** A title that no lawyer has compared with the official text is left out. */
        private String norm(Norm norm) {
            NormRef ref = norm.ref();
            return facts.norm(norm.law().in(language), ref.article(), ref.part(),
                    norm.confirmed() ? norm.title().in(language) : null);
        }

        private List<Addressee> addressees(@Nullable OfficialId to) {
            return appeal.addressees().stream().map(Appeal.Addressee::official).filter(one -> to == null || one.equals(to))
                    .map(one -> Objects.requireNonNull(officials.get(one)))
                    .map(official -> new Addressee(official.addressedPost().in(language),
                            official.addressedName().in(language), null)).toList();
        }

        private List<DemandsOf> demands(@Nullable AuthorityId of) {
            Map<AuthorityId, List<String>> texts = new LinkedHashMap<>();
            appeal.demands().stream().filter(demand -> of == null || demand.authority().equals(of)).forEach(demand ->
                    texts.computeIfAbsent(demand.authority(), key -> new ArrayList<>()).add(demand.text().in(language)));
            Map<AuthorityId, Authority> bodies = authorities.byId(texts.keySet());
            return texts.entrySet().stream().map(one -> new DemandsOf(
                    Objects.requireNonNull(bodies.get(one.getKey())).addressed().in(language), one.getValue())).toList();
        }

        private List<LetterSignatory> signatures() {
            List<Signatory> asked = signatories.findByAppealOrderByPosition(appeal.id());
            Map<OrganisationId, Organisation> names =
                    new HashMap<>(organisations.byId(asked.stream().map(Signatory::organisation).toList()));
            return asked.stream().map(one -> new LetterSignatory(one.post().in(language),
                    Objects.requireNonNull(names.get(one.organisation())).name().in(language), one.name().in(language),
                    one.answer())).toList();
        }

        private static List<String> paragraphs(String text) {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }
}
