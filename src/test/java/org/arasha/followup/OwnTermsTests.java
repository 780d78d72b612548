package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Locks;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.directory.Channel;
import org.arasha.directory.OfficialId;
import org.arasha.incident.IncidentId;
import org.arasha.mail.MailBounced;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record OwnTermsTests(OwnTermsOfBefore before, TermsOfIncidents heads, Submissions submissions, Assessments assessments, MistakenForwardings mistaken, Recalls recalls, Appeals appeals, Terms terms, Cases cases, Filings filings, Timers timers,
        ApplicationEventPublisher events, TransactionTemplate transaction, Locks locks, JdbcClient jdbc, As as) {

    @Test
    void aComplaintThatIsWrittenAnewHasTheTermOfTheOneThatWasRecalled() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.COMPLAINT);
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();
        AppealId complaint = filings.of(incident);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        cases.withdraw(incident);

        AppealId anew = as.role(Role.LAWYER, () -> recalls.recall(complaint, "Their wish.", true)).orElseThrow().id();

        assertThat(running(complaint.value())).isEmpty();
        assertThat(running(anew.value())).containsExactly(terms.term(TermKind.COMPLAINT, cases.today()).dueOn());
    }

    @Test
    void runUntilTheLastLetterIsFiled() throws IOException {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.POST, Channel.POST);
        filings.approve(complaint);
        List<SubmissionId> both = filings.submissionsOf(complaint).stream().map(Submission::id).toList();

        handsIn(both.getFirst());
        assertThat(running(complaint.value())).as("the other is still to be").hasSize(1);
        mendTermsOfBefore(complaint);
        assertThat(running(complaint.value())).as("as terms of before are mended").hasSize(1);
        jdbc.sql("update submission set first_filed_on = ? where id = ?").params(cases.today(), both.getLast().value()).update();
        mendTermsOfBefore(complaint);
        assertThat(running(complaint.value())).as("also where it came back").hasSize(1);

        handsIn(both.getLast());
        assertThat(running(complaint.value())).isEmpty();
    }

    private void mendTermsOfBefore(AppealId met) throws IOException {
        jdbc.sql("update own_term set met = true where id = ?").param(met.value()).update();
        jdbc.sql(new ClassPathResource("db/migration/followup/V35__file_each_letter_in_our_own_term.sql").getContentAsString(StandardCharsets.UTF_8))
                .update();
    }

    @Test
    void runAgainOnceTheBodySaysThatItDoesNotHaveTheLetter() {
        SubmissionId id = filings.complaint();
        AppealId complaint = submissions.find(id).appeal();
        filings.register(id, 0);
        filings.reply(id);
        assertThat(running(complaint.value())).isEmpty();

        filings.assess(id, NextStep.FILE_AGAIN);

        assertThat(running(complaint.value())).hasSize(1);
        assertThat(running(id.value())).as("nothing is to be decided").isEmpty();
    }

    /** Whoever passes on what nobody had registered notes its receipt first, and numbers what is opened then. */
    @Test
    void nobodyWhoHoldsTheAppealWaitsForAPassingOnThatWaitsForThem() {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.POST, Channel.POST);
        filings.approve(complaint);
        List<SubmissionId> both = filings.submissionsOf(complaint).stream().map(Submission::id).toList();
        handsIn(both.getFirst());
        OfficialId other = filings.anotherBody();

        transaction.execute(holding -> {
            appeals.holdEnd(complaint);
            CompletableFuture<Void> passedOn = CompletableFuture.runAsync(() -> filings.passOn(both.getFirst(), other, 0, 1));
            locks.awaitWhoWaits();
            handsIn(both.getLast());
            return passedOn;
        }).join();

        assertThat(running(complaint.value())).isEmpty();
    }

    @Test
    void areMetAlsoByTheLastTwoThatAreFiledAtTheSameTime() {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.POST, Channel.POST);
        filings.approve(complaint);
        List<SubmissionId> both = filings.submissionsOf(complaint).stream().map(Submission::id).toList();

        transaction.execute(first -> {
            handsIn(both.getFirst());
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> handsIn(both.getLast()));
            locks.awaitWhoWaits();
            return second;
        }).join();

        assertThat(running(complaint.value())).isEmpty();
    }

    @Test
    void areMetOnceTheLetterThatWasNotFiledIsGivenUp() {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.MAIL, Channel.POST);
        filings.approve(complaint);
        List<SubmissionId> both = filings.submissionsOf(complaint).stream().map(Submission::id).toList();
        handsIn(both.getLast());
        assertThat(running(complaint.value())).hasSize(1);

        comesBackAndIsGivenUp(both.getFirst());

        assertThat(running(complaint.value())).isEmpty();
    }

    private void handsIn(SubmissionId id) {
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today(), null));
    }

    @Test
    void whatHadComeBackAndIsAnsweredAllTheSameWasFiledAndTheOtherLetterIsStillToBe() throws IOException {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.MAIL, Channel.POST);
        filings.approve(complaint);
        SubmissionId id = filings.submissionsOf(complaint).getFirst().id();
        comesBackAndIsGivenUp(id);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "We have it."));

        filings.assessLate(id, NextStep.CLOSE);

        Submission answered = submissions.find(id);
        assertThat(answered.filedOn()).isEqualTo(cases.today());
        assertThat(running(complaint.value())).hasSize(1);
        jdbc.sql("update submission set received_on = null, filed_on = null, first_filed_on = null where id = ?").param(id.value()).update();
        noteAnswersOfBefore();
        assertThat(submissions.find(id)).as("as answers of before are noted").isEqualTo(answered);
    }

    @Test
    void whatWasFiledTwiceAndAnsweredLateKeepsBothDays() throws IOException {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.CLOSE);
        LocalDate today = cases.today();
        jdbc.sql("update submission set received_on = null, first_filed_on = ?, filed_on = ?, first_replied = ?, replied = ? where id = ?")
                .params(today.minusDays(40), today.minusDays(9), today.minusDays(2), today, id.value()).update();

        noteAnswersOfBefore();

        Submission answered = submissions.find(id);
        assertThat(answered.receipt().receivedOn()).isEqualTo(today.minusDays(2));
        assertThat(answered.filedOn()).isEqualTo(today.minusDays(9));
        assertThat(answered.route().firstFiledOn()).isEqualTo(today.minusDays(40));
    }

    private void comesBackAndIsGivenUp(SubmissionId id) {
        transaction.executeWithoutResult(t -> events.publishEvent(new MailBounced(id.value(), null)));
        cases.does(id, "Correct address", () -> assessments.notFiledAgain(id, NextStep.CLOSE, ""));
    }

    private void noteAnswersOfBefore() throws IOException {
        jdbc.sql(new ClassPathResource("db/migration/followup/V32__note_that_who_answered_late_had_received_it.sql")
                .getContentAsString(StandardCharsets.UTF_8)).update();
    }

    @Test
    void countFromTheLastReplyAlsoWhereAnEarlierOneIsEnteredLater() {
        SubmissionId id = filings.registered(9);
        filings.reply(id);

        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(5), "It is being looked into."));

        assertThat(running(id.value())).containsExactly(terms.term(TermKind.COMPLAINT, cases.today()).dueOn());
        assertThat(submissions.find(id).replied()).isEqualTo(cases.today());
        assertThat(submissions.find(id).firstReplied()).isEqualTo(cases.today().minusDays(5));
        assertRefused("followup.refusal.afterReply", () -> filings.receive(id, 4));
    }

    @Test
    void aComplaintThatWasFiledOnlyAsFarAsAPassingOnWentIsStillToBeFiledOnceThatIsTakenBack() {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.MAIL);
        filings.approve(complaint);
        SubmissionId id = filings.submissionsOf(complaint).getFirst().id();
        Submission other = filings.passOn(id, filings.anotherBody(), 0, 1);
        assertThat(running(complaint.value())).isEmpty();

        as.role(Role.LAWYER, () -> mistaken.takeBack(other.id(), "It was another notice."));

        assertThat(running(complaint.value())).hasSize(1);
    }

    @Test
    void areInTheHeadOfTheirCases() {
        SubmissionId id = filings.replied();
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();
        LocalDate until = terms.term(TermKind.COMPLAINT, cases.today()).dueOn();
        assertThat(inTheHead(incident)).containsExactly(until + " " + submissions.find(id).number() + " ours");

        filings.assess(id, NextStep.COMPLAINT);
        AppealId complaint = filings.of(incident);
        assertThat(inTheHead(incident)).containsExactly(until + " " + appeals.find(complaint).number() + " ours");

        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        Submission filed = filings.submissionsOf(complaint).getFirst();
        filings.register(filed.id(), 0);
        assertThat(inTheHead(incident)).containsExactly(submissions.find(filed.id()).clock().dueOn() + " " + filed.number() + " theirs");
    }

    private List<String> inTheHead(IncidentId id) {
        return as.role(Role.LAWYER, () -> heads.of(id)).stream().map(one -> one.dueOn() + " " + one.number() + (one.ours() ? " ours" : " theirs")).toList();
    }

    @Test
    void whatBeganBeforeTermsWereKeptIsFoundAtAStart() {
        SubmissionId silent = filings.registered(40);
        timers.goesOff(silent);
        SubmissionId waiting = filings.registered(3);
        AppealId written = complaint();
        AppealId filed = complaint();
        filings.draft(filed, Channel.POST);
        filings.approve(filed);
        filings.register(filings.submissionsOf(filed).getFirst().id(), 0);
        List<UUID> all = List.of(silent.value(), waiting.value(), written.value(), filed.value());
        List<List<LocalDate>> kept = all.stream().map(this::running).toList();
        jdbc.sql("delete from own_term where id = any(?)").param(all.toArray(UUID[]::new)).update();

        assertThat(before.find()).isTrue();

        assertThat(kept).extracting(List::size).containsExactly(1, 0, 1, 0);
        assertThat(all.stream().map(this::running).toList()).isEqualTo(kept);
    }

    @Test
    void aComplaintThatIsRepeatedHasNoTermAlsoAfterAStart() {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        SubmissionId filed = filings.submissionsOf(complaint).getFirst().id();
        filings.register(filed, 0);
        filings.reply(filed);
        filings.assess(filed, NextStep.REPEAT);
        AppealId repeated = as.role(Role.LAWYER, () -> appeals.following(filed.value())).getFirst().id();
        assertThat(running(repeated.value())).isEmpty();

        assertThat(before.find()).isTrue();

        assertThat(running(repeated.value())).isEmpty();
    }

    /** As starts of before had found them. */
    @Test
    void termsOfWhatIsAskedOnceMoreAreTakenOutOfTheTable() throws IOException {
        AppealId complaint = complaint();
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        SubmissionId filed = filings.submissionsOf(complaint).getFirst().id();
        filings.register(filed, 0);
        filings.reply(filed);
        filings.assess(filed, NextStep.REPEAT);
        AppealId repeated = as.role(Role.LAWYER, () -> appeals.following(filed.value())).getFirst().id();
        AppealId another = complaint();
        jdbc.sql("""
                insert into own_term (id, appeal, rule, term_from, due_on) select ?, ?, o.rule, o.term_from, o.due_on from own_term o
                where o.id = ?""").params(repeated.value(), repeated.value(), another.value()).update();

        jdbc.sql(new ClassPathResource("db/migration/followup/V25__end_our_terms_of_what_is_asked_once_more.sql")
                .getContentAsString(StandardCharsets.UTF_8)).update();

        assertThat(running(repeated.value())).isEmpty();
        assertThat(running(another.value())).hasSize(1);
    }

    @Test
    void onceAllAreFoundNoStartLooksAgain() {
        AppealId written = complaint();
        jdbc.sql("delete from own_term where id = ?").param(written.value()).update();

        before.run(new DefaultApplicationArguments());

        assertThat(running(written.value())).isEmpty();
        assertThat(before.find()).isTrue();
        assertThat(running(written.value())).hasSize(1);
    }

    private AppealId complaint() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.COMPLAINT);
        return filings.of(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst());
    }

    private List<LocalDate> running(UUID id) {
        return jdbc.sql("select due_on from own_term where id = ? and not met").param(id).query(LocalDate.class).list();
    }
}
