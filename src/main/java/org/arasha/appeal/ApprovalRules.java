package org.arasha.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.UserId;
import org.arasha.directory.Authorities;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.Records;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.arasha.verification.Verdict;
import org.arasha.verification.Verification;
import org.springframework.stereotype.Component;

/** All that must be so before an appeal leaves the house. Each rule gives the reason that the lawyer reads. */
@Component
class ApprovalRules {

    private final Records records;
    private final Verification verification;
    private final Authorities authorities;
    private final Norms norms;
    private final SignatoryStore signatories;
    private final KeptStatements statements;
    private final SignedTexts texts;
    private final LetterComposer composer;

    ApprovalRules(Records records, Verification verification, Authorities authorities, Norms norms, SignatoryStore signatories,
            KeptStatements statements, SignedTexts texts, LetterComposer composer) {
        this.records = records;
        this.verification = verification;
        this.authorities = authorities;
        this.norms = norms;
        this.signatories = signatories;
        this.statements = statements;
        this.texts = texts;
        this.composer = composer;
    }

    /** What a draft needs before others read it. */
    void requireComplete(Appeal appeal) {
        refuse(complete(appeal));
    }

    void requireApprovable(Appeal appeal, UserId approver) {
        refuse(Stream.concat(Stream.of(notByAnAuthor(appeal, approver)), Stream.concat(complete(appeal), sound(appeal))));
    }

    /** What stands in the way today; for the authors to see early. */
    List<Refusal> warnings(Appeal appeal) {
        return Stream.concat(complete(appeal), sound(appeal)).flatMap(Optional::stream).toList();
    }

    private Stream<Optional<Refusal>> complete(Appeal appeal) {
        return Stream.concat(Stream.of(hasAnIncident(appeal), hasAnAddressee(appeal), hasADemand(appeal), demandsGoToAddressees(appeal),
                isWrittenInItsLanguage(appeal), everyAddresseeHasTheirForm(appeal), everyBodyHasItsForm(appeal),
                everyCharacterCanBePrinted(appeal)), statements(appeal).complete());
    }

    private Stream<Optional<Refusal>> sound(Appeal appeal) {
        List<IncidentRecord> held = appeal.incidentIds().stream().map(records::unchecked).toList();
        return Stream.concat(Stream.of(everyIncidentIsVerified(appeal.incidentIds()), everyIncidentHasAClaimToState(held),
                everyNamedPersonConsents(held), everyAddresseeIsInOffice(appeal), everyNormWasInForce(appeal, held),
                everySignatureIsUnderThisText(appeal)), statements(appeal).sound());
    }

    private StatementRules statements(Appeal appeal) {
        return new StatementRules(appeal.id(), appeal.text().language(), statements.of(appeal.id()),
                appeal.incidentIds().stream().map(records::unchecked).toList());
    }

    private static Optional<Refusal> notByAnAuthor(Appeal appeal, UserId approver) {
        return unless(!appeal.isAuthor(approver), "appeal.rule.notByAnAuthor");
    }

    private static Optional<Refusal> hasAnIncident(Appeal appeal) {
        return unless(!appeal.incidents().isEmpty(), "appeal.rule.hasAnIncident");
    }

    private static Optional<Refusal> hasAnAddressee(Appeal appeal) {
        return unless(!appeal.addressees().isEmpty(), "appeal.rule.hasAnAddressee");
    }

    private static Optional<Refusal> hasADemand(Appeal appeal) {
        return unless(!appeal.demands().isEmpty(), "appeal.rule.hasADemand");
    }

    private Optional<Refusal> demandsGoToAddressees(Appeal appeal) {
        Set<?> addressed = officials(appeal).values().stream().map(Official::authority).collect(Collectors.toSet());
        return unless(appeal.demands().stream().allMatch(demand -> addressed.contains(demand.authority())),
                "appeal.rule.demandsGoToAddressees");
    }

    private static Optional<Refusal> isWrittenInItsLanguage(Appeal appeal) {
        Language language = appeal.text().language();
        boolean whole = Stream.concat(Stream.of(appeal.text().subject(), appeal.text().introduction()),
                        appeal.demands().stream().map(Appeal.Demand::text))
                .allMatch(text -> text.has(language));
        return unless(whole, "appeal.rule.isWrittenInItsLanguage");
    }

