package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Absences;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.NotedAnswers;
import org.arasha.appeal.SignatoryId;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.incident.IncidentId;
import org.arasha.insight.DeadlineNotices.Telling;
import org.arasha.insight.DeadlineNotices.Why;
import org.arasha.legal.Remedy;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record WorkloadTests(Workload workload, DeadlineActs acts, DeadlineNotices notices, MyNotices mine, MyDeadlines deadlines, NotedAnswers noted,
        Absences absences, OpenSteps steps, Cases cases, Filings filings, TransactionTemplate transaction, JdbcClient jdbc, As as) {

    @Test
    void openStepsAreCountedByPersonAndByRole() {
        UserId who = as.newUser(Role.VERIFIER);
        Workload.RoleLoad before = loadOf(Role.VERIFIER);
        due(verifying(who), -1);
        due(verifying(who), 0);
        due(verifying(who), 6);
        due(verifying(who), 7);
        due(cases.step(cases.registered(), "Verify facts").taskId(), -2);

        assertThat(of(who).load()).isEqualTo(Load.of(4, 1, 2, Workload.MOST_OF_A_PERSON));
        Workload.RoleLoad after = loadOf(Role.VERIFIER);
        assertThat(after.all().open().number() - before.all().open().number()).isEqualTo(5);
        assertThat(after.all().overdue().number() - before.all().overdue().number()).isEqualTo(2);
        assertThat(after.free().open().number() - before.free().open().number()).isOne();
        assertThat(as.role(Role.MANAGER, () -> workload.heldBy(who, null))).extracting(DeadlineRow::dueOn).isSorted().hasSize(4);
        assertThat(as.role(Role.MANAGER, () -> workload.free(Role.VERIFIER, null))).isNotEmpty().allMatch(row -> row.who() == null);
        assertThatThrownBy(() -> as.user(who, workload::people)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsNoMoreHereIsShownAsLongAsTheyHaveSteps() {
        UserId gone = as.newUser(Role.VERIFIER);
        verifying(gone);
        jdbc.sql("update app_user set enabled = false where id = ?").param(gone.value()).update();
        assertThat(of(gone).barred()).isTrue();

        as.role(Role.MANAGER, () -> acts.handOn(workload.heldBy(gone, null), gone, as.newUser(Role.VERIFIER)));

        assertThat(as.role(Role.MANAGER, workload::people)).noneMatch(one -> one.id().equals(gone));
    }

    @Test
    void whatIsGivenToSomebodyAwayIsGivenToWhoStandsIn() {
        UserId away = as.newUser(Role.VERIFIER);
        UserId there = as.newUser(Role.VERIFIER);
        absent(away, 0, 2, there);
        UserId had = as.newUser(Role.VERIFIER);
        verifying(had);

        assertThat(as.role(Role.MANAGER, () -> acts.handOn(workload.heldBy(had, null), had, away)))
                .singleElement().satisfies(one -> assertThat(one.standIn()).isNotNull());

        assertThat(of(there).load().open().number()).isOne();
        assertThat(of(away).load().open().number()).isZero();
        assertThat(as.user(there, mine::unseen)).singleElement().satisfies(one -> assertThat(one.why()).isEqualTo("HANDED"));
        as.user(away, () -> absences.end(absences.all().getFirst().id()));
        absent(away, 0, 0, null);
        assertThat(refusalOf(as.role(Role.MANAGER, () -> acts.handTo(workload.heldBy(there, null), away)))).isEqualTo("workflow.refusal.away");
    }

    @Test
    void whoStandsInHasTheRoleAndTheSightOfWhatTheyAreGiven() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId id = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        UserId boss = as.newUser(Role.MANAGER, Role.LAWYER);
        as.user(boss, () -> steps.claim(cases.step(id, "Choose collective appeal").taskId()));
        absent(member, 0, 3, as.newUser(Role.LAWYER));
        assertThat(refusalOf(as.user(boss, () -> acts.handTo(workload.heldBy(boss, null), member)))).isEqualTo("workflow.refusal.standInsSight");

        as.user(member, () -> absences.end(absences.all().getFirst().id()));
        absent(member, 0, 3, as.newUser(Role.VERIFIER));

        assertThat(refusalOf(as.user(boss, () -> acts.handTo(workload.heldBy(boss, null), member)))).isEqualTo("workflow.refusal.standInsRole");
    }

    @Test
    void nobodyIsGivenTheirOwnAppealToApprove() {
        UserId author = as.newUser(Role.LAWYER, Role.APPROVER);
        UserId approver = as.newUser(Role.APPROVER);
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.POST);
        as.user(approver, () -> steps.claim(cases.step(appeal, "Approve appeal").taskId()));

        assertThat(refusalOf(as.role(Role.MANAGER, () -> acts.handOn(workload.heldBy(approver, null), approver, author))))
                .isEqualTo("workflow.refusal.theirOwnAppeal");
    }

    @Test
    void whatIsDueDuringAnAbsenceIsGivenToTheSubstituteInOneAct() {
        UserId away = as.newUser(Role.VERIFIER);
        UserId there = as.newUser(Role.VERIFIER);
        due(verifying(away), 2);
        due(verifying(away), 5);
        due(verifying(away), 9);
        absent(away, 2, 5, there);
        PersonLoad.Away absence = Objects.requireNonNull(of(away).away());
        assertThat(absence.due()).isEqualTo(2);
        assertThat(absence.substitute()).isEqualTo(there);

        as.role(Role.MANAGER, () -> acts.handOn(workload.dueBy(away, absence.last()), away, there));

        assertThat(of(away).load().open().number()).isOne();
        assertThat(of(there).load().open().number()).isEqualTo(2);
    }

    @Test
    void absencesWithoutADayBetweenAreOne() {
        UserId away = as.newUser(Role.VERIFIER);
        due(verifying(away), 4);
        absent(away, 0, 2, null);
        absent(away, 3, 4, null);
        absent(away, 6, 7, null);

        PersonLoad.Away absence = Objects.requireNonNull(of(away).away());

        assertThat(absence.first()).isEqualTo(cases.today());
        assertThat(absence.last()).isEqualTo(cases.today().plusDays(4));
        assertThat(absence.due()).isOne();
    }

    @Test
    void whatWouldStayInTheSameHandsIsNotGiven() {
        UserId had = as.newUser(Role.VERIFIER);
        verifying(had);
        UserId away = as.newUser(Role.VERIFIER);
        absent(away, 0, 1, had);

        assertThat(refusalOf(as.role(Role.MANAGER, () -> acts.handOn(workload.heldBy(had, null), had, away)))).isEqualTo("workflow.refusal.sameHands");

        assertThat(as.user(had, mine::unseen)).isEmpty();
    }

    @Test
    void whatSomebodyElseHasByNowStaysWithThem() {
        UserId had = as.newUser(Role.VERIFIER);
        String task = verifying(had);
        List<DeadlineRow> seen = as.role(Role.MANAGER, () -> workload.heldBy(had, null));
        UserId quicker = as.newUser(Role.VERIFIER);
        as.user(had, () -> steps.giveBack(task));
        as.user(quicker, () -> steps.claim(task));

        assertThat(refusalOf(as.role(Role.MANAGER, () -> acts.handOn(seen, had, as.newUser(Role.VERIFIER))))).isEqualTo("workflow.refusal.otherHands");
        assertThat(refusalOf(as.role(Role.MANAGER, () -> acts.handOn(seen, null, as.newUser(Role.VERIFIER))))).isEqualTo("workflow.refusal.otherHands");
        assertThat(refusalOf(as.role(Role.MANAGER, () -> acts.takeBack(seen, had)))).isEqualTo("workflow.refusal.otherHands");
        assertThat(of(quicker).load().open().number()).isOne();

        assertThat(as.role(Role.MANAGER, () -> acts.takeBack(seen, quicker))).allMatch(one -> one.refusal() == null);
        assertThat(of(quicker).load().open().number()).isZero();
    }

    @Test
    void whoStandsInIsRemindedAsWell() {
        UserId away = as.newUser(Role.VERIFIER);
        UserId there = as.newUser(Role.VERIFIER);
        verifying(away);
        absent(away, 0, 1, there);

        tell(away);

        assertThat(as.user(there, mine::unseen)).extracting(MyNotices.Notice::id).hasSize(1);
        assertThat(as.user(away, mine::unseen)).hasSize(1);
    }

    @Test
    void whereNobodyStandsInManagersAreReminded() {
        UserId away = as.newUser(Role.VERIFIER);
        UserId manager = as.newUser(Role.MANAGER);
        verifying(away);
        absent(away, 0, 1, null);

        tell(away);

        assertThat(as.user(manager, mine::unseen)).hasSize(1);
        assertThat(as.user(away, mine::unseen)).hasSize(1);
    }

    @Test
    void whoStandsInWithoutTheRoleIsNotRemindedAndManagersAre() {
        UserId away = as.newUser(Role.VERIFIER, Role.LAWYER);
        UserId there = as.newUser(Role.LAWYER);
        UserId manager = as.newUser(Role.MANAGER);
        verifying(away);
        absent(away, 0, 1, there);

        tell(away);

        assertThat(as.user(there, mine::unseen)).isEmpty();
        assertThat(as.user(manager, mine::unseen)).hasSize(1);
    }

    @Test
    void whoWroteAnAppealIsNotRemindedToApproveItForSomebodyAway() {
        UserId author = as.newUser(Role.LAWYER, Role.APPROVER);
        UserId approver = as.newUser(Role.APPROVER);
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.POST);
        as.user(approver, () -> steps.claim(cases.step(appeal, "Approve appeal").taskId()));
        absent(approver, 0, 1, author);
        UserId manager = as.newUser(Role.MANAGER);

        tell(approver);

        assertThat(as.user(author, mine::unseen)).isEmpty();
        assertThat(as.user(manager, mine::unseen)).hasSize(1);
    }

    @Test
    void whoNotedASignatureIsNeitherRemindedNorShownToApproveItForSomebodyAway() {
        UserId vouches = as.newUser(Role.LAWYER, Role.APPROVER);
        UserId approver = as.newUser(Role.APPROVER);
        AppealId appeal = filings.appealOpened();
        SignatoryId signatory = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        as.user(vouches, () -> noted.signed(signatory, noted.laidBefore(signatory).getFirst().id(), new NotedAnswers.Shown(null, "They told us on the telephone.")));
        as.user(approver, () -> steps.claim(cases.step(appeal, "Approve appeal").taskId()));
        absent(approver, 0, 1, vouches);
        UserId manager = as.newUser(Role.MANAGER);

        tell(approver);

        assertThat(as.user(vouches, mine::unseen)).isEmpty();
        assertThat(as.user(manager, mine::unseen)).hasSize(1);
        assertThat(deadlines.of(approver, cases.today().minusYears(1), cases.today().plusYears(1), 10)).hasSize(1);
        assertThat(deadlines.of(vouches, cases.today().minusYears(1), cases.today().plusYears(1), 10)).isEmpty();
    }

    @Test
    void aManagerSaysHowMuchSomebodyCanHave() {
        UserId who = as.newUser(Role.LAWYER);
        assertThat(of(who).capacity()).isNull();

        as.role(Role.MANAGER, () -> workload.setCapacity(who, 8));
        as.role(Role.MANAGER, () -> workload.setCapacity(who, 9));
        assertThat(of(who).capacity()).isEqualTo(9);
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> workload.setCapacity(who, 0))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> workload.setCapacity(who, 100))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.user(who, () -> workload.setCapacity(who, 1))).isInstanceOf(AccessDeniedException.class);

        as.role(Role.MANAGER, () -> workload.setCapacity(who, null));
        assertThat(of(who).capacity()).isNull();
    }

    private String verifying(UserId who) {
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        as.user(who, () -> steps.claim(task));
        return task;
    }

    private void due(String task, int days) {
        LocalDate day = cases.today().plusDays(days);
        jdbc.sql("update open_task set due_at = (cast(? as date) + time '18:00') at time zone 'Asia/Almaty' where task_id = ?").params(day, task).update();
    }

    private void tell(UserId who) {
        DeadlineRow row = as.role(Role.MANAGER, () -> workload.heldBy(who, null)).getFirst();
        transaction.executeWithoutResult(t -> notices.tell(List.of(new Telling(row.id(), cases.today(), 0)), Why.NEAR));
    }

    private void absent(UserId who, int first, int last, @Nullable UserId substitute) {
        as.user(who, () -> absences.enter(who, cases.today().plusDays(first), cases.today().plusDays(last), substitute));
    }

    private PersonLoad of(UserId who) {
        return as.role(Role.MANAGER, workload::people).stream().filter(one -> one.id().equals(who)).findFirst().orElseThrow();
    }

    private Workload.RoleLoad loadOf(Role role) {
        return as.role(Role.MANAGER, workload::roles).get(role);
    }

    private static String refusalOf(List<DeadlineActs.Result> results) {
        assertThat(results).hasSize(1);
        return Objects.requireNonNull(results.getFirst().refusal()).messageKey();
    }
}
