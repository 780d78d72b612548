package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.followup.Correspondence;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Remedy;
import org.arasha.mail.MailFromOutside;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record DeadlineActsTests(DeadlineActs acts, DeadlineBoard board, MyNotices notices, DeadlineNotices told, Cases cases, Filings filings, Submissions submissions,
        OpenSteps steps, Correspondence correspondence, MailFromOutside incoming, Incidents incidents, CaseMembers members, Windows windows,
        TransactionTemplate transaction, JdbcClient jdbc, As as) {

    @Test
    void aStepIsGivenToSomebodyWhoeverHasIt() {
        IncidentId id = cases.registered();
        UserId had = as.newUser(Role.VERIFIER);
        UserId gets = as.newUser(Role.VERIFIER);
        as.user(had, () -> steps.claim(cases.step(id, "Verify facts").taskId()));

        assertThat(as.role(Role.MANAGER, () -> acts.handTo(List.of(stepOf(id, had)), gets))).allMatch(one -> one.refusal() == null);

        assertThat(cases.step(id, "Verify facts").isHeldBy(gets)).isTrue();
        assertThat(as.user(gets, notices::unseen)).singleElement().satisfies(one -> {
            assertThat(one.why()).isEqualTo("HANDED");
            assertThat(one.by()).isEqualTo(nameOf(as.idOf(Role.MANAGER)));
            assertThat(one.row().record()).isEqualTo(id.value());
        });
        assertThat(trail(id.value())).containsSubsequence("VerifyFactsClaimed", "VerifyFactsHandedOver");
        as.role(Role.MANAGER, () -> members.restrict(id.value(), true));
        assertThat(as.user(gets, notices::unseen)).isEmpty();
        assertThat(as.user(gets, notices::count)).as("of what is not theirs to see any more").isZero();
    }

    @Test
    void whoRemindsOfWhatHasEndedIsToldSoAndTheOthersAreDone() {
        DeadlineRow ended = termOf(filings.registered(2));
        DeadlineRow runs = termOf(filings.registered(2));
        filings.reply(new SubmissionId(ended.record()));

        assertThat(as.role(Role.MANAGER, () -> acts.remind(List.of(ended, runs))))
                .extracting(one -> one.refusal() == null ? "" : one.refusal().messageKey()).containsExactly("insight.refusal.ended", "");
    }

    @Test
    void whoMayNotDoAStepIsNotGivenIt() {
        IncidentId id = cases.restricted(as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER), Remedy.COLLECTIVE_APPEAL);
        UserId boss = as.newUser(Role.MANAGER, Role.LAWYER);
        as.user(boss, () -> steps.claim(cases.step(id, "Choose collective appeal").taskId()));
        DeadlineRow row = stepOf(id, boss);

        assertThat(refusal(row, as.newUser(Role.VERIFIER))).isEqualTo("workflow.refusal.theirRole");
        assertThat(refusal(row, as.newUser(Role.LAWYER))).isEqualTo("workflow.refusal.theirSight");
        assertThat(cases.step(id, "Choose collective appeal").isHeldBy(boss)).isTrue();
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> acts.handTo(List.of(row), boss))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aStepGetsMoreTimeWithAReasonAndATermOfABodyDoesNot() {
        IncidentId id = cases.registered();
        UserId who = as.newUser(Role.VERIFIER);
        as.user(who, () -> steps.claim(cases.step(id, "Verify facts").taskId()));
        DeadlineRow step = stepOf(id, who);
        DeadlineRow term = termOf(filings.registered(2));
        LocalDate later = step.dueOn().plusDays(20);

        List<DeadlineActs.Result> results = as.role(Role.MANAGER, () -> acts.extend(List.of(step, term), later, "They wait for a witness."));

        assertThat(results).extracting(one -> one.refusal() == null ? "" : one.refusal().messageKey())
                .containsExactly("", "insight.refusal.noStep");
        DeadlineRow extended = stepOf(id, who);
        assertThat(extended.dueOn()).isAfterOrEqualTo(later);
        assertThat(as.role(Role.MANAGER, () -> board.because(List.of(extended), Language.EN, day -> Dates.day(day, Language.EN))))
                .hasEntrySatisfying(extended.id(), why -> assertThat(why).endsWith("Extended by " + jdbc.sql("select name from app_user where id = ?").param(as.idOf(Role.MANAGER).value()).query(String.class).single()
                        + ", it was due on " + Dates.day(step.dueOn(), Language.EN) + ": They wait for a witness."));
        assertThat(cases.step(id, "Verify facts").dueAt().atZone(Dates.ZONE).toLocalDate()).isEqualTo(extended.dueOn());
        assertThat(trail(id.value())).contains("VerifyFactsExtended");
        describe(id, new Alarm(true, false, false, false, null));
        describe(id, Alarm.NONE);
        assertThat(stepOf(id, who).dueOn()).as("what a manager has given stays, urgent or not").isEqualTo(extended.dueOn());
        assertThat(as.role(Role.MANAGER, () -> acts.extend(List.of(extended), step.dueOn(), "Back"))).extracting(one ->
                one.refusal().messageKey()).containsExactly("workflow.refusal.extendedToEarlier");
        assertThat(as.role(Role.MANAGER, () -> acts.extend(List.of(extended), LocalDate.of(2999, 3, 1), "A slip"))).extracting(one ->
                one.refusal().messageKey()).containsExactly("workflow.refusal.extendedTooFar");
        assertThat(as.role(Role.MANAGER, () -> acts.extend(List.of(extended), later.plusDays(9), " "))).extracting(one ->
                one.refusal().messageKey()).containsExactly("workflow.refusal.extendedWithoutReason");
    }

    @Test
    void whoHasADeadlineIsRemindedOnceADayHereAndByAMailThatNamesNobody() {
        UserId author = as.newUser(Role.LAWYER);
        jdbc.sql("update app_user set email = 'author@arasha.example' where id = ?").param(author.value()).update();
        AppealId appeal = filings.appealOpened();
        filings.retitle(appeal, "A name nobody may read");
        filings.draft(author, appeal, Channel.IN_PERSON);
        filings.approve(appeal);
        SubmissionId id = filings.submissionsOf(appeal).getFirst().id();
        filings.register(id, 2);
        DeadlineRow row = termOf(id);

        as.role(Role.MANAGER, () -> acts.remind(List.of(row)));
        assertThat(as.role(Role.MANAGER, () -> acts.remind(List.of(row)))).allMatch(one -> one.refusal() == null);

        assertThat(as.user(author, notices::unseen)).singleElement().satisfies(one -> assertThat(one.row().number()).isEqualTo(row.number()));
        assertThat(as.user(author, notices::count)).isOne();
        assertThat(mails(row)).singleElement().satisfies(mail -> {
            assertThat(mail.get("subject").toString()).contains(row.number());
            assertThat(mail.get("body").toString()).contains(row.number()).contains("submissions/" + row.number())
                    .contains("working days from").contains("Cases: " + caseOf(appeal)).doesNotContain("A name nobody may read");
        });
        as.user(author, () -> notices.seen(notices.unseen()));
        assertThat(as.user(author, notices::count)).isZero();
        assertThat(trail(id.value())).contains("DeadlineReminded");
    }

    @Test
    void whoWasToldThatATermHasEndedReadsThatItWasMovedSince() {
        UserId author = as.newUser(Role.LAWYER);
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.IN_PERSON);
        filings.approve(appeal);
        SubmissionId id = filings.submissionsOf(appeal).getFirst().id();
        filings.register(id, 2);
        DeadlineRow row = termOf(id);
        transaction.executeWithoutResult(now -> told.tell(List.of(new DeadlineNotices.Telling(row.id(), cases.today())), DeadlineNotices.Why.PASSED));

        Window window = windows.of(author).open("deadlines");

        assertThat(window.text()).contains(window.words("insight.notice.MOVED"));
    }

    private String nameOf(UserId user) {
        return jdbc.sql("select name from app_user where id = ?").param(user.value()).query(String.class).single();
    }

    private String caseOf(AppealId appeal) {
        return jdbc.sql("select i.number from appeal_incident x join incident i on i.id = x.incident where x.appeal_id = ?").param(appeal.value())
                .query(String.class).single();
    }

    @Test
    void whatAColleagueAnswersToAReminderIsNoWordOfTheBody() {
        UserId author = as.newUser(Role.LAWYER);
        jdbc.sql("update app_user set email = 'lawyer@arasha.example' where id = ?").param(author.value()).update();
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.IN_PERSON);
        filings.approve(appeal);
        SubmissionId id = filings.submissionsOf(appeal).getFirst().id();
        filings.register(id, 2);
        DeadlineRow row = termOf(id);
        as.role(Role.MANAGER, () -> acts.remind(List.of(row)));

        incoming.arrives("lawyer@arasha.example", "In-Reply-To: " + mails(row).getFirst().get("message_id") + "\n\nok");

        assertThat(submissions.repliesTo(id)).isEmpty();
        assertThat(submissions.find(id).isClockRunning()).isTrue();
        assertThat(as.role(Role.LAWYER, () -> correspondence.sent(id))).isEmpty();
    }

    @Test
    void aManagerActsOnTheRowsTheyChooseAndReadsWhatCouldNotBeDone() {
        SubmissionId id = filings.registered(2);
        DeadlineRow row = termOf(id);
        UserId manager = as.newUser(Role.MANAGER);
        Window window = windows.of(manager).open("deadlines?body=" + submissions.find(id).authority().value());
        window.tick(window.words("insight.acts.choose", row.number() + " · " + row.body().en()));

        window.press("insight.acts.extend").press("insight.acts.extend.do");
        assertThat(window.complaint("insight.acts.reason")).isNotEmpty();
        window.write("insight.acts.reason", "More time").fillDay("insight.acts.until", LocalDate.of(2999, 1, 1)).press("insight.acts.extend.do");
        assertThat(window.complaint("insight.acts.until")).isEqualTo(window.words("workflow.refusal.extendedTooFar"));
        window.fillDay("insight.acts.until", cases.today().plusDays(90)).press("insight.acts.extend.do");

        assertThat(window.text()).contains(row.number() + " – " + window.words("insight.refusal.noStep"));
        assertThat(window.written("insight.acts.reason")).as("kept where it was refused").isEqualTo("More time");
        assertThat(window.day("insight.acts.until")).isEqualTo(cases.today().plusDays(90));
        window.press("insight.acts.remind");
        assertThat(window.notices()).isNotEmpty();
    }

    private void describe(IncidentId id, Alarm alarm) {
        Incident was = incidents.find(id);
        as.role(Role.MANAGER, () -> incidents.describe(id, was.version(), was.title(), was.when(), was.place(), was.categoryIds(), alarm, false));
    }

    private String refusal(DeadlineRow row, UserId to) {
        return as.user(as.newUser(Role.MANAGER), () -> acts.handTo(List.of(row), to)).getFirst().refusal().messageKey();
    }

    private DeadlineRow stepOf(IncidentId id, UserId holder) {
        return as.user(as.newUser(Role.MANAGER), () -> board.after(
                new DeadlineFilter(DeadlineKind.STEP, null, null, holder.value(), null, null, null), null)).stream()
                .filter(row -> row.record().equals(id.value())).findFirst().orElseThrow();
    }

    private DeadlineRow termOf(SubmissionId id) {
        UUID body = submissions.find(id).authority().value();
        return as.role(Role.MANAGER, () -> board.after(new DeadlineFilter(DeadlineKind.REPLY, body, null, null, null, null, null), null))
                .getFirst();
    }

    private List<Map<String, Object>> mails(DeadlineRow row) {
        return jdbc.sql("select subject, body, message_id from outgoing_mail where topic = ?").param(DeadlineNotices.topic(row))
                .query().listOfRows();
    }

    private List<String> trail(UUID record) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(record).query(String.class).list();
    }
}
