package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Merges;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who does not want to be named is named to nobody outside, in whatever language, list or copy of the letter. */
@ArashaTest
class NamedPeopleTests {

    private static final LocalizedText NAME = new LocalizedText("Сания Байкен", "Сания Бөкен", "Sania Boyken");

    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final Records records;
    private final People people;
    private final Consents consents;
    private final HeldLetters held;
    private final LeftOut leftOut;
    private final LeftCases leftCases;
    private final FactsToTell facts;
    private final Statements statements;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private AppealId appeal;
    private IncidentId incident;
    private PersonId victim;

    NamedPeopleTests(Filings filings, Appeals appeals, Letters letters, Records records, People people, Consents consents, HeldLetters held, LeftOut leftOut, LeftCases leftCases, FactsToTell facts, Statements statements, Cases cases, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.records = records;
        this.people = people;
        this.consents = consents;
        this.held = held;
        this.leftOut = leftOut;
        this.leftCases = leftCases;
        this.facts = facts;
        this.statements = statements;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @BeforeEach
    void write() {
        appeal = filings.appealWritten(Channel.POST);
        incident = appeals.find(appeal).incidentIds().getFirst();
        victim = as.role(Role.INTAKE, () -> people.enter(NAME, Set.of(), null, LocalizedText.NONE)).id();
        as.role(Role.LAWYER, () -> records.add(new Involvement(InvolvementId.fresh(), 0, incident, 1, Involvement.Part.VICTIM, null, victim, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
    }

    @Test
    void areNotNamedInALanguageInWhichTheLetterIsReadButNotFiled() {
        OrganisationId partner = filings.partner();
        SignatoryId asked = filings.invite(appeal, partner);
        UserId speaker = filings.speakerOf(partner);
        entitle(new LocalizedText("Задержание в редакции", "Сания Бөкенді ұстау", "A detention"));
        filings.handOver(appeal);
        assertThat(as.user(speaker, () -> letters.toSign(asked, Variant.toAll(Language.KK))).subject()).contains("Бөкен");

        says(Consent.State.REFUSED);

        assertRefused("appeal.refusal.notToSignYet", () -> as.user(speaker, () -> letters.toSign(asked, Variant.toAll(Language.RU))));
        assertThat(as.role(Role.LAWYER, () -> letters.warnings(appeal))).filteredOn(one -> one.messageKey().equals("appeal.rule.nobodyElseIsNamed"))
                .singleElement().satisfies(one -> assertThat(one.arguments()).containsExactly("SUBJECT", 1, "KK"));
    }

    /** It is asked each time the page is opened, and of a long letter composing is most of it. */
    @Test
    void areLookedUpWithoutComposingTheLetterWhereEverybodyAgreesOrAVictimDoesNotWantIt() {
        LetterComposer composer = mock(LetterComposer.class);
        NamedPeople named = new NamedPeople(records, people, consents, mock(Merges.class), composer, leftOut, leftCases, held);

        assertThat(named.against(appeals.find(appeal))).isEmpty();
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.APPEAL, Consent.State.REFUSED, incident.value(), null, null));
        assertThat(named.against(appeals.find(appeal))).map(Refusal::messageKey).contains("appeal.rule.everyVictimWantsIt");
        verifyNoInteractions(composer);
    }

    @Test
    void areNotReadOfByPartnersOfAnApprovedLetterOnceTheyTakeBackConsent() {
        OrganisationId partner = filings.partner();
        SignatoryId asked = filings.invite(appeal, partner);
        UserId speaker = filings.speakerOf(partner);
        filings.handOver(appeal);
        filings.signed(asked);
        filings.approve(appeal);
        assertThat(as.user(speaker, () -> letters.toSign(asked, Variant.toAll(Language.EN))).items()).isNotEmpty();

        says(Consent.State.WITHDRAWN);

        assertRefused("appeal.refusal.notReadAnyMore", () -> as.user(speaker, () -> letters.toSign(asked, Variant.toAll(Language.EN))));
        assertThat(as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).items()).isNotEmpty();
    }

    @Test
    void areHeardAfterTheApprovalThatIsUnderWay() {
        filings.handOver(appeal);

        transaction.executeWithoutResult(approving -> {
            filings.approve(appeal);
            assertThatThrownBy(() -> besides(() -> {
                jdbc.sql("set local lock_timeout = '100ms'").update();
                says(Consent.State.REFUSED);
            })).hasMessageContaining("lock timeout");
        });
        assertThat(held.since(appeal)).isEmpty();
        says(Consent.State.REFUSED);

        assertThat(held.since(appeal)).contains(cases.today());
    }

    private void besides(Runnable deed) {
        TransactionTemplate another = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(t -> deed.run());
    }

    @Test
    void whoWasNotAskedAndRefusesWhileTheLetterIsOutIsToldToALawyerOnce() {
        says(Consent.State.REFUSED);
        assertThat(cases.waiting(incident)).as("nobody outside has it").isEmpty();
        says(Consent.State.GIVEN);
        filings.handOver(appeal);
        filings.approve(appeal);

        saysOfAll(Consent.State.REFUSED);
        saysOfAll(Consent.State.REFUSED);

        assertThat(cases.waiting(incident)).containsExactly("Decide on withdrawn consent");
        assertThat(held.since(appeal)).contains(cases.today());
        assertThat(jdbc.sql("select act from trail_entry where record = ?").param(incident.value()).query(String.class).list())
                .contains("LetterSpokenAgainst");
    }

    @Test
    void aReportToThePoliceIsHeardOfWhileItIsApproved() {
        reportToPolice();
        filings.handOver(appeal);

        ofPolice(Consent.State.REFUSED);

        assertThat(warnings()).contains("appeal.rule.everyVictimWantsIt");
        assertRefused("appeal.rule.everyVictimWantsIt", () -> filings.approve(appeal));
        assertThat(cases.waiting(incident)).containsExactly("Decide on withdrawn consent");
    }

    @Test
    void aReportToThePoliceIsHeldOnceItIsApproved() {
        reportToPolice();
        filings.handOver(appeal);
        filings.approve(appeal);
        assertThat(held.since(appeal)).isEmpty();

        ofPolice(Consent.State.WITHDRAWN);

        assertThat(held.since(appeal)).contains(cases.today());
        assertThat(cases.waiting(incident)).containsExactly("Decide on withdrawn consent");
    }

    @Test
    void aReportToThePoliceThatWasFiledIsDecidedOnByALawyer() {
        reportToPolice();
        filings.handOver(appeal);
        filings.approve(appeal);
        filings.register(filings.submissionsOf(appeal).getFirst().id(), 0);

        ofPolice(Consent.State.REFUSED);

        assertThat(cases.waiting(incident)).containsExactly("Decide on withdrawn consent");
    }

    @Test
    void whatAWitnessSaysOfThePoliceHoldsNothingAndIsNoStep() {
        reportToPolice();
        PersonId witness = another("Дана Ким");
        as.role(Role.LAWYER, () -> records.add(new Involvement(InvolvementId.fresh(), 0, incident, 1, Involvement.Part.WITNESS, null, witness, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
        filings.handOver(appeal);

        as.role(Role.LAWYER, () -> consents.note(witness, Consent.Purpose.REPORT_TO_POLICE, Consent.State.REFUSED, incident.value(), null, null));

        assertThat(warnings()).doesNotContain("appeal.rule.everyVictimWantsIt");
        assertThat(cases.waiting(incident)).isEmpty();
    }

    @Test
    void whoIsToldOfOnlyInWhatIsLeftOutOrMentionedLendsTheirNameToNoRelative() {
        DetentionId held = held("Дана Байкенова");
        entitle(text("Дана Байкенова задержана"));
        says(Consent.State.REFUSED);
        assertThat(warnings()).doesNotContain("appeal.rule.nobodyElseIsNamed");

        as.role(Role.LAWYER, () -> facts.tell(appeal, held.value(), false));
        assertThat(warnings()).contains("appeal.rule.nobodyElseIsNamed");
        as.role(Role.LAWYER, () -> facts.tell(appeal, held.value(), true));
        assertThat(warnings()).doesNotContain("appeal.rule.nobodyElseIsNamed");
        jdbc.sql("update appeal_incident set mentioned = true where appeal_id = ?").param(appeal.value()).update();

        assertThat(warnings()).contains("appeal.rule.nobodyElseIsNamed");
    }

    @Test
    void aStatementIsMarkedThatNamesARelativeOfWhomTheLetterDoesNotTell() {
        DetentionId held = held("Дана Байкенова");
        says(Consent.State.REFUSED);
        as.role(Role.LAWYER, () -> {
            Statement first = statements.of(appeal, incident).statements().getFirst().statement();
            statements.write(first, text("Дана Байкенова задержана."), false, first.claimIds());
        });
        assertThat(isFirstMarked()).isFalse();

        as.role(Role.LAWYER, () -> facts.tell(appeal, held.value(), false));

        assertThat(isFirstMarked()).isTrue();
        assertThat(warnings()).contains("appeal.rule.noStatementNamesWhoHasNotAgreed");
    }

    @Test
    void whomALetterDoesNotTellOfInAMentionNeedNotBeAskedNorHoldsIt() {
        jdbc.sql("update appeal_incident set mentioned = true where appeal_id = ?").param(appeal.value()).update();
        mention("Задержана журналистка.");
        assertThat(as.role(Role.LAWYER, () -> letters.notAsked(appeal))).isEmpty();
        mention("Сания Байкен задержана.");
        assertThat(as.role(Role.LAWYER, () -> letters.notAsked(appeal))).containsOnlyKeys(victim);
        mention("Задержана журналистка.");
        says(Consent.State.REFUSED);
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, incident.value(), null, null));
        assertThat(warnings()).doesNotContain("appeal.rule.everyNamedPersonConsents");

        filings.handOver(appeal);
        filings.approve(appeal);

        assertThat(held.since(appeal)).isEmpty();
    }

    private void mention(String words) {
        as.role(Role.LAWYER, () -> {
            Statement first = statements.of(appeal, incident).statements().getFirst().statement();
            statements.write(first, text(words), false, first.claimIds());
        });
    }

    private boolean isFirstMarked() {
        return as.role(Role.LAWYER, () -> statements.of(appeal, incident)).statements().getFirst().namesUnagreed();
    }

    private DetentionId held(String name) {
        DetentionId held = DetentionId.fresh();
        PersonId person = another(name);
        as.role(Role.LAWYER, () -> records.add(new Detention(held, 0, incident, person, PartialDate.on(cases.today()), null,
                Detention.Bound.EXACTLY, 300, false, LocalizedText.NONE, LocalizedText.NONE, false, false, null, null, null)));
        return held;
    }

    private PersonId another(String name) {
        return as.role(Role.INTAKE, () -> people.enter(text(name), Set.of(), null, LocalizedText.NONE)).id();
    }

    @Test
    void whatIsSaidOfThePoliceHoldsNoOtherLetter() {
        ofPolice(Consent.State.REFUSED);
        assertThat(warnings()).doesNotContain("appeal.rule.everyVictimWantsIt");
        filings.handOver(appeal);
        filings.approve(appeal);

        ofPolice(Consent.State.WITHDRAWN);

        assertThat(held.since(appeal)).isEmpty();
        assertThat(cases.waiting(incident)).isEmpty();
    }

    private void reportToPolice() {
        jdbc.sql("update appeal set kind = 'CRIME_REPORT' where id = ?").param(appeal.value()).update();
    }

    private void ofPolice(Consent.State state) {
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.REPORT_TO_POLICE, state, incident.value(), null, null));
    }

