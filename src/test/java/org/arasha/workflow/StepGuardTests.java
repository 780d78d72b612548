package org.arasha.workflow;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.access.Users;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.RunningTerms;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineFilter;
import org.arasha.insight.DeadlineKind;
import org.arasha.insight.DeadlineRow;
import org.arasha.legal.Remedy;
import org.arasha.shared.Id;
import org.arasha.shared.Refusal;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A step is open to those who may see all the cases it belongs to, whenever these are restricted, join or leave. */
@ArashaTest
class StepGuardTests {

    private final Inbox inbox;
    private final OpenSteps steps;
    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Submissions submissions;
    private final DeadlineBoard deadlines;
    private final RunningTerms terms;
    private final Incidents incidents;
    private final CaseMembers members;
    private final Users users;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final UserId lawyer;

    StepGuardTests(Inbox inbox, OpenSteps steps, Cases cases, Filings filings, Appeals appeals, Submissions submissions,
            DeadlineBoard deadlines, RunningTerms terms, Incidents incidents, CaseMembers members, Users users, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.inbox = inbox;
        this.steps = steps;
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.terms = terms;
        this.incidents = incidents;
        this.members = members;
        this.users = users;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
        lawyer = as.newUser(Role.LAWYER);
    }

    @Test
    void ofTwoRestrictedCasesAMemberOfBothSeesTheStep() {
        UserId first = member();
        UserId both = member();
        AppealId appeal = together(first);
        IncidentId second = cases.restricted(both, Remedy.COLLECTIVE_APPEAL);
        admit(first, appeal, both);
        cases.does(both, second, "Choose collective appeal", () -> appeals.join(second, appeal));
        String task = task(appeal, "Draft appeal");

        assertThat(sees(both, task)).isTrue();
        assertThat(sees(as.newUser(Role.LAWYER, Role.MANAGER), task)).isTrue();
        assertThat(sees(first, task)).isFalse();
        assertThat(sees(lawyer, task)).isFalse();
        assertRefused("access.refusal.noSuchCase", () -> as.user(first, () -> steps.claim(task)));
    }

    @Test
    void restrictingAnIncidentLaterReachesTheStepsOfItsAppeal() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        String task = task(filings.of(incident), "Draft appeal");
        UserId restricts = as.newUser(Role.LAWYER);
        assertThat(sees(lawyer, task)).isTrue();

        restrict(restricts, incident, true);

        assertThat(sees(lawyer, task)).isFalse();
        assertThat(sees(restricts, task)).isTrue();
        assertRefused("access.refusal.noSuchCase", () -> as.user(lawyer, () -> steps.claim(task)));

