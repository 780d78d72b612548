package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent.Purpose;
import org.arasha.directory.Consent.State;
import org.arasha.directory.Consents;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonMerges;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Involvement;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.legal.Analyses;
import org.arasha.legal.Remedy;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters out of their authors' hands, and what people of their cases have said, while cases and people become one and two again. */
@ArashaTest
class MergedCasesTests {

    private static final String DECIDE = "Decide on withdrawn consent";

    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final HeldLetters held;
    private final Records records;
    private final People people;
    private final Consents consents;
    private final IncidentMerges merges;
    private final PersonMerges personMerges;
    private final Analyses analyses;
    private final Submissions submissions;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Cases cases;
    private final As as;

    private IncidentId known;
    private IncidentId joined;
    private AppealId appeal;

    MergedCasesTests(Filings filings, Appeals appeals, Letters letters, HeldLetters held, Records records, People people, Consents consents,
            IncidentMerges merges, PersonMerges personMerges, Analyses analyses, Submissions submissions,
            TransactionTemplate transaction, JdbcClient jdbc, Cases cases, As as) {
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.held = held;
        this.records = records;
        this.people = people;
        this.consents = consents;
        this.merges = merges;
        this.personMerges = personMerges;
        this.analyses = analyses;
        this.submissions = submissions;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.cases = cases;
        this.as = as;
    }

    @BeforeEach
    void appeal() {
        appeal = filings.appealOpened();
        known = appeals.find(appeal).incidentIds().getFirst();
        joined = cases.reported();
    }