    private List<String> warnings() {
        return as.role(Role.LAWYER, () -> letters.warnings(appeal)).stream().map(Refusal::messageKey).toList();
    }

    @Test
    void appearInTheWordsOfOneCaseThoughTheyRefuseInGeneral() {
        saysOfAllWithoutWords();
        says(Consent.State.REFUSED);
        filings.handOver(appeal);
        filings.approve(appeal);

        assertThat(held.since(appeal)).isEmpty();
    }

    private void saysOfAllWithoutWords() {
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null, null, null));
    }

    @Test
    void areNotInTheAnnexByTheTitleOfASourceThatIsNotCited() {
        source("Сания Байкенге айыппұл салынды");
        source("Штраф Байкен");
        source("Штраф");
        says(Consent.State.REFUSED);

        assertThat(annexed()).contains("Штраф").doesNotContain("Сания Байкенге айыппұл салынды", "Штраф Байкен");
        says(Consent.State.GIVEN);
        assertThat(annexed()).contains("Штраф Байкен");
    }

    private void source(String title) {
        as.role(Role.LAWYER, () -> records.add(new Source(SourceId.fresh(), 0, incident, 0, Source.Kind.DOCUMENT, text(title), null, null, null,
                null, null, false, true)));
    }

    private List<String> annexed() {
        return as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.RU), true)).annex().exhibits().stream()
                .map(one -> one.source().title()).toList();
    }

    private void entitle(LocalizedText title) {
        filings.retitle(appeal, title);
    }

    private void says(Consent.State state) {
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, state, incident.value(), null, null, text("a colleague")));
    }

    private void saysOfAll(Consent.State state) {
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, state, null, null, null, text("a colleague")));
    }
}
