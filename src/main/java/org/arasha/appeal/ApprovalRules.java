package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.UserId;
import org.arasha.directory.Authorities;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.directory.Organisations;
import org.arasha.incident.ClaimTranslations;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.legal.Norms;
import org.arasha.shared.Refusal;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verdict;
import org.arasha.verification.Verification;
import org.springframework.stereotype.Component;

/**
 * All that must be so before an appeal leaves the house. The rules are in {@link DraftRules}, {@link NameRules}, {@link FactRules},
 * {@link StatementRules}, {@link PeopleRules} and {@link LetterRules}, each with the reason that the lawyer reads; here is what they are asked about.
 */
@Component
class ApprovalRules {

    private final Records records;
    private final ClaimTranslations translations;
    private final Verification verification;
    private final Authorities authorities;
    private final Organisations organisations;
    private final Norms norms;
    private final SignatoryStore signatories;
    private final KeptStatements statements;
    private final LeftOut leftOut;
    private final TextsBehind behind;
    private final SignedTexts texts;
    private final LetterComposer composer;
    private final NamedPeople people;
    private final ReopenedIncidents reopened;
    private final NotedAnswers noted;
    private final Clock clock;

    ApprovalRules(Records records, ClaimTranslations translations, Verification verification, Authorities authorities, Organisations organisations, Norms norms,
            SignatoryStore signatories, KeptStatements statements, LeftOut leftOut, TextsBehind behind, SignedTexts texts, LetterComposer composer, NamedPeople people,
            ReopenedIncidents reopened, NotedAnswers noted, Clock clock) {
        this.records = records;
        this.translations = translations;
        this.verification = verification;
        this.authorities = authorities;
        this.organisations = organisations;
        this.norms = norms;
        this.signatories = signatories;
        this.statements = statements;
        this.leftOut = leftOut;
        this.behind = behind;
        this.texts = texts;
        this.composer = composer;
        this.people = people;
        this.reopened = reopened;
        this.noted = noted;
        this.clock = clock;
    }

    /** What a draft needs before others read it. */
    void requireComplete(Appeal appeal) {
        complete(appeal, composer.composeAll(appeal), statements(appeal)).findFirst().ifPresent(Refusal::raise);
    }

    /**
     * What keeps somebody from approving it.
     *
     * @param letters all that go out, as they are now
     */
    List<Refusal> objections(Appeal appeal, List<Letter> letters, UserId approver) {
        return Stream.concat(Stream.of(notByAnAuthor(appeal, approver), notByWhoNotedASignature(appeal, approver)).flatMap(Optional::stream),
                warnings(appeal, letters).stream()).toList();
    }

    /** What stands in the way today; for the authors to see early. */
    List<Refusal> warnings(Appeal appeal) {
        return warnings(appeal, composer.composeAll(appeal));
    }

    private List<Refusal> warnings(Appeal appeal, List<Letter> letters) {
        StatementRules said = statements(appeal);
        return Stream.of(complete(appeal, letters, said), sound(appeal, letters), said.everyAllegationIsAttributed().stream())
                .flatMap(rules -> rules).toList();
    }

    static Optional<Refusal> notByAnAuthor(Appeal appeal, UserId approver) {
        return appeal.isAuthor(approver) ? Optional.of(ApprovalRule.NOT_BY_AN_AUTHOR.refusal()) : Optional.empty();
    }

    /** What shows a signature that came outside the product is looked at by somebody else than who has taken it for one. */
    private Optional<Refusal> notByWhoNotedASignature(Appeal appeal, UserId approver) {
        return ApprovalRule.NOT_BY_WHO_NOTED_A_SIGNATURE.unless(!noted.isAnyBy(appeal.id(), approver));
    }

    private Stream<Refusal> complete(Appeal appeal, List<Letter> letters, StatementRules said) {
        Set<AuthorityId> bodies = appeal.demands().stream().map(Appeal.Demand::authority).collect(Collectors.toSet());
        return Stream.of(new DraftRules(appeal, officials(appeal), authorities.byId(bodies).values()).all(), names(appeal).all(), composer.facts(appeal).all(),
                Stream.of(everyCharacterCanBePrinted(letters), behind.everyTextIsLookedThrough(appeal)),
                people.rules(appeal, () -> letters).all(), said.all())
                .flatMap(rules -> rules).flatMap(Optional::stream);
    }

    private NameRules names(Appeal appeal) {
        List<Signatory> asked = signatories.findByAppealOrderByPosition(appeal.id());
        return new NameRules(appeal, organisations.find(appeal.sender()), asked,
                organisations.byId(asked.stream().map(Signatory::organisation).toList()));
    }

    /** In the languages of filing; a sign that the typeface lacks would be a gap in what the ministry reads. */
    private Optional<Refusal> everyCharacterCanBePrinted(List<Letter> letters) {
        return letters.stream().map(Unprintable::in).flatMap(Optional::stream).findFirst().map(found ->
                new Refusal("appeal.rule.everyCharacterCanBePrinted", found.sign(), found.part().name(), found.number()));
    }

    private Stream<Refusal> sound(Appeal appeal, List<Letter> letters) {
        List<Signatory> asked = signatories.findByAppealOrderByPosition(appeal.id());
        return new LetterRules(appeal, officials(appeal),
                verified(appeal.incidentIds()),
                records(appeal), norms.byId(appeal.norms().stream().map(Appeal.Cited::norm).distinct().toList()),
                asked, underOtherTexts(appeal, letters, asked), LocalDate.now(clock)).all().flatMap(Optional::stream);
    }

    /** To be called before they are asked: of those the letter speaks of nobody agrees or refuses until the transaction ends. */
    void holdWords(Appeal appeal) {
        people.holdWords(appeal);
    }

    private List<IncidentRecord> records(Appeal appeal) {
        return appeal.incidentIds().stream().map(records::unchecked).toList();
    }

    private StatementRules statements(Appeal appeal) {
        return new StatementRules(appeal, statements.of(appeal.id()), ClaimMarks.of(appeal, translations.unchecked(appeal.incidentIds())),
                records(appeal), leftOut.of(appeal.id()));
    }

    /** A conclusion that was signed before the case was taken up again carries nothing any more. */
    private Set<IncidentId> verified(List<IncidentId> ids) {
        Set<IncidentId> anew = reopened.unverified(ids);
        return ids.stream().filter(id -> !anew.contains(id) && verification.latest(id).map(Verdict::conclusion)
                .filter(Conclusion::carriesOn).isPresent()).collect(Collectors.toSet());
    }

    private long underOtherTexts(Appeal appeal, List<Letter> letters, List<Signatory> asked) {
        List<Signatory> signed = asked.stream().filter(Signatory::hasSigned).toList();
        if (signed.isEmpty()) {
            return 0;
        }
        return signed.stream().filter(texts.standingFor(appeal.id(), LetterText.of(letters)).negate()).count();
    }

    private Collection<Official> officials(Appeal appeal) {
        return authorities.officials(appeal.addressees().stream().map(Appeal.Addressee::official).toList()).values();
    }
}
