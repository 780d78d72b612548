package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Queries;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.legal.Analyses;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What authors wrote of people stays when their case leaves the letter; so does the question whether they agree. */
@ArashaTest
class LeftCasesTests {

    private static final String NAMED = "appeal.rule.nobodyElseIsNamed";

    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final HeldLetters held;
    private final AppealVersions versions;
    private final Records records;
    private final People people;
    private final Consents consents;
    private final Analyses analyses;
    private final Incidents incidents;
    private final Windows windows;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cases cases;
    private final As as;

    private IncidentId stays;
    private IncidentId leaves;
    private AppealId appeal;
    private PersonId victim;

    LeftCasesTests(Filings filings, Appeals appeals, Letters letters, HeldLetters held, AppealVersions versions, Records records, People people, Consents consents,
            Analyses analyses, Incidents incidents, Windows windows, Statements statements, JdbcClient jdbc, TransactionTemplate transaction, Cases cases, As as) {
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.held = held;
        this.versions = versions;
        this.records = records;
        this.people = people;
        this.consents = consents;
        this.analyses = analyses;
        this.incidents = incidents;
        this.windows = windows;
        this.statements = statements;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.as = as;
    }

    @BeforeEach
    void name() {
        stays = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(stays, "Choose collective appeal", () -> appeals.openWith(stays));
        appeal = filings.of(stays);
        leaves = joined();
        victim = victim(leaves, "Светлана Примерова");
        filings.retitle(appeal, "В защиту Светланы Примеровой");
    }

    @Test
    void aLetterThatNamesWhoseCaseHasStoppedIsNeitherSignedNorApproved() {
        filings.draft(appeal, Channel.POST);
        says(Consent.Purpose.NAMED_IN_APPEALS);
        stop();

        assertThat(appeals.find(appeal).incidentIds()).doesNotContain(leaves);
        assertThat(warned(appeal)).isTrue();
        assertRefused(NAMED, () -> filings.approve(appeal));
    }