    /** Forms of address are written by people who know; none is taken from another language. */
    private Optional<Refusal> everyAddresseeHasTheirForm(Appeal appeal) {
        return unless(officials(appeal).values().stream().allMatch(official -> official.isAddressedIn(appeal.text().language())),
                "appeal.rule.everyAddresseeHasTheirForm");
    }

    private Optional<Refusal> everyBodyHasItsForm(Appeal appeal) {
        return unless(authorities.byId(appeal.demands().stream().map(Appeal.Demand::authority).collect(Collectors.toSet())).values().stream()
                .allMatch(body -> body.addressed().has(appeal.text().language())), "appeal.rule.everyBodyHasItsForm");
    }

    /** In the language of filing; a sign that the typeface lacks would be a gap in what the ministry reads. */
    private Optional<Refusal> everyCharacterCanBePrinted(Appeal appeal) {
        return Unprintable.in(composer.compose(appeal, appeal.text().language())).map(found ->
                new Refusal("appeal.rule.everyCharacterCanBePrinted", found.sign(), found.part().name(), found.number()));
    }

    private Optional<Refusal> everyIncidentIsVerified(List<IncidentId> incidents) {
        return unless(incidents.stream().allMatch(id -> verification.latest(id).map(Verdict::conclusion)
                .filter(conclusion -> conclusion.carriesOn()).isPresent()), "appeal.rule.everyIncidentIsVerified");
    }

    private static Optional<Refusal> everyIncidentHasAClaimToState(List<IncidentRecord> held) {
        return unless(held.stream().allMatch(one -> one.claims().stream().anyMatch(claim -> claim.standing().mayBeStated())),
                "appeal.rule.everyIncidentHasAClaimToState");
    }

    private static Optional<Refusal> everyNamedPersonConsents(List<IncidentRecord> held) {
        return unless(held.stream().allMatch(ApprovalRules::victimsConsent), "appeal.rule.everyNamedPersonConsents");
    }

    private static boolean victimsConsent(IncidentRecord record) {
        return record.victims().stream().map(Involvement::person).filter(Objects::nonNull)
                .allMatch(person -> Naming.isAgreed(record, person));
    }

    private Optional<Refusal> everyAddresseeIsInOffice(Appeal appeal) {
        return officials(appeal).values().stream().filter(official -> !official.isInOffice(appeal.text().date()))
                .findFirst().map(official -> new Refusal("appeal.rule.everyAddresseeIsInOffice"));
    }

    /** On the letter's day, or on that of something it tells of. */
    private Optional<Refusal> everyNormWasInForce(Appeal appeal, List<IncidentRecord> held) {
        Set<LocalDate> days = Stream.concat(Stream.of(appeal.text().date()), held.stream().map(one -> one.incident().when())
                .filter(Objects::nonNull).map(PartialDate::anchor)).collect(Collectors.toSet());
        return norms.byId(appeal.norms().stream().map(Appeal.Relied::norm).toList()).stream()
                .filter(norm -> !norm.isInForceOnAny(days)).findFirst()
                .map(norm -> new Refusal("appeal.rule.everyNormWasInForce", norm.ref().article()));
    }

    /** A claim that was worded anew while signatures came in makes the letter another one. */
    private Optional<Refusal> everySignatureIsUnderThisText(Appeal appeal) {
        List<Signatory> signed = signatories.findByAppealOrderByPosition(appeal.id()).stream().filter(Signatory::hasSigned).toList();
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        LetterText now = texts.now(appeal);
        long others = signed.stream().filter(one -> !texts.isFor(one, now)).count();
        return others == 0 ? Optional.empty() : Optional.of(new Refusal("appeal.rule.everySignatureIsUnderThisText", others));
    }

    private Map<OfficialId, Official> officials(Appeal appeal) {
        return authorities.officials(appeal.addressees().stream().map(Appeal.Addressee::official).toList());
    }

    private static Optional<Refusal> unless(boolean kept, String key) {
        return kept ? Optional.empty() : Optional.of(new Refusal(key));
    }

    private static void refuse(Stream<Optional<Refusal>> rules) {
        rules.flatMap(Optional::stream).findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }
}