        restrict(restricts, incident, false);
        assertThat(sees(lawyer, task)).isTrue();
    }

    @Test
    void restrictingAnIncidentLaterReachesTheStepsOfItsSubmissions() {
        SubmissionId submission = filings.opened(Channel.POST);
        IncidentId incident = appeals.find(submissions.find(submission).appeal()).incidentIds().getFirst();
        String task = task(submission, "Hand in");
        UserId intake = as.newUser(Role.INTAKE);
        UserId restricts = as.newUser(Role.INTAKE);
        assertThat(sees(intake, task)).isTrue();

        restrict(restricts, incident, true);

        assertThat(sees(intake, task)).isFalse();
        assertThat(sees(restricts, task)).isTrue();
    }

    @Test
    void whoIsAdmittedSeesTheStep() {
        IncidentId incident = cases.restricted(member(), Remedy.COLLECTIVE_APPEAL);
        String task = task(incident, "Choose collective appeal");
        assertThat(sees(lawyer, task)).isFalse();

        as.role(Role.MANAGER, () -> members.admit(incident.value(), lawyer));

        assertThat(sees(lawyer, task)).isTrue();
        assertThat(trail(incident)).contains("CaseRestricted", "MemberAdmitted");
    }

    @Test
    void aRestrictedIncidentThatLeavesOpensTheAppealAgain() {
        UserId member = member();
        AppealId appeal = together(member);
        IncidentId open = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(member, open, "Choose collective appeal", () -> appeals.join(open, appeal));
        String task = task(appeal, "Draft appeal");
        assertThat(sees(lawyer, task)).isFalse();

        as.user(member, () -> appeals.drop(appeal, appeals.find(appeal).incidentIds().getFirst()));

        assertThat(sees(lawyer, task)).isTrue();
    }

    @Test
    void aStepIsTakenBackFromWhoMayNotSeeItAnyMore() {
        IncidentId incident = cases.registered();
        String task = task(incident, "Verify facts");
        UserId verifier = as.newUser(Role.VERIFIER);
        UserId restricts = as.newUser(Role.VERIFIER);
        as.user(verifier, () -> steps.claim(task));

        restrict(restricts, incident, true);

        assertThat(as.user(verifier, () -> inbox.mine(null)).rows()).isEmpty();
        assertThat(sees(verifier, task)).isFalse();
        assertThat(sees(restricts, task)).isTrue();
        assertThat(trail(incident)).containsSubsequence("VerifyFactsClaimed", "CaseRestricted", "VerifyFactsTakenBack");
    }

    @Test
    void whoMayNotSignInAnyMoreKeepsNoStep() {
        IncidentId incident = cases.registered();
        UserId verifier = as.newUser(Role.VERIFIER);
        as.user(verifier, () -> steps.claim(task(incident, "Verify facts")));

        as.role(Role.ADMINISTRATOR, () -> users.bar(verifier, true));

        assertThat(cases.step(incident, "Verify facts").holder()).isNull();
        assertThat(trail(incident)).containsSubsequence("VerifyFactsClaimed", "VerifyFactsTakenBack");
    }

    @Test
    void aStepThatIsDoneMeanwhileKeepsNobodyFromBeingBarred() {
        assertBarredWhile((holder, incident) -> as.user(holder, () -> cases.verify(incident, Conclusion.ESTABLISHED)));
    }

    @Test
    void aStepThatIsGivenBackMeanwhileKeepsNobodyFromBeingBarred() {
        assertBarredWhile((holder, incident) -> as.user(holder, () -> steps.giveBack(task(incident, "Verify facts"))));
    }

    private void assertBarredWhile(BiConsumer<UserId, IncidentId> deed) {
        IncidentId incident = cases.registered();
        UserId holder = as.newUser(Role.VERIFIER);
        as.user(holder, () -> steps.claim(task(incident, "Verify facts")));
        List<CompletableFuture<Void>> barring = new ArrayList<>();

        transaction.executeWithoutResult(t -> {
            deed.accept(holder, incident);
            barring.add(CompletableFuture.runAsync(() -> as.role(Role.ADMINISTRATOR, () -> users.bar(holder, true))));
            await().until(() -> barring.getFirst().isDone() || somebodyWaits());
        });
        barring.getFirst().join();

        assertThat(jdbc.sql("select enabled from app_user where id = ?").param(holder.value()).query(Boolean.class).single()).isFalse();
        assertThat(trail(incident)).doesNotContain("VerifyFactsTakenBack");
    }

    @Test
    void whoGetsOtherRolesKeepsTheStepsOfThoseThatStay() {
        IncidentId verified = cases.registered();
        IncidentId reported = cases.reported();
        UserId both = as.newUser(Role.VERIFIER, Role.INTAKE);
        as.user(both, () -> steps.claim(task(verified, "Verify facts")));
        as.user(both, () -> steps.claim(task(reported, "Register report")));

        giveRoles(both, Role.VERIFIER, Role.AUDITOR);

        assertThat(cases.step(verified, "Verify facts").isHeldBy(both)).isTrue();
        assertThat(cases.step(reported, "Register report").holder()).isNull();
    }

    @Test
    void whoIsAManagerNoMoreKeepsNoStepOfARestrictedCase() {
        IncidentId incident = cases.registered();
        UserId manager = as.newUser(Role.VERIFIER, Role.MANAGER);
        restrict(as.newUser(Role.VERIFIER), incident, true);
        as.user(manager, () -> steps.claim(task(incident, "Verify facts")));

        giveRoles(manager, Role.VERIFIER);

        assertThat(cases.step(incident, "Verify facts").holder()).isNull();
    }

    private void giveRoles(UserId user, Role... roles) {
        as.role(Role.ADMINISTRATOR, () -> {
            Users.Row known = users.find(user).orElseThrow();
            users.change(known.with(known.name(), null, Set.of(roles), null));
        });
    }

    @Test
    void aManagerKeepsTheStepOfACaseThatIsRestricted() {
        IncidentId incident = cases.registered();
        UserId manager = as.newUser(Role.VERIFIER, Role.MANAGER);
        as.user(manager, () -> steps.claim(task(incident, "Verify facts")));

        restrict(as.newUser(Role.VERIFIER), incident, true);

        assertThat(cases.step(incident, "Verify facts").isHeldBy(manager)).isTrue();
    }

    @Test
    void theTrailSaysWhoClaimedAndGaveBackAndWhoRestricted() {
        IncidentId incident = cases.registered();
        String task = task(incident, "Verify facts");
        as.role(Role.VERIFIER, () -> steps.claim(task));
        as.role(Role.VERIFIER, () -> steps.giveBack(task));
        restrict(as.idOf(Role.LAWYER), incident, true);
        restrict(as.idOf(Role.LAWYER), incident, true);
        restrict(as.idOf(Role.LAWYER), incident, false);

        assertThat(trail(incident)).filteredOn(act -> !act.equals("IncidentChanged")).containsSubsequence(
                "VerifyFactsClaimed", "VerifyFactsGivenBack", "CaseRestricted", "RestrictionLifted")
                .containsOnlyOnce("CaseRestricted");
    }

    @Test
    void theTermsOfAnAppealAreHiddenWithAnyOfItsCases() {
        UserId member = member();
        IncidentId open = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        AppealId appeal = together(member);
        cases.does(member, open, "Choose collective appeal", () -> appeals.join(open, appeal));
        filings.draft(member, appeal, Channel.POST);
        UserId boss = as.newUser(Role.MANAGER, Role.APPROVER, Role.INTAKE);
        filings.approve(boss, appeal);
        SubmissionId submission = as.user(boss, () -> submissions.of(appeal)).getFirst().id();
        cases.does(boss, submission, "Hand in", () -> submissions.handIn(submission, cases.today(), filings.receipt(0)));

        assertThat(as.user(boss, () -> terms.of(open))).hasSize(1);
        assertThat(as.user(lawyer, () -> terms.of(open))).isEmpty();
        assertThat(as.user(member, () -> terms.of(open))).hasSize(1);
        assertThat(as.user(lawyer, this::allDeadlines)).doesNotContain(submission.value());
        assertThat(as.user(boss, this::allDeadlines)).contains(submission.value());
    }

    @Test
    void listsAndAccessAgreeWhateverIsRestrictedWhen() {
        Random random = new Random(1917);
        List<UserId> people = List.of(as.newUser(Role.LAWYER), as.newUser(Role.LAWYER), as.newUser(Role.LAWYER));
        AppealId appeal = as.user(people.getFirst(), () -> appeals.open(Cases.text("Many"), filings.partner(), cases.today())).id();
        List<IncidentId> known = new ArrayList<>();
        UserId boss = as.newUser(Role.LAWYER, Role.MANAGER);
        for (int i = 0; i < 3; i++) {
            IncidentId incident = cases.analysed(Remedy.COLLECTIVE_APPEAL);
            known.add(incident);
            cases.does(boss, incident, "Choose collective appeal", () -> appeals.join(incident, appeal));
        }
        String task = task(appeal, "Draft appeal");
        for (int i = 0; i < 40; i++) {
            IncidentId incident = known.get(random.nextInt(known.size()));
            UserId who = people.get(random.nextInt(people.size()));
            switch (random.nextInt(3)) {
                case 0 -> restrict(boss, incident, true);
                case 1 -> restrict(boss, incident, random.nextBoolean());
                default -> as.user(boss, () -> members.admit(incident.value(), who));
            }
            assertThat(people).allSatisfy(one ->
                    assertThat(sees(one, task)).isEqualTo(as.user(one, () -> appeals.isVisible(appeal))));
        }
    }

    @Test
    void aStepThatIsBornWhileItsCaseIsRestrictedIsGuarded() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        List<CompletableFuture<Void>> restricting = new ArrayList<>();

        transaction.executeWithoutResult(t -> {
            filings.draft(lawyer, appeal, Channel.POST);
            restricting.add(CompletableFuture.runAsync(() ->
                    as.role(Role.VERIFIER, () -> members.restrict(incident.value(), true))));
            await().until(() -> restricting.getFirst().isDone() || somebodyWaits());
        });
        restricting.getFirst().join();

        assertThat(sees(as.newUser(Role.APPROVER), task(appeal, "Approve appeal"))).isFalse();
    }

    @Test
    void aStepThatIsClaimedWhileItsCaseIsRestrictedIsRefused() {
        IncidentId incident = cases.registered();
        String task = task(incident, "Verify facts");
        UserId outsider = as.newUser(Role.VERIFIER);
        UserId restricts = as.newUser(Role.VERIFIER);
        List<CompletableFuture<Void>> claiming = new ArrayList<>();

        transaction.executeWithoutResult(t -> {
            restrict(restricts, incident, true);
            claiming.add(CompletableFuture.runAsync(() -> as.user(outsider, () -> steps.claim(task))));
            await().until(() -> claiming.getFirst().isDone() || somebodyWaits());
        });

        assertThatThrownBy(claiming.getFirst()::join).hasRootCauseInstanceOf(Refusal.class).hasRootCauseMessage("access.refusal.noSuchCase");
        assertThat(cases.step(incident, "Verify facts").holder()).isNull();
        assertThat(as.user(outsider, () -> inbox.mine(null)).rows()).isEmpty();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single();
    }

    /** A collective appeal that holds one restricted incident of this person. */
    private AppealId together(UserId member) {
        AppealId appeal = as.role(Role.LAWYER, () -> appeals.open(Cases.text("Together"), filings.partner(), cases.today())).id();
        IncidentId incident = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        cases.does(member, incident, "Choose collective appeal", () -> appeals.join(incident, appeal));
        return appeal;
    }

    private void admit(UserId member, AppealId appeal, UserId other) {
        IncidentId incident = as.user(member, () -> appeals.visible(appeal)).incidentIds().getFirst();
        as.role(Role.MANAGER, () -> members.admit(incident.value(), other));
    }

    private void restrict(UserId who, IncidentId id, boolean restricted) {
        Incident incident = incidents.find(id);
        as.user(who, () -> incidents.describe(id, incident.version(), incident.title(), incident.when(), incident.place(),
                incident.categoryIds(), incident.alarm(), restricted));
    }

    private UserId member() {
        return as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
    }

    private String task(Id subject, String name) {
        return cases.step(subject, name).taskId();
    }

    private boolean sees(UserId user, String task) {
        return as.user(user, () -> {
            List<InboxRow> rows = new ArrayList<>();
            Inbox.Page page = inbox.ofMyRoles(null);
            rows.addAll(page.rows());
            while (page.more()) {
                page = inbox.ofMyRoles(page.rows().getLast());
                rows.addAll(page.rows());
            }
            return rows.stream().anyMatch(row -> row.taskId().equals(task));
        });
    }

    private List<UUID> allDeadlines() {
        DeadlineFilter replies = new DeadlineFilter(DeadlineKind.REPLY, null, null, null, null, null, null);
        List<UUID> found = new ArrayList<>();
        DeadlineRow last = null;
        for (List<DeadlineRow> page = deadlines.after(replies, null); !page.isEmpty(); page = deadlines.after(replies, last)) {
            page.forEach(row -> found.add(row.record()));
            last = page.getLast();
        }
        return found;
    }

    private List<String> trail(Id record) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(record.value())
                .query(String.class).list();
    }
}