    @Test
    void whoWantsNoAppealAtAllIsNotNamedInOneThatGoesOnWithoutThem() {
        says(Consent.Purpose.APPEAL);
        assertThat(warned(appeal)).as("while the case is in it, it is refused as a whole").isFalse();

        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));

        assertThat(warned(appeal)).isTrue();
    }

    @Test
    void whoseCaseHasLeftAndWhoAgreesMayBeNamedUntilTheySayOtherwise() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        assertThat(warned(appeal)).isFalse();

        says(Consent.Purpose.NAMED_IN_APPEALS);

        assertThat(warned(appeal)).isTrue();
        filings.retitle(appeal, "В защиту журналистки");
        assertThat(warned(appeal)).isFalse();
    }

    @Test
    void anApprovedLetterThatNamesThemIsHeldOnceTheySayOtherwise() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);
        assertThat(held.since(appeal)).isEmpty();

        says(Consent.Purpose.NAMED_IN_APPEALS);

        assertThat(held.since(appeal)).contains(cases.today());
    }

    @Test
    void anApprovedLetterIsHeldThatNamesThemInALanguageInWhichItIsReadOnly() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        filings.retitle(appeal, new LocalizedText("В защиту журналистки", "Светлана Примерованы қорғау", "In defence of a journalist"));
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);
        assertThat(appeals.find(appeal).languages()).containsExactly(Language.RU);

        says(Consent.Purpose.NAMED_IN_APPEALS);

        assertThat(held.since(appeal)).contains(cases.today());
    }

    @Test
    void anApprovedLetterIsNotHeldForTheNameOfAnotherWhoAgrees() {
        victim(stays, "Светлана Иванова");
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        filings.retitle(appeal, "В защиту Светланы Ивановой");
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);

        says(Consent.Purpose.NAMED_IN_APPEALS);

        assertThat(held.since(appeal)).isEmpty();
    }

    @Test
    void theAuthorsHearByAMailThatNamesNobodyThatTheirLetterIsShut() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        filings.draft(appeal, Channel.POST);
        String mailbox = mailboxOfTheAuthor();

        says(Consent.Purpose.NAMED_IN_APPEALS);

        String number = appeals.find(appeal).number();
        assertThat(mailsTo(mailbox)).singleElement().satisfies(mail -> assertThat(mail).startsWith(Texts.get(Language.EN, "appeal.against.mail.subject", number))
                .contains("/appeals/" + number).doesNotContain("Светлан", "Глушков", incidents.find(leaves).number().toString()));
        filings.approve(withoutAName());
        assertThat(mailsTo(mailbox)).hasSize(1);
        says(Consent.Purpose.NAMED_IN_APPEALS);
        assertThat(mailsTo(mailbox)).as("it names them no more").hasSize(1);
    }

    @Test
    void theAuthorsHearOfAnApprovedLetterThatWaitsAndNotWhileTheyWrite() {
        String mailbox = mailboxOfTheAuthor();
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        says(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED);
        assertThat(mailsTo(mailbox)).as("the checks of the draft tell it").isEmpty();
        says(Consent.Purpose.NAMED_IN_APPEALS, Consent.State.GIVEN);
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);

        says(Consent.Purpose.APPEAL, Consent.State.REFUSED);

        assertThat(held.since(appeal)).contains(cases.today());
        assertThat(mailsTo(mailbox)).hasSize(1);
    }

    @Test
    void whoDecidesOnTheWithdrawalReadsWhichLettersTheCaseHasLeft() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        says(Consent.Purpose.NAMED_IN_APPEALS);

        Window decision = windows.of(Role.LAWYER).open("incidents/" + incidents.find(leaves).number() + "/withdrawal");

        assertThat(decision.text()).contains(decision.words("followup.withdrawal.left", appeals.find(appeal).number()))
                .doesNotContain(decision.words("followup.withdrawal.none"));
    }

    @Test
    void whoDecidesOnTheWithdrawalReadsThatALetterTheCaseHasLeftIsSent() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);
        filings.register(filings.submissionsOf(appeal).getFirst().id(), 0);
        says(Consent.Purpose.NAMED_IN_APPEALS);

        Window decision = windows.of(Role.LAWYER).open("incidents/" + incidents.find(leaves).number() + "/withdrawal");

        String number = appeals.find(appeal).number();
        assertThat(decision.text()).contains(decision.words("followup.withdrawal.sent", number, 1))
                .doesNotContain(decision.words("followup.withdrawal.left", number));
    }

    /** It is returned and handed over again. */
    private AppealId withoutAName() {
        cases.does(as.idOf(Role.APPROVER), appeal, "Approve appeal", () -> appeals.giveBack(appeal, "The name is to go."));
        filings.retitle(appeal, "В защиту журналистки");
        filings.handOver(appeal);
        return appeal;
    }

    private String mailboxOfTheAuthor() {
        String mailbox = UUID.randomUUID() + "@author.example";
        jdbc.sql("update app_user set email = ?, language = 'EN' where id = ?").params(mailbox, as.idOf(Role.LAWYER).value()).update();
        return mailbox;
    }

    private List<String> mailsTo(String mailbox) {
        return jdbc.sql("select subject || ' ' || body from outgoing_mail where recipient = ?").param(mailbox).query(String.class).list();
    }

    @AfterEach
    void forget() {
        windows.close();
        jdbc.sql("update app_user set email = null where id = ?").param(as.idOf(Role.LAWYER).value()).update();
    }

    @Test
    void casesThatHaveLeftAreReadAtOnce() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, leaves));
        int ofOne = queries();
        for (int i = 0; i < 2; i++) {
            IncidentId another = joined();
            as.role(Role.LAWYER, () -> appeals.drop(appeal, another));
        }

        assertThat(queries()).isEqualTo(ofOne);
    }

    /** As the migration finds them. */
    @Test
    void thoseThatLeftBeforeAreFoundInTheHistoryAndWhereTheirPeopleHaveGone() throws IOException {
        String migration = new ClassPathResource("db/migration/appeal/V29__note_which_cases_have_left_a_letter.sql").getContentAsString(StandardCharsets.UTF_8);
        as.role(Role.LAWYER, () -> {
            Statement first = statements.of(appeal, leaves).statements().getFirst().statement();
            statements.write(first, text("Светлана Примерова задержана."), false, first.claimIds());
            appeals.drop(appeal, leaves);
        });
        IncidentId survivor = cases.analysed(Remedy.COLLECTIVE_APPEAL);

        transaction.executeWithoutResult(upgrade -> {
            upgrade.setRollbackOnly();
            jdbc.sql("delete from appeal_left").update();
            jdbc.sql("insert into merge (id, kind, loser, survivor, merged_at, merged_by) values (gen_random_uuid(), 'INCIDENT', ?, ?, now(), ?)")
                    .params(leaves.value(), survivor.value(), as.idOf(Role.LAWYER).value()).update();
            jdbc.sql("""
                    insert into record_history (table_name, record_id, valid_from, valid_to, content, deleted) values ('statement', gen_random_uuid(), now(), now(),
                        jsonb_build_object('appeal', ?::text, 'incident', gen_random_uuid()), true)""").param(appeal.value().toString()).update();

            jdbc.sql(migration.substring(migration.indexOf("insert"))).update();

            assertThat(jdbc.sql("select incident from appeal_left where appeal = ?").param(appeal.value()).query(UUID.class).list())
                    .contains(survivor.value()).isSubsetOf(leaves.value(), survivor.value());
        });
    }

    private int queries() {
        return Queries.of(() -> as.role(Role.LAWYER, () -> letters.warnings(appeal))) + Queries.of(() -> held.since(appeal));
    }

    private IncidentId joined() {
        IncidentId id = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(id, "Choose collective appeal", () -> appeals.join(id, appeal));
        return id;
    }

    private PersonId victim(IncidentId incident, String name) {
        PersonId person = as.role(Role.INTAKE, () -> people.enter(text(name), Set.of(), null, LocalizedText.NONE)).id();
        as.role(Role.LAWYER, () -> records.add(new Involvement(InvolvementId.fresh(), 0, incident, 1, Involvement.Part.VICTIM, null, person, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
        return person;
    }

    @Test
    void whatADraftSaysWithoutACaseThatHasStoppedIsAVersion() {
        says(Consent.Purpose.NAMED_IN_APPEALS);
        LetterText before = kept();
        stop();

        assertThat(kept()).isNotEqualTo(before).isEqualTo(LetterText.of(as.role(Role.LAWYER, () -> letters.of(appeal, Language.RU))));
    }

    private LetterText kept() {
        return as.role(Role.LAWYER, () -> versions.text(appeal, versions.last(appeal), Language.RU));
    }

    @Test
    void aLetterWrittenAnewWithoutTheirCaseNamesThemNoMore() {
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);
        says(Consent.Purpose.NAMED_IN_APPEALS);
        stop();

        Appeal was = appeals.find(appeal);
        Appeal.Addressee to = was.addressees().getFirst();
        Appeal anew = as.role(Role.LAWYER, () -> appeals.openAnew(appeal, was.kind(), Map.of(to.official(), was.demands().getFirst().authority())));

        assertThat(anew.incidentIds()).doesNotContain(leaves);
        assertThat(warned(anew.id())).isTrue();
    }

    private boolean warned(AppealId id) {
        return as.role(Role.LAWYER, () -> letters.warnings(id)).stream().map(Refusal::messageKey).anyMatch(NAMED::equals);
    }

    private void says(Consent.Purpose purpose) {
        says(purpose, Consent.State.WITHDRAWN);
    }

    private void says(Consent.Purpose purpose, Consent.State state) {
        as.role(Role.LAWYER, () -> consents.note(victim, purpose, state, leaves.value(), null, null));
    }

    private void stop() {
        cases.does(leaves, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(leaves, false, "Their wish."));
    }
}
