package org.arasha.workflow;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.desk.OpenSteps;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Channel;
import org.arasha.followup.Assessments;
import org.arasha.followup.Correspondence;
import org.arasha.followup.Forwardings;
import org.arasha.followup.NextStep;
import org.arasha.followup.Recalls;
import org.arasha.followup.Reply;
import org.arasha.followup.Result;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Outcome;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis;
import org.arasha.legal.Recourse;
import org.arasha.legal.Remedy;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.MailBounced;
import org.arasha.mail.MailReader;
import org.arasha.mail.MailSent;
import org.arasha.mail.Mailbox;
import org.arasha.mail.Postman;
import org.arasha.mail.SentMail;
import org.arasha.mail.StrangersMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
@PassesAllOf("AppealFollowUp")
record AppealFollowUpTests(Cases cases, Filings filings, Submissions submissions, Assessments assessments, Forwardings forwardings, Recalls recalls,
        Appeals appeals, Analyses analyses, Terms terms, Postman postman, MailReader mail, Mailbox mailbox, StrangersMail strangers,
        IncomingMails mails, Correspondence correspondence, Whereabouts whereabouts, CaseMembers members, Timers timers, OpenSteps steps,
        JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, As as) {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Test
    void mailIsSentReceivedAndAnswered() {
        SubmissionId id = mailed();
        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        assertThat(cases.waiting(id)).isEmpty();

        filings.receive(id, 0);
        assertClockRunsFrom(id, 0);

        filings.reply(id);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");

        filings.assess(id, NextStep.CLOSE);
        assertClosed(id, Result.ANSWERED);
    }

    @Test
    void aReplyByMailIsItsReceiptToo() {
        SubmissionId id = mailed();

        replyByMail(id, "Тексерілді.");

        assertThat(replies(id)).extracting(Reply::text).containsExactly("Тексерілді.");
        assertThat(submission(id).receipt()).isEqualTo(new Submission.Receipt(cases.today(), null));
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void whatIsRegisteredWhenHandedInStartsTheClock() {
        SubmissionId id = filings.opened(Channel.IN_PERSON);
        assertThat(cases.waiting(id)).containsExactly("Hand in");

        filings.register(id, 3);

        assertThat(submission(id).filedOn()).isEqualTo(cases.today().minusDays(3));
        assertClockRunsFrom(id, 3);
    }

    @Test
    void withoutReceiptTheClockWaitsForIt() {
        SubmissionId id = filings.handedIn(3);
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(submission(id).clock()).isNull();

        filings.receive(id, 1);

        assertClockRunsFrom(id, 1);
    }

    @Test
    void aMissingReceiptIsChasedUntilItIsThere() {
        SubmissionId id = filings.handedIn(3);
        Instant first = timers.dueOf(id);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");

        cases.does(id, "Chase registration", () -> submissions.chased(id, null));
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(timers.dueOf(id)).isAfterOrEqualTo(first);
        assertThat(LocalDate.ofInstant(timers.dueOf(id), ALMATY)).as("not on the same day").isAfter(cases.today());

        timers.goesOff(id);
        cases.does(id, "Chase registration", () -> submissions.chased(id, filings.receipt(1)));
        assertClockRunsFrom(id, 1);
    }

    @Test
    void whatWasFiledLongAgoIsChasedAtOnce() {
        SubmissionId id = filings.handedIn(20);

        assertThat(timers.dueOf(id)).isBefore(Instant.now());
    }

    @Test
    void aMailIsChasedFromTheDayOnWhichItReallyLeft() {
        SubmissionId id = filings.opened(Channel.MAIL);
        assertThat(timers.dueOf(id)).as("nobody is asked for what waits in the outbox").isAfter(Instant.now().plus(Duration.ofDays(300)));
        Instant left = Instant.now().minus(Duration.ofDays(20));

        transaction.executeWithoutResult(t -> events.publishEvent(new MailSent(id.value(), "submission-" + id.value() + "-1", left)));

        assertThat(submission(id).filedOn()).isEqualTo(LocalDate.ofInstant(left, ALMATY));
        assertThat(timers.dueOf(id)).isBetween(left, Instant.now());
    }

    @Test
    void whatTheBodyDoesNotRegisterIsFiledAnotherWay() {
        SubmissionId id = unregistered();

        correct(id, Channel.POST, "");

        assertThat(cases.waiting(id)).containsExactly("Hand in");
        filings.register(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void whatComesToALetterThatWasGivenUpIsRecordedThoughItIsToBeFiledAgain() {
        SubmissionId id = unregistered();
        LocalDate first = submission(id).filedOn();
        correct(id, Channel.E_OTINISH, "");
        assertThat(submission(id).filedOn()).isNull();
        assertThat(submission(id).mayHaveArrived()).isTrue();

        filings.receive(id, 1);

        assertThat(submission(id).filedOn()).isEqualTo(first);
        assertClockRunsFrom(id, 1);
    }

    @Test
    void whoSaysThatItHasNothingMayAnswerAllTheSame() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.FILE_AGAIN);
        assertThat(cases.waiting(id)).containsExactly("Correct address");

        filings.reply(id);

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        assertThat(submission(id).filedOn()).isEqualTo(cases.today().minusDays(2));
    }

    @Test
    void whatTheBodyDoesNotRegisterMayBeComplainedOf() {
        SubmissionId id = unregistered();

        cases.does(id, "Correct address", () -> assessments.notFiledAgain(id, NextStep.PROSECUTOR, "They do not take it."));

        assertClosed(id, Result.NOT_REGISTERED);
        Appeal next = appeals.find(nextOf(id, Appeal.Kind.PROSECUTOR));
        assertThat(next.text().introduction().en()).contains("has not registered it");
    }

    @Test
    void whatCannotBeDeliveredIsClosedAndNothingElse() {
        SubmissionId id = mailed();
        bounce(id);

        assertRefused("followup.refusal.neverFiled", () -> cases.does(id, "Correct address",
                () -> assessments.notFiledAgain(id, NextStep.COMPLAINT, "")));
        cases.does(id, "Correct address", () -> assessments.notFiledAgain(id, NextStep.CLOSE, "No such body."));

        assertClosed(id, Result.NOT_REGISTERED);
        assertThat(cases.waiting(incidentOf(id))).containsExactly("Record outcome");
    }

    private SubmissionId unregistered() {
        SubmissionId id = filings.handedIn(3);
        timers.goesOff(id);
        cases.does(id, "Chase registration", () -> submissions.giveUpRegistration(id));
        assertThat(cases.waiting(id)).containsExactly("Correct address");
        return id;
    }

    @Test
    void aReceiptEndsTheChase() {
        SubmissionId id = filings.handedIn(3);
        timers.goesOff(id);

        filings.receive(id, 2);

        assertClockRunsFrom(id, 2);
    }

    @Test
    void aBounceIsSentAnewToTheCorrectedAddress() {
        SubmissionId id = mailed();
        bounce(id);
        assertThat(submission(id).filedOn()).isNull();
        assertThat(cases.waiting(id)).containsExactly("Correct address");

        correct(id, Channel.MAIL, "right@authority.example");
        assertThat(submission(id).route()).isEqualTo(new Submission.Route(Channel.MAIL, "right@authority.example", 2, null, cases.today()));
        assertThat(cases.waiting(id)).isEmpty();
        postman.deliverDue();
        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        filings.receive(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void aBounceEndsTheChaseAndAnotherWayIsTaken() {
        SubmissionId id = mailed();
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");

        bounce(id);
        assertThat(cases.waiting(id)).containsExactly("Correct address");

        correct(id, Channel.POST, "");
        assertThat(cases.waiting(id)).containsExactly("Hand in");
        filings.register(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void aReceiptProvesThatABouncedMailHasArrived() {
        SubmissionId id = mailed();
        bounce(id);

        filings.receive(id, 0);

        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        assertClockRunsFrom(id, 0);
    }

    @Test
    void aReplyProvesThatABouncedMailHasArrived() {
        SubmissionId id = mailed();
        bounce(id);

        replyByMail(id, "We have it.");

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void aReplyThatComesWhileAnotherWayIsTakenIsAssessed() {
        SubmissionId id = mailed();
        bounce(id);
        correct(id, Channel.POST, "");
        assertThat(cases.waiting(id)).containsExactly("Hand in");

        replyByMail(id, "Тексерілді.");

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        filings.assess(id, NextStep.SATISFIED);
        assertClosed(id, Result.ANSWERED);
    }

    @Test
    void whatTheBodySaysItDoesNotHaveIsFiledAgain() {
        SubmissionId id = mailed();
        bounce(id);
        correct(id, Channel.POST, "");
        replyByMail(id, "Which letter?");

        filings.assess(id, NextStep.FILE_AGAIN);

        assertThat(submission(id)).satisfies(one -> {
            assertThat(one.filedOn()).isNull();
            assertThat(one.receipt()).isNull();
            assertThat(one.clock()).isNull();
            assertThat(one.replied()).isNull();
        });
        assertThat(replies(id)).hasSize(1);
        assertThat(cases.waiting(id)).containsExactly("Correct address");
        correct(id, Channel.IN_PERSON, "");
        filings.register(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void aMailThatSomebodyAssignsBeforeTheFilingIsRecordedIsAssessed() {
        SubmissionId id = filings.opened(Channel.IN_PERSON);

        IncomingMailId mail = unmatched("Registered.");
        String number = submission(id).number();
        as.role(Role.INTAKE, () -> correspondence.assign(mail, number));

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void aLateBounceOfAnEarlierSendingIsKeptButChangesNothing() {
        SubmissionId id = mailed();
        bounce(id, "submission-" + id.value() + "-1");
        correct(id, Channel.MAIL, "right@authority.example");
        postman.deliverDue();

        bounceArrives(id, 1);

        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(as.role(Role.LAWYER, () -> correspondence.came(id))).singleElement().satisfies(mail -> {
            assertThat(mail.bounce()).isTrue();
            assertThat(mail.sendKey()).endsWith("-1");
        });
        bounceArrives(id, 2);
        assertThat(cases.waiting(id)).containsExactly("Correct address");
    }

    @Test
    void aLateWordThatAnEarlierSendingLeftDoesNotFileTheNewerOne() {
        SubmissionId id = mailed();
        bounce(id);
        correct(id, Channel.POST, "");

        transaction.executeWithoutResult(t -> events.publishEvent(
                new MailSent(id.value(), "submission-" + id.value() + "-1", Instant.now())));

        filings.register(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void whatWasNotedAsSentAfterItsBounceIsStillHandedIn() {
        SubmissionId id = filings.opened(Channel.MAIL);
        bounce(id);
        postman.deliverDue();
        assertThat(submission(id).filedOn()).isNotNull();

        correct(id, Channel.POST, "");

        filings.register(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void whatWasTakenForAMachinesMailMayBeAReply() {
        SubmissionId id = mailed();
        filings.receive(id, 0);
        strangers.arrives("In-Reply-To: " + messageId(id, 1) + "\nAuto-Submitted: auto-replied\nSubject: No. 5\n\nWe refuse.");
        assertThat(cases.waiting(id)).isEmpty();
        IncomingMailId mail = as.role(Role.LAWYER, () -> correspondence.came(id)).getFirst().id();

        as.role(Role.LAWYER, () -> correspondence.isReply(mail));

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        assertRefused("mail.refusal.dealtWith", () -> as.role(Role.LAWYER, () -> correspondence.isReply(mail)));
        assertThat(replies(id)).hasSize(1);
    }

    @Test
    void whatWasTakenForABounceMayBeAReply() {
        SubmissionId id = mailed();
        filings.receive(id, 0);
        strangers.arrives("Return-Path: <>\nIn-Reply-To: " + messageId(id, 1) + "\nSubject: No. 5\n\nWe refuse.");
        assertThat(cases.waiting(id)).isEmpty();

        IncomingMailId mail = as.role(Role.LAWYER, () -> correspondence.came(id)).getFirst().id();
        as.role(Role.LAWYER, () -> correspondence.isReply(mail));

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void aReplyAfterTheEndIsAssessedAndMayBeComplainedOf() {
        SubmissionId id = silent();
        decideOnSilence(id, NextStep.CLOSE);
        assertClosed(id, Result.SILENT);

        filings.reply(id);
        filings.reply(id);
        assertThat(cases.waiting(id)).containsExactly("Assess late reply");
        assertThat(whereabouts.diagram(id.value())).map(Whereabouts.Diagram::current)
                .hasValueSatisfying(now -> assertThat(now).containsExactly("Task_AssessLateReply"));

        assertRefused("followup.refusal.gradeEach", () -> cases.does(id, "Assess late reply", () ->
                assessments.assessLate(id, submissions.find(id).version(), Set.of(), NextStep.CLOSE, "", null)));
        filings.assessLate(id, NextStep.PROSECUTOR);
        assertClosed(id, Result.ANSWERED);
        assertThat(cases.waiting(nextOf(id, Appeal.Kind.PROSECUTOR))).containsExactly("Draft appeal");
        assertThat(whereabouts.diagram(id.value())).isPresent();
    }

    @Test
    void whoAnswersALetterThatHadComeBackAndWasGivenUpHasItAndMayBeComplainedOf() {
        SubmissionId id = mailed();
        bounce(id);
        cases.does(id, "Correct address", () -> assessments.notFiledAgain(id, NextStep.CLOSE, ""));
        assertClosed(id, Result.NOT_REGISTERED);

        replyByMail(id, "We have it.");
        filings.assessLate(id, NextStep.PROSECUTOR);

        assertClosed(id, Result.ANSWERED);
        assertThat(submission(id).receipt()).isEqualTo(new Submission.Receipt(cases.today(), null));
        assertThat(submission(id).filedOn()).as("and so its answer is counted").isEqualTo(cases.today());
        assertThat(cases.waiting(nextOf(id, Appeal.Kind.PROSECUTOR))).containsExactly("Draft appeal");
    }

    @Test
    void whoAnswersARecalledLetterHasItAndMayBeComplainedOf() {
        SubmissionId id = filings.opened(Channel.IN_PERSON);
        cases.withdraw(incidentOf(id));
        as.role(Role.LAWYER, () -> recalls.recall(submission(id).appeal(), "Their wish.", false));
        assertClosed(id, Result.RECALLED);
        IncomingMailId mail = unmatched("We have it.");
        as.role(Role.INTAKE, () -> correspondence.assign(mail, submission(id).number()));

        filings.assessLate(id, NextStep.REPEAT);

        assertClosed(id, Result.ANSWERED);
        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        assertThat(filings.allOf(as.idOf(Role.LAWYER), incidentOf(id))).hasSize(2);
    }

    @Test
    void aMailAfterTheEndThatIsNoReplyLeavesAllAsItWas() {
        SubmissionId id = mailed();
        filings.receive(id, 0);
        notKnown(id);
        Submission closed = submission(id);

        replyByMail(id, "Late.");
        assertThat(cases.waiting(id)).containsExactly("Assess late reply");
        filings.assessLate(id, NextStep.WAIT);

        assertClosed(id, Result.NOT_KNOWN);
        assertThat(submission(id)).usingRecursiveComparison().ignoringFields("version").isEqualTo(closed);
        replyByMail(id, "Later.");
        assertThat(cases.waiting(id)).containsExactly("Assess late reply");
    }

    @Test
    void anAppealThatHadEndedGoesOnUntilWhatWasPassedOnSinceHasEnded() {
        SubmissionId id = silent();
        IncidentId incident = incidentOf(id);
        decideOnSilence(id, NextStep.CLOSE);
        assertThat(cases.waiting(incident)).containsExactly("Record outcome");

        SubmissionId other = passedOnAfterTheEnd(id);

        assertClosed(id, Result.FORWARDED);
        assertThat(appeals.find(submission(id).appeal()).closedAt()).as("the appeal goes on").isNull();
        assertThat(cases.waiting(incident)).as("the case waits for it again").isEmpty();
        filings.receive(other, 0);
        assertClockRunsFrom(other, 0);
        filings.reply(other);
        filings.assess(other, NextStep.CLOSE);
        assertClosed(other, Result.ANSWERED);
        assertThat(appeals.find(submission(id).appeal()).closedAt()).isNotNull();
        assertThat(cases.waiting(incident)).containsExactly("Record outcome");
    }

    @Test
    void anAppealThatStillRunsWaitsForWhatWasPassedOnAfterTheEndOfOneOfItsSubmissions() {
        SubmissionId id = filings.opened(Channel.IN_PERSON, Channel.IN_PERSON);
        SubmissionId beside = filings.submissionsOf(submission(id).appeal()).getLast().id();
        IncidentId incident = incidentOf(id);
        for (SubmissionId one : List.of(id, beside)) {
            filings.register(one, 3);
        }
        filings.reply(id);
        filings.assess(id, NextStep.CLOSE);

        SubmissionId other = passedOnAfterTheEnd(id);
        filings.reply(beside);
        filings.assess(beside, NextStep.CLOSE);
        assertThat(cases.waiting(incident)).isEmpty();
        assertThat(appeals.find(submission(id).appeal()).closedAt()).isNull();

        filings.receive(other, 0);
        filings.reply(other);
        filings.assess(other, NextStep.CLOSE);
        assertThat(cases.waiting(incident)).containsExactly("Record outcome");
        assertThat(appeals.find(submission(id).appeal()).closedAt()).isNotNull();
    }

    @Test
    void aCaseWhoseOutcomeIsRecordedStaysClosedThoughItsAppealGoesOn() {
        SubmissionId id = silent();
        IncidentId incident = incidentOf(id);
        decideOnSilence(id, NextStep.CLOSE);
        cases.close(incident, Outcome.NOTHING);

        SubmissionId other = passedOnAfterTheEnd(id);
        filings.receive(other, 0);
        filings.reply(other);
        filings.assess(other, NextStep.CLOSE);

        assertThat(appeals.find(submission(id).appeal()).closedAt()).isNotNull();
        assertThat(cases.waiting(incident)).isEmpty();
    }

    private SubmissionId passedOnAfterTheEnd(SubmissionId id) {
        filings.reply(id);
        cases.does(id, "Assess late reply", () -> forwardings.assessLate(id, submissions.find(id).version(),
                filings.passedOn(id, filings.anotherBody(), 1, 1)));
        return filings.submissionsOf(submission(id).appeal()).getLast().id();
    }

    @Test
    void aLateReplyIsAssessedAsItWasRead() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.CLOSE);
        filings.reply(id);
        long read = submission(id).version();
        filings.reply(id);

        assertRefused("followup.refusal.changed", () -> cases.does(id, "Assess late reply", () ->
                assessments.assessLate(id, read, Set.of(), NextStep.WAIT, "", null)));
        filings.assessLate(id, NextStep.CLOSE);
        assertClosed(id, Result.ANSWERED);
    }

    @Test
    void theWholeMailIsOpenedByWhoMaySeeItAtThatMoment() {
        SubmissionId id = mailed();
        replyByMail(id, "Тексерілді.");
        IncomingMailId mail = new IncomingMailId(replies(id).getFirst().mail());
        IncidentId incident = incidentOf(id);
        assertThat(as.role(Role.LAWYER, () -> correspondence.original(mail))).isNotEmpty();

        as.role(Role.MANAGER, () -> members.restrict(incident.value(), true));

        assertRefused("followup.refusal.noSuchSubmission", () -> as.role(Role.LAWYER, () -> correspondence.original(mail)));
        assertRefused("followup.refusal.noSuchSubmission", () -> as.role(Role.LAWYER, () -> submissions.repliesTo(id)));
        assertThat(as.role(Role.MANAGER, () -> correspondence.original(mail))).isNotEmpty();
        IncomingMailId nobodys = unmatched("Buy now.");
        assertRefused("mail.refusal.noSuchMail", () -> as.role(Role.AUDITOR, () -> correspondence.original(nobodys)));
    }

    @Test
    void nothingIsReceivedBeforeItIsFiled() {
        SubmissionId id = filings.opened(Channel.POST);

        assertRefused("followup.refusal.notFiled", () -> filings.receive(id, 0));
        assertRefused("followup.refusal.notFiled", () -> filings.reply(id));
        assertThat(cases.waiting(id)).containsExactly("Hand in");
    }

    @Test
    void aLateBounceOfWhatWasReceivedChangesNothing() {
        SubmissionId id = mailed();
        filings.receive(id, 0);

        bounce(id);

        assertClockRunsFrom(id, 0);
    }

    @Test
    void silenceAfterTheTermIsALawyersDecision() {
        SubmissionId id = silent();
        assertThat(submission(id).silent()).isEqualTo(submission(id).clock().dueOn());
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");

        assertRefused("followup.refusal.silenceSatisfies", () -> decideOnSilence(id, NextStep.SATISFIED));
        assertRefused("followup.refusal.silenceSatisfies", () -> decideOnSilence(id, NextStep.WAIT));
        decideOnSilence(id, NextStep.CLOSE);
        assertClosed(id, Result.SILENT);
    }

    @Test
    void theEndOfATermThatCannotBeNotedIsTriedOnAndOn() {
        SubmissionId id = filings.registered(40);
        Submission.RunningClock clock = submission(id).clock();
        damage(id, null, null, null);
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> timers.goesOff(id)).isInstanceOf(RuntimeException.class);
        }

        damage(id, clock.termRule(), clock.termFrom(), clock.dueOn());
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
    }

    private void damage(SubmissionId id, @Nullable Long rule, @Nullable LocalDate from, @Nullable LocalDate due) {
        jdbc.sql("update submission set term_rule = ?, term_from = ?::date, due_on = ?::date where id = ?")
                .params(rule, from, due, id.value()).update();
    }

    @Test
    void aReplyAfterTheTermIsStillAssessed() {
        SubmissionId id = silent();

        filings.reply(id);

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        filings.assess(id, NextStep.SATISFIED);
        assertClosed(id, Result.ANSWERED);
    }

    @Test
    void aCorrectedReceiptMovesTheTermAndItsTimer() {
        SubmissionId id = filings.handedIn(30);
        filings.receive(id, 29);
        Instant before = timers.dueOf(id);

        filings.receive(id, 2);

        assertClockRunsFrom(id, 2);
        assertThat(timers.dueOf(id)).isAfter(before);
    }

    @Test
    void aCorrectedReceiptTakesSilenceBack() {
        SubmissionId id = filings.handedIn(30);
        filings.receive(id, 29);
        timers.goesOff(id);

        filings.receive(id, 2);

        assertClockRunsFrom(id, 2);
        assertThat(submission(id).silent()).isNull();
    }

    @Test
    void aNumberThatBecomesKnownMovesNothing() {
        SubmissionId id = silent();
        UserId lawyer = as.newUser(Role.LAWYER);
        as.user(lawyer, () -> steps.claim(cases.step(id, "No reply: what next?").taskId()));
        Submission before = submission(id);

        filings.receive(id, new Submission.Receipt(before.receipt().receivedOn(), "No. 7"));

        assertThat(submission(id).receipt().registration()).isEqualTo("No. 7");
        assertThat(submission(id).silent()).isEqualTo(before.silent());
        assertThat(cases.step(id, "No reply: what next?").isHeldBy(lawyer)).isTrue();
    }

    @Test
    void anotherDayByWhichTheTermStaysAsItIsLeavesTheStepToItsLawyer() {
        LocalDate saturday = LocalDate.of(2026, 11, 14);
        SubmissionId id = filings.opened(Channel.POST);
        cases.does(id, "Hand in", () -> submissions.handIn(id, saturday, new Submission.Receipt(saturday, null)));
        timers.goesOff(id);
        UserId lawyer = as.newUser(Role.LAWYER);
        as.user(lawyer, () -> steps.claim(cases.step(id, "No reply: what next?").taskId()));

        filings.receive(id, new Submission.Receipt(saturday.plusDays(1), null));

        assertThat(submission(id).receipt().receivedOn()).isEqualTo(saturday.plusDays(1));
        assertThat(cases.step(id, "No reply: what next?").isHeldBy(lawyer)).isTrue();
    }

    @Test
    void whatCameInTimeAndWasReadAfterTheTermWasNoSilenceUntilItIsFoundToBeNoReply() {
        SubmissionId id = silent();
        LocalDate last = submission(id).clock().dueOn();

        as.role(Role.INTAKE, () -> submissions.recordReply(id, last, "We have it."));
        assertThat(submission(id).silent()).isNull();
        assertThat(cases.waiting(id)).containsExactly("Assess reply");

        filings.assess(id, NextStep.WAIT);
        timers.goesOff(id);
        assertThat(submission(id).silent()).isEqualTo(last);
        filings.reply(id);
        assertThat(submission(id).silent()).as("this one is late").isEqualTo(last);
    }

    @Test
    void aReceiptThatIsCorrectedToLongAgoEndsTheTermAtOnceAndAfterTheEndOneOfLateWaitsForTheReplyAgain() {
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, 2);

        filings.receive(id, 45);
        assertThat(timers.dueOf(id)).isBefore(Instant.now());
        timers.goesOff(id);
        filings.receive(id, 46);
        assertThat(submission(id).silent()).as("over by both days, it is noted anew").isNull();
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");

        decideOnSilence(id, NextStep.CLOSE);
        assertThat(submission(id).isClosed()).isTrue();
        filings.receive(id, 2);
        assertThat(submission(id).isClosed()).isFalse();
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(timers.dueOf(id)).isAfter(Instant.now());
    }

    @Test
    void aTermThatAClockAheadOfTimeHasEndedIsNotDecidedOnBeforeItIsOver() {
        SubmissionId id = filings.registered(1);
        timers.goesOff(id);

        assertRefused("followup.refusal.termRuns", () -> decideOnSilence(id, NextStep.COMPLAINT));

        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
        filings.reply(id);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void daysAreThoseOfAlmatyWhereverTheMachineStands() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Honolulu", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                SubmissionId id = mailed();
                LocalDate today = LocalDate.ofInstant(Instant.now(), ALMATY);
                assertThat(submission(id).filedOn()).as(zone).isEqualTo(today);
                filings.receive(id, 0);
                assertClockRunsFrom(id, 0);

                replyByMail(id, "Тексерілді.");
                assertThat(submission(id).replied()).as(zone).isEqualTo(today);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whatIsPassedOnWholeIsFollowedUpWithTheOtherBody() {
        SubmissionId id = filings.registered(3);

        SubmissionId other = filings.passOn(id, filings.anotherBody(), 1, 1).id();

        assertClosed(id, Result.FORWARDED);
        assertThat(submission(other).clock()).as("it waits for the other body's receipt").isNull();
        assertThat(cases.waiting(other)).isEmpty();
        assertThat(whereabouts.diagram(id.value())).isPresent();
        filings.receive(other, 0);
        assertClockRunsFrom(other, 0);
        assertThat(cases.waiting(incidentOf(id))).isEmpty();
        notKnown(other);
        assertClosed(other, Result.NOT_KNOWN);
        assertThat(cases.waiting(incidentOf(id))).containsExactly("Record outcome");
    }

    @Test
    void whatIsPassedOnInPartLeavesTheRestWithItsClock() {
        SubmissionId id = filings.registeredWithDemands(3, 3);
        List<Appeal.Demand> all = submissions.demandsTo(submission(id));

        SubmissionId other = filings.passOn(id, filings.anotherBody(), 1, 1).id();

        assertClockRunsFrom(id, 3);
        assertThat(submissions.demandsTo(submission(other))).containsExactly(all.getFirst());
        assertThat(submissions.demandsTo(submission(id))).containsExactlyElementsOf(all.subList(1, 3));
        filings.reply(id);
        filings.assess(id, NextStep.CLOSE);
        assertClosed(id, Result.ANSWERED);
        assertThat(submission(id).grades()).hasSize(2);
        assertThat(cases.waiting(incidentOf(id))).as("the other body has not answered").isEmpty();
        filings.receive(other, 0);
        filings.reply(other);
        filings.assess(other, NextStep.CLOSE);
        assertThat(submission(other).grades()).hasSize(1);
        assertThat(cases.waiting(incidentOf(id))).containsExactly("Record outcome");
    }

    @Test
    void whatIsPassedOnAfterSilenceIsNotDecidedOn() {
        SubmissionId id = silent();

        SubmissionId other = filings.passOn(id, filings.anotherBody(), 0, 1).id();

        assertClosed(id, Result.FORWARDED);
        timers.goesOff(other);
        assertThat(cases.waiting(other)).containsExactly("Chase registration");
    }

    @Test
    void aNoticeOfPassingOnIsFoundInAssessing() {
        SubmissionId whole = filings.replied();
        cases.does(whole, "Assess reply", () -> forwardings.assess(whole, submissions.find(whole).version(),
                filings.passedOn(whole, filings.anotherBody(), 1, 1)));
        assertClosed(whole, Result.FORWARDED);

        SubmissionId part = filings.registeredWithDemands(2, 2);
        filings.reply(part);
        assertRefused("followup.refusal.assessFirst", () -> filings.passOn(part, filings.anotherBody(), 1, 1));
        cases.does(part, "Assess reply", () -> forwardings.assess(part, submissions.find(part).version(),
                filings.passedOn(part, filings.anotherBody(), 1, 1)));
        assertClockRunsFrom(part, 2);
    }

    @Test
    void whoPassesItOnHasReceivedIt() {
        SubmissionId id = filings.handedIn(5);

        filings.passOn(id, filings.anotherBody(), 1, 1);

        assertThat(submission(id).receipt()).isEqualTo(new Submission.Receipt(cases.today().minusDays(1), null));
        assertClosed(id, Result.FORWARDED);
    }

    @Test
    void aReplyOfTheBodyThatPassedItOnIsStillAssessed() {
        SubmissionId id = filings.registered(3);
        filings.passOn(id, filings.anotherBody(), 1, 1);

        filings.reply(id);

        assertThat(cases.waiting(id)).containsExactly("Assess late reply");
        assertThat(whereabouts.diagram(id.value())).isPresent();
        filings.assessLate(id, NextStep.SATISFIED);
        assertClosed(id, Result.ANSWERED);
        assertThat(cases.waiting(incidentOf(id))).as("the other body has not answered").isEmpty();
    }

    @Test
    void whereARecordDoesNotSayWhetherTheBodyRepliedNothingIsInvented() {
        SubmissionId waiting = filings.registered(2);
        notKnown(waiting);
        assertClosed(waiting, Result.NOT_KNOWN);

        SubmissionId silent = silent();
        notKnown(silent);
        assertClosed(silent, Result.NOT_KNOWN);
    }

    @Test
    void aReplyThatIsKnownCannotBeUnknown() {
        SubmissionId id = filings.replied();

        assertRefused("followup.refusal.notWaiting", () -> notKnown(id));
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void whatIsNoReplyLetsTheClockRunOn() {
        SubmissionId id = filings.replied();

        filings.assess(id, NextStep.WAIT);

        assertClockRunsFrom(id, 2);
        filings.reply(id);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        assertThat(replies(id)).hasSize(2);
    }

    @Test
    void aFurtherReplyLiesBesideTheFirst() {
        SubmissionId id = filings.replied();

        filings.reply(id);

        assertThat(replies(id)).hasSize(2);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void ofTwoRepliesAtOnceTheLaterIsRefusedAndLostByNobodyWhoRecordsItAgain() {
        SubmissionId id = filings.registered(2);

        assertThatThrownBy(() -> transaction.executeWithoutResult(both -> {
            submissions.find(id);
            CompletableFuture.runAsync(() -> filings.reply(id)).join();
            filings.reply(id);
        })).isInstanceOf(OptimisticLockingFailureException.class);
        filings.reply(id);

        assertThat(replies(id)).hasSize(2);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void aReplyIsGradedByEachDemand() {
        SubmissionId id = filings.replied();

        assertRefused("followup.refusal.gradeEach",
                () -> cases.does(id, "Assess reply", () -> assessments.assess(id, submissions.find(id).version(), Set.of(), NextStep.SATISFIED, "")));
        filings.assess(id, NextStep.SATISFIED);
        assertThat(submission(id).grades()).hasSize(1);
    }

    @Test
    void aSatisfiedOrClosedReplyEndsTheSubmission() {
        for (NextStep next : List.of(NextStep.SATISFIED, NextStep.PUBLISH, NextStep.CLOSE)) {
            SubmissionId id = filings.replied();
            filings.assess(id, next);

            assertClosed(id, Result.ANSWERED);
            assertThat(submission(id).next()).isEqualTo(next);
            assertThat(cases.waiting(incidentOf(id))).containsExactly("Record outcome");
        }
    }

    @Test
    void aComplaintOpensAnAppealThatTheIncidentWaitsFor() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.COMPLAINT);
        assertClosed(id, Result.ANSWERED);
        assertThatAnAppealGoesOn(id, Appeal.Kind.COMPLAINT);

        SubmissionId another = filings.replied();
        filings.assess(another, NextStep.PROSECUTOR);
        assertThatAnAppealGoesOn(another, Appeal.Kind.PROSECUTOR);

        SubmissionId again = filings.replied();
        filings.assess(again, NextStep.REPEAT);
        assertThatAnAppealGoesOn(again, Appeal.Kind.INDIVIDUAL);
    }

    @Test
    void theCourtFollowsTheDecisionOfAComplaint() {
        SubmissionId first = filings.replied();
        assertRefused("followup.refusal.complaintFirst", () -> filings.assess(first, NextStep.COURT));
        filings.assess(first, NextStep.COMPLAINT);
        AppealId complaint = nextOf(first, Appeal.Kind.COMPLAINT);
        SubmissionId id = filings.registeredToo(complaint, 2);
        assertThat(submission(id).clock().termRule())
                .isEqualTo(terms.term(TermKind.COMPLAINT_DECISION, cases.today().minusDays(2)).rule().id());
        filings.reply(id);

        filings.assess(id, NextStep.COURT);

        assertClosed(id, Result.ANSWERED);
        assertThatAnAppealGoesOn(id, Appeal.Kind.COURT);
    }

    @Test
    void aCourtIsNotSilentByTheTermOfAppealsAndIsLookedAtOnADayOfOurs() {
        SubmissionId complaint = complaintDecided();
        filings.assess(complaint, NextStep.COURT);
        SubmissionId id = filings.registeredToo(nextOf(complaint, Appeal.Kind.COURT), 40);

        assertRunsOnNoTerm(id);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
        assertThat(submission(id).silent()).isNull();
        assertRefused("followup.refusal.otherLaw", () -> decideOnSilence(id, NextStep.COMPLAINT));

        decideOnSilence(id, NextStep.WAIT);
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(LocalDate.ofInstant(timers.dueOf(id), ALMATY)).isAfter(cases.today().plusDays(29));
        filings.reply(id);
        assertRefused("followup.refusal.otherLaw", () -> filings.assess(id, NextStep.COMPLAINT));
        filings.assess(id, NextStep.CLOSE);
        assertClosed(id, Result.ANSWERED);
    }

    @Test
    void aClaimThatIsFiledAgainIsLookedAtOnNoDayTillTheCourtHasIt() {
        SubmissionId complaint = complaintDecided();
        filings.assess(complaint, NextStep.COURT);
        SubmissionId id = filings.registeredToo(nextOf(complaint, Appeal.Kind.COURT), 2);
        filings.reply(id);

        filings.assess(id, NextStep.FILE_AGAIN);

        assertThat(jdbc.sql("select count(*) from running_deadline where kind = 'REPLY' and record = ?").param(id.value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void aClaimOfBeforeLosesTheTermOfAppealsWhenItsReceiptIsCorrected() {
        SubmissionId complaint = complaintDecided();
        filings.assess(complaint, NextStep.COURT);
        SubmissionId id = filings.registeredToo(nextOf(complaint, Appeal.Kind.COURT), 2);
        Term reply = terms.term(TermKind.REPLY, cases.today().minusDays(2));
        jdbc.sql("update submission set term_rule = ?, term_from = ?, due_on = ? where id = ?")
                .params(reply.rule().id(), reply.startsOn(), reply.dueOn(), id.value()).update();

        filings.receive(id, 1);

        assertRunsOnNoTerm(id);
    }

    @Test
    void aReportOfACrimeRunsOnTheRuleForItOnceThereIsOne() {
        IncidentId incident = cases.verified();
        cases.does(incident, "Analyse legally", () -> analyses.decide(incident, new Analysis.Findings(Set.of(), Set.of(), Set.of(),
                Set.of(Recourse.CRIME_REPORT), "", null), Remedy.OWN_APPEAL, "So."));
        AppealId report = filings.of(incident);
        assertThat(appeals.find(report).kind()).isEqualTo(Appeal.Kind.CRIME_REPORT);
        SubmissionId id = filings.registeredToo(report, 2);
        assertRunsOnNoTerm(id);
        Instant watched = timers.dueOf(id);

        transaction.executeWithoutResult(until -> {
            jdbc.sql("""
                    insert into statutory_term (kind, law, article, valid_from, amount, unit, moves, receipt_moves, source, starts)
                    values ('CRIME_REPORT_DECISION', 'CPC', '179', '2015-01-01', 3, 'CALENDAR_DAYS', true, false, 'adilet', 'RECEIPT')""").update();
            filings.receive(id, 1);
            assertThat(terms.under(submission(id).clock().termRule(), cases.today()).rule().kind()).isEqualTo(TermKind.CRIME_REPORT_DECISION);
            assertThat(timers.dueOf(id)).isBefore(watched);
            until.setRollbackOnly();
        });
    }

    private SubmissionId complaintDecided() {
        SubmissionId first = filings.replied();
        filings.assess(first, NextStep.COMPLAINT);
        SubmissionId complaint = filings.registeredToo(nextOf(first, Appeal.Kind.COMPLAINT), 2);
        filings.reply(complaint);
        return complaint;
    }

    private void assertRunsOnNoTerm(SubmissionId id) {
        assertThat(submission(id).clock()).isNull();
        assertThat(jdbc.sql("select kind, due_on from running_deadline where record = ?").param(id.value())
                .query((row, n) -> row.getString("kind") + " " + row.getObject("due_on", LocalDate.class)).list())
                .containsExactly("REPLY " + submission(id).receipt().receivedOn().plusDays(30));
    }

    @Test
    void silenceMayBeComplainedOf() {
        SubmissionId id = silent();
        decideOnSilence(id, NextStep.COMPLAINT);
        assertClosed(id, Result.SILENT);
        assertThatAnAppealGoesOn(id, Appeal.Kind.COMPLAINT);
    }

    @Test
    void theIncidentWaitsForEveryBody() {
        AppealId appeal = filings.appealApproved(Channel.POST, Channel.POST);
        List<SubmissionId> both = filings.submissionsOf(appeal).stream().map(Submission::id).toList();
        both.forEach(id -> filings.register(id, 1));
        notKnown(both.getFirst());
        assertThat(cases.waiting(incidentOf(both.getFirst()))).isEmpty();

        notKnown(both.getLast());

        assertThat(cases.waiting(incidentOf(both.getFirst()))).containsExactly("Record outcome");
    }

    @Test
    void whatIsNotSentIsRecalledOnceConsentWasTakenBackAndWrittenAnew() {
        SubmissionId sent = filings.registered(1);
        AppealId appeal = submission(sent).appeal();
        assertRefused("followup.refusal.nothingToRecall", () -> recall(appeal, false));

        SubmissionId id = filings.opened(Channel.POST);
        IncidentId incident = incidentOf(id);
        cases.withdraw(incident);
        assertRefused("followup.refusal.consentWithdrawn", () -> cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today(), null)));

        AppealId anew = recall(submission(id).appeal(), true).orElseThrow().id();

        assertClosed(id, Result.RECALLED);
        assertThat(appeals.find(submission(id).appeal()).closedAt()).isNotNull();
        assertThat(cases.waiting(anew)).containsExactly("Draft appeal");
        assertThat(appeals.find(anew)).satisfies(one -> {
            assertThat(one.incidentIds()).containsExactly(incident);
            assertThat(one.addressees()).extracting(Appeal.Addressee::official).containsExactly(submission(id).official());
            assertThat(one.demands()).hasSize(1);
        });
        assertThat(cases.waiting(incident)).as("the case waits for the new letter").containsExactly("Decide on withdrawn consent");
    }

    @Test
    void aLetterThatCameBackIsNotSentAgainOnceConsentWasTakenBack() {
        SubmissionId id = mailed();
        bounce(id);
        IncidentId incident = incidentOf(id);
        cases.withdraw(incident);
        assertRefused("followup.refusal.consentWithdrawn", () -> cases.does(id, "Correct address",
                () -> submissions.correctAddress(id, Channel.POST, "")));

        assertThat(recall(submission(id).appeal(), false)).isEmpty();

        assertClosed(id, Result.RECALLED);
        assertThat(cases.waiting(incident)).containsExactlyInAnyOrder("Decide on withdrawn consent", "Record outcome");
    }

    @Test
    void aMailThatStillWaitsDoesNotLeaveOnceConsentWasTakenBackAndIsRecalled() {
        SubmissionId id = filings.opened(Channel.MAIL);
        IncidentId incident = incidentOf(id);
        cases.withdraw(incident);

        postman.deliverDue();
        assertThat(submission(id).filedOn()).isNull();
        assertThat(sent(id)).extracting(SentMail::state, SentMail::held).containsExactly(tuple(SentMail.State.WAITING, true));

        assertThat(recall(submission(id).appeal(), false)).isEmpty();
        assertClosed(id, Result.RECALLED);
        postman.deliverDue();
        assertThat(sent(id)).extracting(SentMail::state).containsExactly(SentMail.State.RECALLED);
        assertThat(cases.waiting(incident)).containsExactlyInAnyOrder("Decide on withdrawn consent", "Record outcome");
    }

    @Test
    void aMailThatNobodySentForDaysIsRecalledFromItsChase() {
        SubmissionId id = filings.opened(Channel.MAIL);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");
        cases.withdraw(incidentOf(id));

        recall(submission(id).appeal(), false);

        assertClosed(id, Result.RECALLED);
    }

    @Test
    void aMailThatIsBeingSentIsNotRecalled() {
        SubmissionId id = filings.opened(Channel.MAIL);
        jdbc.sql("update outgoing_mail set in_doubt = 1, due_at = now() + interval '15 minutes' where topic = ?").param(id.value()).update();
        cases.withdraw(incidentOf(id));

        assertRefused("followup.refusal.nothingToRecall", () -> recall(submission(id).appeal(), false));
        assertThat(sent(id)).extracting(SentMail::state).containsExactly(SentMail.State.WAITING);
    }

    private List<SentMail> sent(SubmissionId id) {
        return as.role(Role.LAWYER, () -> correspondence.sent(id));
    }

    private Optional<Appeal> recall(AppealId appeal, boolean anew) {
        return as.role(Role.LAWYER, () -> recalls.recall(appeal, "Their wish.", anew));
    }

    private void assertThatAnAppealGoesOn(SubmissionId id, Appeal.Kind kind) {
        IncidentId incident = incidentOf(id);
        AppealId complaint = nextOf(id, kind);
        assertThat(cases.waiting(complaint)).containsExactly("Draft appeal");
        assertThat(cases.waiting(incident)).isEmpty();
        filings.endUnanswered(complaint);
        assertThat(cases.waiting(incident)).containsExactly("Record outcome");
    }

    private AppealId nextOf(SubmissionId id, Appeal.Kind kind) {
        AppealId complaint = filings.of(incidentOf(id));
        assertThat(appeals.find(complaint)).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(kind);
            assertThat(one.follows()).isEqualTo(id.value());
        });
        return complaint;
    }

    private SubmissionId mailed() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        return id;
    }

    private SubmissionId silent() {
        SubmissionId id = filings.registered(40);
        timers.goesOff(id);
        return id;
    }

    private void bounce(SubmissionId id) {
        bounce(id, null);
    }

    private void bounce(SubmissionId id, @Nullable String sendKey) {
        transaction.executeWithoutResult(t -> events.publishEvent(new MailBounced(id.value(), sendKey)));
    }

    private void bounceArrives(SubmissionId id, int attempt) {
        strangers.arrives("""
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--""".formatted(messageId(id, attempt)));
    }

    private static String messageId(SubmissionId id, int attempt) {
        return "<submission-" + id.value() + "-" + attempt + "@arasha.example>";
    }

    private IncomingMailId unmatched(String text) {
        String subject = "About " + UUID.randomUUID();
        strangers.arrives("Subject: " + subject + "\n\n" + text);
        return as.role(Role.INTAKE, () -> mails.unmatched(null)).stream().filter(one -> one.subject().equals(subject))
                .findFirst().orElseThrow().id();
    }

    private void replyByMail(SubmissionId id, String text) {
        mail.replyTo("submission-" + id.value() + "-1", "office@authority.example", text);
        mailbox.fetch();
    }

    private void correct(SubmissionId id, Channel channel, String email) {
        cases.does(id, "Correct address", () -> submissions.correctAddress(id, channel, email));
    }

    private void decideOnSilence(SubmissionId id, NextStep next) {
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, next, ""));
    }

    private void notKnown(SubmissionId id) {
        as.role(Role.LAWYER, () -> submissions.replyNotKnown(id));
    }

    private void assertClockRunsFrom(SubmissionId id, int daysAgo) {
        Term term = terms.term(TermKind.REPLY, cases.today().minusDays(daysAgo));
        assertThat(submission(id).clock())
                .isEqualTo(new Submission.RunningClock(term.rule().id(), term.startsOn(), term.dueOn(), null));
        assertThat(submission(id).isClockRunning()).isTrue();
        assertThat(timers.dueOf(id)).isEqualTo(term.dueOn().atTime(23, 59, 59, 999_000_000).atZone(ALMATY).toInstant());
        assertThat(cases.waiting(id)).isEmpty();
    }

    private void assertClosed(SubmissionId id, Result result) {
        assertThat(submission(id).closedAt()).isNotNull();
        assertThat(submission(id).result()).isEqualTo(result);
        assertThat(cases.waiting(id)).isEmpty();
    }

    private Submission submission(SubmissionId id) {
        return submissions.find(id);
    }

    private List<Reply> replies(SubmissionId id) {
        return submissions.repliesTo(id);
    }

    private IncidentId incidentOf(SubmissionId id) {
        return appeals.find(submission(id).appeal()).incidentIds().getFirst();
    }
}
