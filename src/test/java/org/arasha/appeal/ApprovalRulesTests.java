package org.arasha.appeal;

import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.access.UserId;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentId;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.NormRef;
import org.arasha.incident.Urgency;
import org.arasha.legal.Norm;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule of approval refuses what it is for, with a reason of its own, and nothing else. */
class ApprovalRulesTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 29);
    private static final LocalDate TOLD = DAY.minusDays(7);
    private static final UserId AUTHOR = new UserId(UUID.randomUUID());
    private static final LocalizedText WORDS = LocalizedText.of(Language.RU, "Слова");
    private static final PersonId VICTIM = new PersonId(UUID.randomUUID());

    private final Authority body = new Authority(AuthorityId.fresh(), 0, WORDS, WORDS, null, Channel.POST, null, LocalizedText.NONE, null, null);
    private final Official head = official(DAY.minusYears(1), null, WORDS);
    private final IncidentId incident = IncidentId.fresh();
    private final Appeal appeal = appeal(Appeal.Kind.INDIVIDUAL, WORDS, List.of(new Appeal.Part(incident, false)),
            List.of(new Appeal.Addressee(head.id(), Channel.POST, null, null)), List.of(new Appeal.Demand(UUID.randomUUID(), body.id(), WORDS)));

    @Test
    void letPassWhatIsInOrder() {
        assertThat(draft(appeal, head, body)).isEmpty();
        assertThat(letter(appeal, head, Set.of(incident), record(Claim.Standing.ESTABLISHED), List.of(), List.of(), 0)).isEmpty();
        assertThat(ApprovalRules.notByAnAuthor(appeal, new UserId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void refuseApprovalByAnAuthor() {
        assertThat(ApprovalRules.notByAnAuthor(appeal, AUTHOR)).map(Refusal::messageKey).contains("appeal.rule.notByAnAuthor");
    }

    @Test
    void askForIncidentAddresseeAndDemand() {
        assertThat(draft(appeal(Appeal.Kind.INDIVIDUAL, WORDS, List.of(), appeal.addressees(), appeal.demands()), head, body))
                .containsExactly("hasAnIncident");
        assertThat(new DraftRules(appeal(Appeal.Kind.INDIVIDUAL, WORDS, appeal.incidents(), List.of(), appeal.demands()), List.of(),
                List.of(body)).all().flatMap(Optional::stream).map(Refusal::messageKey))
                .containsExactly("appeal.rule.hasAnAddressee", "appeal.rule.demandsGoToAddressees");
        assertThat(draft(appeal(Appeal.Kind.INDIVIDUAL, WORDS, appeal.incidents(), appeal.addressees(), List.of()), head, body))
                .containsExactly("hasADemand");
    }

    @ParameterizedTest
    @EnumSource
    void missTheLanguageOfFilingInEachText(TextOf part) {
        assertThat(draft(missing(part), head, body)).containsExactly("isWrittenInItsLanguage");
    }

    enum TextOf { SUBJECT, INTRODUCTION, ASSESSMENT, CONCLUSION, DEMAND }

    @Test
    void doNotMissWhatMayBeLeftOut() {
        assertThat(appeal.text().assessment().isEmpty()).isTrue();
        assertThat(draft(appeal, head, body)).isEmpty();
    }

    @Test
    void askForTheFormsOfAddress() {
        assertThat(draft(appeal, official(DAY, null, LocalizedText.of(Language.EN, "Words")), body)).contains("everyAddresseeHasTheirForm");
        assertThat(draft(appeal, head, new Authority(body.id(), 0, WORDS, LocalizedText.NONE, null, Channel.POST, null, LocalizedText.NONE, null, null)))
                .containsExactly("everyBodyHasItsForm");
    }

    @Test
    void askForTheLanguageInWhichAnyAddresseeIsWrittenTo() {
        Appeal toOneInKazakh = to(Appeal.Addressing.TOGETHER, head, Language.KK);

        assertThat(draft(toOneInKazakh, head, body)).containsExactly("isWrittenInItsLanguage", "everyAddresseeHasTheirForm", "everyBodyHasItsForm");
        assertThat(toOneInKazakh.languages()).containsExactly(Language.KK);
    }

    @Test
    void askForADemandInEachLetter() {
        Official other = new Official(OfficialId.fresh(), 0, AuthorityId.fresh(), WORDS, WORDS, WORDS, WORDS, DAY.minusYears(1), null);
        List<Appeal.Addressee> both = List.of(new Appeal.Addressee(head.id(), Channel.POST, null, null),
                new Appeal.Addressee(other.id(), Channel.POST, null, null));
        Appeal together = appeal(Appeal.Kind.INDIVIDUAL, WORDS, appeal.incidents(), both, appeal.demands());
        Appeal apart = addressed(together, Appeal.Addressing.APART);

        assertThat(rules(new DraftRules(together, List.of(head, other), List.of(body)).all())).isEmpty();
        assertThat(rules(new DraftRules(apart, List.of(head, other), List.of(body)).all())).containsExactly("everyLetterHasADemand");
    }

    @Test
    void knowWhichLetterGoesToWhom() {
        assertThat(to(Appeal.Addressing.TOGETHER, head, Language.KK).variantTo(head.id())).isEqualTo(Variant.toAll(Language.KK));
        assertThat(to(Appeal.Addressing.APART, head, null).variantTo(head.id())).isEqualTo(new Variant(head.id(), Language.RU));
    }

    @Test
    void refuseAnIncidentThatIsNotVerified() {
        assertThat(letter(appeal, head, Set.of(), record(Claim.Standing.ESTABLISHED), List.of(), List.of(), 0))
                .containsExactly("everyIncidentIsVerified");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTRADICTED", "CANNOT_BE_ESTABLISHED"})
    void refuseAnIncidentOfWhichNothingCanBeSaid(Claim.Standing standing) {
        assertThat(letter(appeal, head, Set.of(incident), record(standing), List.of(), List.of(), 0))
                .containsExactly("everyIncidentHasAClaimToState");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHDRAWN"})
    void refuseANameWithoutConsent(Consent.State state) {
        assertThat(people(said(Consent.Purpose.NAMED_IN_APPEALS, state, null))).containsExactly("everyNamedPersonConsents");
        assertThat(people(said(Consent.Purpose.NAMED_IN_APPEALS, state, incident.value()))).containsExactly("everyNamedPersonConsents");
        assertThat(people(said(Consent.Purpose.NAMED_IN_APPEALS, state, UUID.randomUUID()))).isEmpty();
    }

    @Test
    void letACaseBeMentionedWithoutTheNameThatItDoesNotTell() {
        IncidentRecord of = record(Claim.Standing.ESTABLISHED, said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null));
        Appeal mentioning = appeal(Appeal.Kind.INDIVIDUAL, WORDS, List.of(new Appeal.Part(incident, true)), appeal.addressees(), appeal.demands());

        assertThat(rules(new PeopleRules(mentioning, List.of(of), UnagreedNames.of(List.of(of), Map.of(), one -> Set.of()), Set.of(), List::of).all()))
                .isEmpty();
    }

    @Test
    void letTheLatestWordCount() {
        Consent refused = said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null, LocalizedText.NONE, 1);
        Consent given = said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.GIVEN, incident.value(), LocalizedText.NONE, 2);
        Consent withdrawn = said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.WITHDRAWN, null, LocalizedText.NONE, 3);

        assertThat(people(refused, given)).isEmpty();
        assertThat(people(given, withdrawn)).containsExactly("everyNamedPersonConsents");
    }

    @Test
    void letAVictimAppearAsTheyHaveAgreedInTheLanguageOfFiling() {
        for (Language language : Language.values()) {
            assertThat(people(said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null, LocalizedText.of(language, "a reporter"), 0)))
                    .isEqualTo(language == Language.RU ? List.of() : List.of("everyNamedPersonConsents"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHDRAWN"})
    void refuseAnAppealThatTheVictimDoesNotWant(Consent.State state) {
        assertThat(people(said(Consent.Purpose.APPEAL, state, null))).containsExactly("everyVictimWantsIt");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHDRAWN"})
    void refuseAReportToThePoliceThatTheVictimDoesNotWant(Consent.State state) {
        IncidentRecord of = record(Claim.Standing.ESTABLISHED, said(Consent.Purpose.REPORT_TO_POLICE, state, null));
        Appeal report = appeal(Appeal.Kind.CRIME_REPORT, WORDS, appeal.incidents(), appeal.addressees(), appeal.demands());

        assertThat(rules(new PeopleRules(report, List.of(of), UnagreedNames.of(List.of(of), Map.of(), one -> Naming.printed(one, Set.of())), Set.of(), List::of).all())).containsExactly("everyVictimWantsIt");
        assertThat(people(of)).as("no report to the police").isEmpty();
    }

    @Test
    void letTheWordsAgreedForThisCaseStandBesideAGeneralRefusal() {
        LocalizedText words = LocalizedText.of(Language.RU, "журналистка");
        for (long later : new long[] {0, 2}) {
            assertThat(people(said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null, LocalizedText.NONE, later),
                    said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, incident.value(), words, 1))).isEmpty();
        }
    }

    @Test
    void refuseThatWhoWasHeldBesideTheVictimIsNamedAgainstTheirWord() {
        PersonId colleague = new PersonId(UUID.randomUUID());
        IncidentRecord record = record(Claim.Standing.ESTABLISHED, new Consent(ConsentId.fresh(), 0, colleague, Consent.Purpose.NAMED_IN_APPEALS,
                Consent.State.REFUSED, null, null, null, LocalizedText.NONE, Instant.EPOCH, null));
        Detention held = new Detention(DetentionId.fresh(), 0, incident, colleague, PartialDate.on(DAY), null, Detention.Bound.EXACTLY, 60, false,
                LocalizedText.NONE, LocalizedText.NONE, false, false, null, null, null);

        assertThat(people(record)).isEmpty();
        assertThat(people(new IncidentRecord(record.incident(), List.of(), null, record.claims(), record.involvements(), List.of(held), List.of(),
                List.of(), List.of(), Map.of(), record.consents()))).containsExactly("everyNamedPersonConsents");
    }

    @ParameterizedTest
    @EnumSource(value = Passage.Part.class, names = {"SUBJECT", "INTRODUCTION", "ASSESSMENT", "CONCLUSION", "DEMAND"})
    void refuseThatAuthorsNameThemInAnyPartOfTheLetter(Passage.Part part) {
        IncidentRecord of = record(Claim.Standing.ESTABLISHED, said(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null,
                LocalizedText.of(Language.RU, "журналистка"), 0));
        UnagreedNames names = UnagreedNames.of(List.of(of), Map.of(VICTIM, Set.of("Сания Тойкен")), one -> Set.of());
        Function<Passage.Part, String> words = one -> one == part ? "Задержали Санию Тойкен." : "Задержали журналистку.";
        Letter letter = new Letter(Language.RU, WORDS, null, DAY, words.apply(Passage.Part.SUBJECT), List.of(new Letter.Addressee("Глава", "Тойкен", null)),
                List.of(words.apply(Passage.Part.INTRODUCTION)), List.of(), List.of(),
                new Letter.Assessment(List.of(words.apply(Passage.Part.ASSESSMENT)), List.of(), List.of()), List.of(words.apply(Passage.Part.CONCLUSION)),
                List.of(new Letter.DemandsOf("Органу", List.of(words.apply(Passage.Part.DEMAND)))), List.of(), List.of());

        assertThat(new PeopleRules(appeal, List.of(of), names, Set.of(), () -> List.of(letter)).all().flatMap(Optional::stream))
                .extracting(Refusal::messageKey, refusal -> refusal.arguments()[0])
                .containsExactly(tuple("appeal.rule.nobodyElseIsNamed", part.name()));
    }

    @Test
    void refuseAnAddresseeOutOfOffice() {
        assertThat(letter(appeal, official(DAY.plusDays(1), null, WORDS), Set.of(incident), record(Claim.Standing.ESTABLISHED), List.of(),
                List.of(), 0)).containsExactly("everyAddresseeIsInOffice");
        assertThat(letter(appeal, official(DAY.minusYears(1), DAY.minusDays(1), WORDS), Set.of(incident),
                record(Claim.Standing.ESTABLISHED), List.of(), List.of(), 0)).containsExactly("everyAddresseeIsInOffice");
    }

    @Test
    void refuseToRelyOnANormThatWasInForceNeitherThenNorOnTheDayOfTheLetter() {
        assertThat(citing(false, norm(DAY.plusDays(1)))).containsExactly("everyNormWasInForce");
        assertThat(citing(false, norm(DAY))).isEmpty();
        assertThat(citing(false, norm(TOLD))).isEmpty();
    }

    @Test
    void refuseToCallBrokenWhatCameIntoForceAfterWhatTheLetterTells() {
        assertThat(citing(true, norm(DAY))).containsExactly("everyNormWasInForce");
        assertThat(citing(true, norm(TOLD))).isEmpty();
    }

    @Test
    void refuseToCallBrokenWhatIsNotInForceYetWhereNoDayIsKnown() {
        assertThat(citing(true, norm(DAY.plusDays(1)), null)).containsExactly("everyNormWasInForce");
        assertThat(citing(true, norm(DAY), null)).isEmpty();
    }

    @Test
    void letWhatWasInForceOnADayOfTheMonthThatALetterTellsOfBeCalledBroken() {
        PartialDate month = PartialDate.in(YearMonth.from(TOLD));

        assertThat(citing(true, norm(TOLD.with(lastDayOfMonth())), month)).isEmpty();
        assertThat(citing(true, norm(TOLD.with(firstDayOfNextMonth())), month)).containsExactly("everyNormWasInForce");
        assertThat(citing(true, norm(TOLD.plusDays(3)), PartialDate.between(TOLD, TOLD.plusDays(3)))).isEmpty();
        assertThat(citing(true, norm(TOLD.plusDays(1)), PartialDate.before(TOLD))).containsExactly("everyNormWasInForce");
        assertThat(citing(true, norm(TOLD.plusDays(1)), PartialDate.after(TOLD))).containsExactly("everyNormWasInForce");
    }

    private List<String> citing(boolean broken, Norm norm) {
        return citing(broken, norm, PartialDate.on(TOLD));
    }

    private List<String> citing(boolean broken, Norm norm, @Nullable PartialDate when) {
        Appeal citing = appeal.written(new AppealDraft(appeal.text(), appeal.incidents(), appeal.addressees(), appeal.demands(),
                Set.of(new Appeal.Cited(norm.id(), broken)), null), AUTHOR);
        return letter(citing, head, Set.of(incident), record(when, Claim.Standing.ESTABLISHED), List.of(norm), List.of(), 0);
    }

    @Test
    void refuseALetterThatNobodyOfThoseAskedHasSigned() {
        Signatory asked = Signatory.invited(appeal.id(), 1, new OrganisationId(UUID.randomUUID()), WORDS, WORDS);
        Appeal together = appeal(Appeal.Kind.COLLECTIVE, WORDS, appeal.incidents(), appeal.addressees(), appeal.demands());

        assertThat(letter(appeal, head, Set.of(incident), record(Claim.Standing.ESTABLISHED), List.of(),
                List.of(asked.silent(Instant.EPOCH)), 0)).containsExactly("isSigned");
        assertThat(letter(together, head, Set.of(incident), record(Claim.Standing.ESTABLISHED), List.of(), List.of(), 0)).isEmpty();
        assertThat(letter(together, head, Set.of(incident), record(Claim.Standing.ESTABLISHED), List.of(),
                List.of(asked.signed(UUID.randomUUID(), Way.ACCOUNT, Instant.EPOCH)), 0)).isEmpty();
    }

    @Test
    void refuseALetterOfADayThatIsYetToCome() {
        assertThat(onDay(DAY.plusDays(1))).containsExactly("isNotDatedAhead");
        assertThat(onDay(DAY)).isEmpty();
    }

    private List<String> onDay(LocalDate day) {
        Appeal dated = appeal.written(new AppealDraft(appeal.text().on(day), appeal.incidents(), appeal.addressees(), appeal.demands(), Set.of(), null), AUTHOR);
        return letter(dated, head, Set.of(incident), record(Claim.Standing.ESTABLISHED), List.of(), List.of(), 0);
    }

    @Test
    void refuseATextThatOthersHaveNotSigned() {
        assertThat(letter(appeal, head, Set.of(incident), record(Claim.Standing.ESTABLISHED), List.of(), List.of(), 2))
                .containsExactly("everySignatureIsUnderThisText");
    }

    @Test
    void areNeverGonePastWhereAPersonOrASecondLookIsAtStake() {
        assertThat(Stream.of(ApprovalRule.values()).filter(rule -> !rule.mayBeMarked())).contains(ApprovalRule.NOT_BY_AN_AUTHOR,
                ApprovalRule.EVERY_NAMED_PERSON_CONSENTS);
    }

    private static List<String> draft(Appeal appeal, Official official, Authority body) {
        return rules(new DraftRules(appeal, List.of(official), List.of(body)).all());
    }

    private List<String> letter(Appeal appeal, Official official, Set<IncidentId> verified, IncidentRecord record, List<Norm> norms,
            List<Signatory> asked, long others) {
        return rules(new LetterRules(appeal, List.of(official), verified, List.of(record), norms, asked, others, DAY).all());
    }

    private List<String> people(Consent... consents) {
        return people(record(Claim.Standing.ESTABLISHED, consents));
    }

    private List<String> people(IncidentRecord record) {
        return rules(new PeopleRules(appeal, List.of(record), UnagreedNames.of(List.of(record), Map.of(), one -> Naming.printed(one, Set.of())), Set.of(), List::of).all());
    }

    private static List<String> rules(Stream<Optional<Refusal>> rules) {
        return rules.flatMap(Optional::stream).map(refusal -> refusal.messageKey().substring(ApprovalRule.REFUSED.length())).toList();
    }

    private Appeal missing(TextOf part) {
        LocalizedText other = LocalizedText.of(Language.EN, "Words");
        Appeal.AppealText was = appeal.text();
        Appeal.AppealText text = new Appeal.AppealText(was.date(), was.language(), was.addressing(), part == TextOf.SUBJECT ? other : was.subject(),
                part == TextOf.INTRODUCTION ? other : was.introduction(), part == TextOf.ASSESSMENT ? other : was.assessment(),
                part == TextOf.CONCLUSION ? other : was.conclusion());
        List<Appeal.Demand> demands = new ArrayList<>(appeal.demands());
        if (part == TextOf.DEMAND) {
            demands.add(new Appeal.Demand(UUID.randomUUID(), body.id(), other));
        }
        return appeal.written(new AppealDraft(text, appeal.incidents(), appeal.addressees(), demands, appeal.norms(), null), AUTHOR);
    }

    private static Appeal appeal(Appeal.Kind kind, LocalizedText words, List<Appeal.Part> incidents, List<Appeal.Addressee> addressees,
            List<Appeal.Demand> demands) {
        return new Appeal(AppealId.fresh(), 1, "2019-A1", kind, new OrganisationId(UUID.randomUUID()), null,
                new Appeal.AppealText(DAY, Language.RU, Appeal.Addressing.TOGETHER, words, words, LocalizedText.NONE, LocalizedText.NONE), incidents, addressees, demands,
                Set.of(), Set.of(new Appeal.Author(AUTHOR)), null, null, null, null, null);
    }

    private Appeal to(Appeal.Addressing addressing, Official official, Language language) {
        return addressed(appeal(Appeal.Kind.INDIVIDUAL, WORDS, appeal.incidents(),
                List.of(new Appeal.Addressee(official.id(), Channel.POST, null, language)), appeal.demands()), addressing);
    }

    private static Appeal addressed(Appeal appeal, Appeal.Addressing addressing) {
        Appeal.AppealText was = appeal.text();
        return appeal.written(new AppealDraft(new Appeal.AppealText(was.date(), was.language(), addressing, was.subject(), was.introduction(),
                was.assessment(), was.conclusion()), appeal.incidents(), appeal.addressees(), appeal.demands(), appeal.norms(), null), AUTHOR);
    }

    private Official official(LocalDate since, LocalDate until, LocalizedText addressed) {
        return new Official(OfficialId.fresh(), 0, body.id(), WORDS, WORDS, addressed, addressed, since, until);
    }

    private static Norm norm(LocalDate from) {
        return Norm.of(new NormRef("CRIMINAL_CODE", "158", null), WORDS, WORDS, from, null, true);
    }

    private static Consent said(Consent.Purpose purpose, Consent.State state, UUID about) {
        return said(purpose, state, about, LocalizedText.NONE, 0);
    }

    private static Consent said(Consent.Purpose purpose, Consent.State state, UUID about, LocalizedText appearsAs, long second) {
        return new Consent(ConsentId.fresh(), 0, VICTIM, purpose, state, about, null, null, appearsAs, Instant.ofEpochSecond(second), null);
    }

    private IncidentRecord record(Claim.Standing standing, Consent... consents) {
        return record(PartialDate.on(TOLD), standing, consents);
    }

    private IncidentRecord record(@Nullable PartialDate when, Claim.Standing standing, Consent... consents) {
        Incident one = new Incident(incident, 0, new CaseNumber(2019, 1), WORDS, when, Place.UNKNOWN, Set.of(),
                Alarm.NONE, Urgency.NONE, null, null);
        Claim claim = new Claim(ClaimId.fresh(), 0, incident, 1, WORDS, null, Claim.Attribution.VICTIM, standing, "As asked.", false,
                Set.of(), Set.of(), Set.of());
        Involvement victim = new Involvement(InvolvementId.fresh(), 0, incident, 1, Involvement.Part.VICTIM, null, VICTIM, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null);
        return new IncidentRecord(one, List.of(), null, List.of(claim), List.of(victim), List.of(), List.of(), List.of(), List.of(),
                Map.of(), List.of(consents));
    }
}