    @Test
    void whoIsPartedFromAnApprovedLetterThatNamesThemHoldsItAndItsAuthorsHear() {
        PersonId victim = add(joined, Part.VICTIM, "Гульнара Сейтова");
        merge(joined, known);
        approve("В защиту Гульнары Сейтовой");
        String mailbox = mailboxOfTheAuthor();

        undo(known);
        assertThat(held.since(appeal)).isEmpty();
        says(victim, Purpose.NAMED_IN_APPEALS, State.REFUSED, joined);

        assertThat(held.since(appeal)).contains(cases.today());
        assertThat(jdbc.sql("select count(*) from outgoing_mail where recipient = ?").param(mailbox).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoIsPartedFromADraftThatNamesThemIsAskedAsBefore() {
        PersonId victim = add(joined, Part.VICTIM, "Гульнара Сейтова");
        merge(joined, known);
        filings.retitle(appeal, "В защиту Гульнары Сейтовой");

        undo(known);
        says(victim, Purpose.NAMED_IN_APPEALS, State.REFUSED, null);

        assertThat(as.role(Role.LAWYER, () -> letters.warnings(appeal))).extracting(Refusal::messageKey).contains("appeal.rule.nobodyElseIsNamed");
    }

    @Test
    void bothHaveLeftALetterThatEitherHasLeftWhileTheyWereOne() {
        IncidentId left = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId stays = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId survivor = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(stays, "Choose collective appeal", () -> appeals.openWith(stays));
        AppealId collective = filings.of(stays);
        List.of(left, survivor).forEach(one -> cases.does(one, "Choose collective appeal", () -> appeals.join(one, collective)));
        as.role(Role.LAWYER, () -> appeals.drop(collective, left));
        merge(left, survivor);
        as.role(Role.LAWYER, () -> appeals.drop(collective, survivor));

        undo(survivor);

        assertThat(jdbc.sql("select incident from appeal_left where appeal = ?").param(collective.value()).query(UUID.class).list())
                .containsExactlyInAnyOrder(left.value(), survivor.value());
    }

    /** Of the case that came and went nothing was written in it. */
    @Test
    void aMergeThatIsUndoneHoldsNoApprovedLetterThatTheCaseHadLeft() {
        IncidentId left = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId stays = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        PersonId victim = add(left, Part.VICTIM, "Гульнара Сейтова");
        add(joined, Part.VICTIM, victim);
        cases.does(stays, "Choose collective appeal", () -> appeals.openWith(stays));
        appeal = filings.of(stays);
        cases.does(left, "Choose collective appeal", () -> appeals.join(left, appeal));
        as.role(Role.LAWYER, () -> appeals.drop(appeal, left));
        approve("В защиту Гульнары Сейтовой");
        says(victim, Purpose.NAMED_IN_APPEALS, State.REFUSED, joined);
        merge(left, joined);
        assertThat(held.since(appeal)).contains(cases.today());

        undo(joined);

        assertThat(held.since(appeal)).isEmpty();
        says(victim, Purpose.NAMED_IN_APPEALS, State.REFUSED, left);
        assertThat(held.since(appeal)).contains(cases.today());
    }

    @Test
    void aRefusalThatAMergeOfPeopleBringsToALetterIsToldToALawyerOnce() {
        PersonId victim = add(known, Part.VICTIM, "Сания Примерова");
        PersonId duplicate = enter("Сания Примерова");
        says(duplicate, Purpose.NAMED_IN_APPEALS, State.REFUSED, null);
        says(duplicate, Purpose.APPEAL, State.REFUSED, null);
        approve("В защиту журналистки");

        as.role(Role.LAWYER, () -> personMerges.merge(duplicate, victim));

        assertThat(cases.waiting(known)).containsExactly(DECIDE);
        assertThat(held.since(appeal)).contains(cases.today());
    }

    /** Whose name the authors wrote themselves: it was not asked about when the letter was approved. */
    @Test
    void aRefusalOfBeforeThatAMergeBringsToAnApprovedLetterHoldsIt() {
        PersonId witness = add(known, Part.WITNESS, "Гульнара Сейтова");
        PersonId another = add(known, Part.WITNESS, "Динара Омарова");
        PersonId duplicate = enter("Гульнара Сейтова");
        PersonId ofAnother = enter("Динара Омарова");
        List.of(duplicate, ofAnother).forEach(one -> says(one, Purpose.NAMED_IN_APPEALS, State.REFUSED, null));
        approve("Как видела Гульнара Сейтова");

        as.role(Role.LAWYER, () -> personMerges.merge(ofAnother, another));
        assertThat(held.since(appeal)).as("it does not name them").isEmpty();
        as.role(Role.LAWYER, () -> personMerges.merge(duplicate, witness));

        assertThat(held.since(appeal)).contains(cases.today());
    }

    @Test
    void aRefusalThatAMergeOfCasesBringsToALetterIsToldToALawyer() {
        says(add(joined, Part.VICTIM, "Гульнара Сейтова"), Purpose.APPEAL, State.REFUSED, joined);
        approve("В защиту журналистки");

        merge(joined, known);

        assertThat(cases.waiting(known)).contains(DECIDE);
        assertThat(held.since(appeal)).contains(cases.today());
    }

    @Test
    void whatWaitsForADecisionInTheCaseThatGoesWaitsOnceInTheOne() {
        PersonId victim = add(joined, Part.VICTIM, "Гульнара Сейтова");
        says(victim, Purpose.NAMED_IN_APPEALS, State.WITHDRAWN, joined);
        says(victim, Purpose.APPEAL, State.WITHDRAWN, joined);
        assertThat(cases.waiting(joined)).containsExactlyInAnyOrder("Register report", DECIDE);

        merge(joined, known);

        assertThat(cases.waiting(known)).containsExactlyInAnyOrder("Review new information", DECIDE);
        assertThat(jdbc.sql("select count(*) from trail_entry where record = ? and act = 'ConsentNoted'").param(victim.value()).query(Integer.class).single())
                .as("nobody has noted it again").isEqualTo(2);
    }

    @Test
    void whatACaseHasHeardItDoesNotHearAgain() {
        PersonId victim = add(known, Part.VICTIM, "Гульнара Сейтова");
        add(joined, Part.VICTIM, victim);
        says(victim, Purpose.NAMED_IN_APPEALS, State.WITHDRAWN, null);
        cases.does(known, DECIDE, () -> analyses.decideOnWithdrawal(known, true, "They asked for no name."));

        merge(joined, known);

        assertThat(cases.waiting(known)).containsExactly("Review new information");
    }

    @Test
    void aLetterWasHandedInUntilTheDayOnWhichAMergeBroughtARefusalOfBefore() {
        PersonId witness = add(known, Part.WITNESS, "Гульнара Сейтова");
        PersonId duplicate = enter("Гульнара Сейтова");
        says(duplicate, Purpose.NAMED_IN_APPEALS, State.REFUSED, null);
        approve("Как видела Гульнара Сейтова");
        approvedAndSaid(20, duplicate, 29);
        SubmissionId submission = filings.submissionsOf(appeal).getFirst().id();

        as.role(Role.LAWYER, () -> personMerges.merge(duplicate, witness));

        assertThat(held.since(appeal)).contains(cases.today());
        assertRefused("followup.refusal.consentWithdrawn", () -> handIn(submission, 0));
        handIn(submission, 1);
        assertThat(submissions.find(submission).filedOn()).isEqualTo(cases.today().minusDays(1));
    }

    @Test
    void aWordSaidSinceHoldsFromTheDayOnWhichItCameAndNoOtherMergeMakesThatLater() {
        PersonId victim = add(known, Part.VICTIM, "Динара Омарова");
        PersonId another = add(joined, Part.VICTIM, "Гульнара Сейтова");
        approve("В защиту журналистки");
        says(another, Purpose.APPEAL, State.REFUSED, joined);
        approvedAndSaid(20, another, 10);

        merge(joined, known);
        assertThat(held.since(appeal)).as("it came today").contains(cases.today());
        says(victim, Purpose.APPEAL, State.REFUSED, null);
        approvedAndSaid(0, victim, 5);
        merge(cases.reported(), known);

        assertThat(held.since(appeal)).as("it was heard then").contains(cases.today().minusDays(5));
    }

    @Test
    void aSpellingThatShutsALetterIsToldToALawyer() {
        PersonId witness = add(known, Part.WITNESS, "Гульнара Сейтова");
        says(witness, Purpose.NAMED_IN_APPEALS, State.REFUSED, null);
        approve("Как видела Сания Примерова");
        as.role(Role.LAWYER, () -> personMerges.merge(enter("Гульнара Сейтова"), witness));
        assertThat(held.since(appeal)).isEmpty();

        as.role(Role.LAWYER, () -> personMerges.merge(enter("Сания Примерова"), witness));

        assertThat(held.since(appeal)).contains(cases.today());
        assertThat(cases.waiting(known)).containsExactly(DECIDE);
    }

    @Test
    void aLetterThatASpellingHasShutIsShutFromThenOnWhateverIsMergedLater() {
        PersonId witness = add(known, Part.WITNESS, "Гульнара Сейтова");
        says(witness, Purpose.NAMED_IN_APPEALS, State.REFUSED, null);
        approve("Как видела Сания Примерова");
        as.role(Role.LAWYER, () -> personMerges.merge(enter("Сания Примерова"), witness));
        goesOn();
        approvedAndSaid(20, witness, 29);
        jdbc.sql("update merge set merged_at = merged_at - interval '5 days' where survivor = ?").param(witness.value()).update();

        merge(cases.reported(), known);
        as.role(Role.LAWYER, () -> personMerges.merge(enter("Динара Омарова"), witness));

        assertThat(held.since(appeal)).contains(cases.today().minusDays(5));
        assertThat(cases.waiting(known)).doesNotContain(DECIDE);
    }

    @Test
    void whoHasRefusedInTheCaseOfALetterIsNotHeardThereAgainAsSomebodyElse() {
        PersonId victim = refusedAndDecidedOn();

        PersonId same = enter("Гульнара Сейтова");
        as.role(Role.LAWYER, () -> personMerges.merge(victim, same));

        assertThat(held.since(appeal)).contains(cases.today().minusDays(9));
        assertThat(cases.waiting(known)).doesNotContain(DECIDE);
    }

    @Test
    void whatBothHaveRefusedOfWhomOneIsMadeIsNothingNewInTheCaseOfALetter() {
        PersonId victim = refusedAndDecidedOn();
        PersonId same = enter("Гульнара Сейтова");
        says(same, Purpose.APPEAL, State.REFUSED, null);
        approvedAndSaid(20, same, 7);

        as.role(Role.LAWYER, () -> personMerges.merge(victim, same));

        assertThat(held.since(appeal)).as("by the later of both").contains(cases.today().minusDays(7));
        assertThat(cases.waiting(known)).doesNotContain(DECIDE);
    }

    @Test
    void whoIsInTheCaseOfALetterWithoutAPartIsNotHeardThereAgainWhenAReportIsJoined() {
        PersonId arrested = enter("Гульнара Сейтова");
        as.role(Role.LAWYER, () -> records.add(new Detention(DetentionId.fresh(), 0, known, arrested, PartialDate.on(cases.today().minusDays(40)), null, null,
                null, false, LocalizedText.NONE, LocalizedText.NONE, false, false, null, null, null)));
        approve("В защиту журналистки");
        says(arrested, Purpose.NAMED_IN_APPEALS, State.REFUSED, null);
        approvedAndSaid(20, arrested, 9);
        goesOn();

        merge(cases.reported(), known);

        assertThat(held.since(appeal)).contains(cases.today().minusDays(9));
        assertThat(cases.waiting(known)).doesNotContain(DECIDE);
    }

    @Test
    void theAuthorsHearThatACaseWhichHasLeftTheirLetterHasGoneToWhoIsAgainstIt() {
        IncidentId left = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId stays = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId survivor = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        says(add(survivor, Part.WITNESS, "Гульнара Сейтова"), Purpose.NAMED_IN_APPEALS, State.REFUSED, survivor);
        cases.does(stays, "Choose collective appeal", () -> appeals.openWith(stays));
        appeal = filings.of(stays);
        cases.does(left, "Choose collective appeal", () -> appeals.join(left, appeal));
        as.role(Role.LAWYER, () -> appeals.drop(appeal, left));
        approve("Как видела Гульнара Сейтова");
        String mailbox = mailboxOfTheAuthor();

        merge(left, survivor);

        assertThat(held.since(appeal)).contains(cases.today());
        assertThat(jdbc.sql("select count(*) from outgoing_mail where recipient = ?").param(mailbox).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aWordThatHoldsALetterWhichItsCaseHasLeftHoldsItFromThatDayWhereverThatCaseGoes() {
        IncidentId left = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId stays = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        PersonId witness = add(left, Part.WITNESS, "Гульнара Сейтова");
        cases.does(stays, "Choose collective appeal", () -> appeals.openWith(stays));
        appeal = filings.of(stays);
        cases.does(left, "Choose collective appeal", () -> appeals.join(left, appeal));
        as.role(Role.LAWYER, () -> appeals.drop(appeal, left));
        approve("Как видела Гульнара Сейтова");
        says(witness, Purpose.NAMED_IN_APPEALS, State.REFUSED, left);
        approvedAndSaid(20, witness, 9);

        merge(left, cases.analysed(Remedy.COLLECTIVE_APPEAL));

        assertThat(held.since(appeal)).contains(cases.today().minusDays(9));
    }

    @Test
    void whatIsRefusedWhileALawyerDecidesIsDecidedOnAsWell() {
        PersonId one = add(known, Part.VICTIM, "Гульнара Сейтова");
        PersonId another = add(known, Part.VICTIM, "Динара Омарова");
        approve("В защиту журналисток");
        says(one, Purpose.APPEAL, State.REFUSED, null);

        cases.does(known, DECIDE, () -> says(another, Purpose.APPEAL, State.REFUSED, null));

        assertThat(cases.waiting(known)).containsExactly(DECIDE, DECIDE);
    }

    @Test
    void aLetterIsNotApprovedWhileACaseIsJoinedWhosePeopleItWasNotAskedAbout() {
        says(add(joined, Part.WITNESS, "Гульнара Сейтова"), Purpose.NAMED_IN_APPEALS, State.REFUSED, joined);
        filings.retitle(appeal, "Как видела Гульнара Сейтова");
        filings.draft(appeal, Channel.POST);

        CompletableFuture<Void> approved = transaction.execute(joining -> {
            merge(joined, known);
            return begun(() -> filings.approve(appeal));
        });

        assertThat(approved).failsWithin(Duration.ofSeconds(20));
        assertThat(appeals.find(appeal).approvedAt()).isNull();
    }

    private CompletableFuture<Void> begun(Runnable deed) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(deed);
        await().pollInSameThread().until(() -> begun.isDone() || jdbc.sql("""
                select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""")
                .query(Boolean.class).single());
        return begun;
    }

    private void approvedAndSaid(int approved, PersonId person, int said) {
        jdbc.sql("update appeal set approved_at = approved_at - make_interval(days => ?) where id = ?").params(approved, appeal.value()).update();
        jdbc.sql("update consent set noted_at = noted_at - make_interval(days => ?) where person = ?").params(said, person.value()).update();
    }

    /** Approved twenty days ago, refused nine days ago. */
    private PersonId refusedAndDecidedOn() {
        PersonId victim = add(known, Part.VICTIM, "Гульнара Сейтова");
        approve("В защиту журналистки");
        says(victim, Purpose.APPEAL, State.REFUSED, null);
        approvedAndSaid(20, victim, 9);
        goesOn();
        return victim;
    }

    private void goesOn() {
        cases.does(known, DECIDE, () -> analyses.decideOnWithdrawal(known, true, "They asked for no name."));
        assertThat(cases.waiting(known)).doesNotContain(DECIDE);
    }

    private void handIn(SubmissionId submission, int daysAgo) {
        cases.does(submission, "Hand in", () -> submissions.handIn(submission, cases.today().minusDays(daysAgo), null));
    }

    private void approve(String subject) {
        filings.retitle(appeal, subject);
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);
    }

    private void merge(IncidentId gone, IncidentId kept) {
        as.role(Role.INTAKE, () -> merges.merge(gone, kept));
    }

    private void undo(IncidentId kept) {
        as.role(Role.INTAKE, () -> merges.undo(merges.of(kept).getFirst().merge()));
    }

    private PersonId add(IncidentId incident, Part part, String name) {
        PersonId person = enter(name);
        add(incident, part, person);
        return person;
    }

    private void add(IncidentId incident, Part part, PersonId person) {
        as.role(Role.LAWYER, () -> records.add(new Involvement(InvolvementId.fresh(), 0, incident, 1, part, null, person, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
    }

    private PersonId enter(String name) {
        return as.role(Role.INTAKE, () -> people.enter(text(name), Set.of(), null, LocalizedText.NONE)).id();
    }

    private void says(PersonId person, Purpose purpose, State state, @Nullable IncidentId about) {
        as.role(Role.LAWYER, () -> consents.note(person, purpose, state, about == null ? null : about.value(), null, null));
    }

    private String mailboxOfTheAuthor() {
        String mailbox = UUID.randomUUID() + "@author.example";
        jdbc.sql("update app_user set email = ?, language = 'EN' where id = ?").params(mailbox, as.idOf(Role.LAWYER).value()).update();
        return mailbox;
    }

    @AfterEach
    void forget() {
        jdbc.sql("update app_user set email = null where id = ?").param(as.idOf(Role.LAWYER).value()).update();
    }
}
