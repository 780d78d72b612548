package org.arasha.workflow;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
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
import org.arasha.followup.SubmissionId;
import org.arasha.incident.Alarm;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Analyses;
import org.arasha.legal.Remedy;
import org.arasha.shared.Id;
import org.arasha.shared.Refusal;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verdict;
import org.arasha.verification.Verification;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record InboxTests(Inbox inbox, InboxRebuild rebuild, Absences absences, OpenSteps steps, Cases cases, Filings filings, NotedAnswers noted,
        Verification verification, Analyses analyses, TaskService tasks, JdbcClient jdbc, As as) {

    @Test
    void agreesWithTheEngineWhateverPeopleDo() {
        List<Id> records = afterADaysWork(new Random(2019));

        assertThat(records).allSatisfy(record -> assertThat(inTable(record)).isEqualTo(inEngine(record)));
        assertThat(rows(records)).extracting(row -> row.get("step")).as("much has happened").hasSizeGreaterThan(8)
                .contains("Task_RegisterReport", "Task_VerifyFacts", "Task_AnalyseLegally");
        assertThat(rows(records)).extracting(row -> row.get("holder") != null).contains(true, false);
    }

    @Test
    void isMadeAnewOfTheEngine() {
        List<Id> records = afterADaysWork(new Random(29_03));
        AppealId appeal = filings.appealOpened();
        SignatoryId signatory = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        records.add(appeal);
        List<Map<String, Object>> before = rows(records);
        assertThat(before).anyMatch(row -> signatory.value().equals(row.get("subject")));
        damage(records);
        assertThat(rows(records)).isNotEqualTo(before);

        rebuild.rebuild();

        assertThat(rows(records)).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from open_task where task_id = 'ghost'").query(Integer.class).single()).isZero();
    }

    @Test
    void followsTheRecordsTitle() {
        AppealId appeal = filings.appealOpened();

        filings.retitle(appeal, "Another title");

        assertThat(rows(List.of(appeal))).singleElement().satisfies(row ->
                assertThat(row).containsEntry("subject", appeal.value()).containsEntry("title_en", "Another title"));
    }

    @Test
    void aClaimedStepLeavesTheListsOfOthersUntilItIsGivenBack() {
        UserId one = as.newUser(Role.VERIFIER);
        UserId other = as.newUser(Role.VERIFIER);
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        assertThat(ofMyRoles(one)).contains(task);
        assertThat(ofMyRoles(other)).contains(task);

        as.user(one, () -> steps.claim(task));
        assertThat(mine(one)).containsExactly(task);
        assertThat(ofMyRoles(one)).doesNotContain(task);
        assertThat(ofMyRoles(other)).doesNotContain(task);

        as.user(one, () -> steps.giveBack(task));
        assertThat(mine(one)).isEmpty();
        assertThat(ofMyRoles(other)).contains(task);
    }

    @Test
    void whoStandsInSeesAndTakesWhatSomebodyAwayHasInHand() {
        UserId away = as.newUser(Role.VERIFIER);
        UserId there = as.newUser(Role.VERIFIER);
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        as.user(away, () -> steps.claim(task));
        assertThat(as.user(there, inbox::isStandingIn)).isFalse();
        assertThat(ofThoseAway(there)).isEmpty();

        absent(away, there);
        assertThat(as.user(there, inbox::isStandingIn)).isTrue();
        assertThat(ofThoseAway(there)).containsExactly(task);
        assertThatThrownBy(() -> as.user(as.newUser(Role.VERIFIER), () -> steps.claim(task))).hasMessage("desk.refusal.taken");
        as.user(there, () -> steps.claim(task));

        assertThat(ofThoseAway(there)).isEmpty();
        assertThat(mine(there)).containsExactly(task);
        assertThat(mine(away)).isEmpty();
        assertThat(jdbc.sql("select act from trail_entry where act like '%TakenOver' and actor = ?").param(there.value()).query(String.class).list())
                .containsExactly("VerifyFactsTakenOver");
    }

    @Test
    void whoStandsInTakesNoApprovalOfWhatTheyHaveWritten() {
        UserId author = as.newUser(Role.LAWYER, Role.APPROVER);
        UserId away = as.newUser(Role.APPROVER);
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.POST);
        String task = cases.step(appeal, "Approve appeal").taskId();
        as.user(away, () -> steps.claim(task));
        absent(away, author);

        assertThat(ofThoseAway(author)).isEmpty();
        assertThatThrownBy(() -> as.user(author, () -> steps.claim(task))).hasMessage("workflow.refusal.yourOwnAppeal");
        assertThat(mine(away)).containsExactly(task);
    }

    @Test
    void whoStandsInTakesNoApprovalOfALetterUnderWhichTheyHaveNotedASignature() {
        UserId both = as.newUser(Role.LAWYER, Role.APPROVER);
        UserId away = as.newUser(Role.APPROVER);
        AppealId appeal = filings.appealOpened();
        SignatoryId partner = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        as.user(both, () -> noted.signed(partner, noted.laidBefore(partner).getFirst().id(), new NotedAnswers.Shown(null, "They told us on the telephone.")));
        String task = cases.step(appeal, "Approve appeal").taskId();
        as.user(away, () -> steps.claim(task));
        absent(away, both);

        assertThat(ofThoseAway(both)).isEmpty();
        assertThatThrownBy(() -> as.user(both, () -> steps.claim(task))).hasMessage("workflow.refusal.yourOwnAppeal");
    }

    @Test
    void whoStandsInTakesNothingThatTheyMayNotDoOrSee() {
        UserId away = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId there = as.newUser(Role.LAWYER);
        String ofAnotherRole = cases.step(cases.registered(), "Verify facts").taskId();
        String hidden = cases.step(cases.restricted(away, Remedy.COLLECTIVE_APPEAL), "Choose collective appeal").taskId();
        as.user(away, () -> steps.claim(ofAnotherRole));
        as.user(away, () -> steps.claim(hidden));
        absent(away, there);

        assertThat(ofThoseAway(there)).isEmpty();
        assertThatThrownBy(() -> as.user(there, () -> steps.claim(ofAnotherRole))).hasMessage("desk.refusal.otherRole");
        assertThatThrownBy(() -> as.user(there, () -> steps.claim(hidden))).hasMessage("access.refusal.noSuchCase");
    }

    @Test
    void aNewStepOfSomebodyAwayGoesToWhoStandsIn() {
        UserId author = as.newUser(Role.LAWYER);
        UserId substitute = as.newUser(Role.LAWYER);
        SubmissionId id = registeredBy(author);
        absent(author, substitute);

        filings.reply(id);

        String task = cases.step(id, "Assess reply").taskId();
        assertThat(mine(substitute)).containsExactly(task);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).as("the engine knows").isEqualTo(substitute.value().toString());
        assertThat(jdbc.sql("select act from trail_entry where act like '%WentToStandIn' and record = ?").param(id.value()).query(String.class).list())
                .containsExactly("AssessReplyWentToStandIn");
        assertThat(jdbc.sql("""
                select n.why from deadline_notice n join running_deadline d on d.id = n.deadline where n.user_id = ? and d.task = ?""")
                .params(substitute.value(), task).query(String.class).list()).as("they are told").containsExactly("STANDS_IN");
    }

    @Test
    void aNewStepIsTheRolesWhileAnAuthorIsThereOrNobodyMayStandIn() {
        UserId author = as.newUser(Role.LAWYER, Role.INTAKE);
        SubmissionId there = registeredBy(author);
        filings.reply(there);
        assertThat(cases.step(there, "Assess reply").holder()).isNull();

        SubmissionId id = registeredBy(author);
        absent(author, as.newUser(Role.INTAKE));
        filings.reply(id);
        assertThat(cases.step(id, "Assess reply").holder()).as("no lawyer stands in").isNull();
    }

    private SubmissionId registeredBy(UserId author) {
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.IN_PERSON);
        jdbc.sql("delete from appeal_author where appeal_id = ? and author <> ?").params(appeal.value(), author.value()).update();
        filings.approve(appeal);
        SubmissionId id = filings.submissionsOf(appeal).getFirst().id();
        filings.register(id, 2);
        return id;
    }

    private void absent(UserId who, UserId substitute) {
        as.user(who, () -> absences.enter(who, cases.today(), cases.today().plusDays(1), substitute));
    }

    private List<String> ofThoseAway(UserId who) {
        return as.user(who, () -> inbox.ofThoseAway(null)).rows().stream().map(InboxRow::taskId).toList();
    }

    @Test
    void aStepIsInTheListsOfItsRoleOnly() {
        String task = cases.step(cases.registered(), "Verify facts").taskId();

        for (Role role : Role.values()) {
            assertThat(ofMyRoles(as.newUser(role)).contains(task)).as(role.name()).isEqualTo(role == Role.VERIFIER);
        }
    }

    @Test
    void aPartnerSeesOnlyWhatItsOwnOrganisationIsAsked() {
        AppealId appeal = filings.appealOpened();
        var asked = filings.partner();
        SignatoryId signatory = filings.invite(appeal, asked);
        filings.draft(appeal, Channel.POST);

        assertThat(ofMyRoles(filings.speakerOf(asked))).containsExactly(cases.step(signatory, "Confirm signature").taskId());
        assertThat(ofMyRoles(filings.speakerOf(filings.partner()))).isEmpty();
    }

    @Test
    void aStepIsDoneOnce() {
        IncidentId id = cases.registered();
        cases.does(id, "Verify facts", () -> {
            cases.verify(id, Conclusion.IN_PART);
            assertRefused("desk.refusal.done", () -> cases.conclude(id, Conclusion.IN_PART));
        });

        assertThat(verification.latest(id)).map(Verdict::conclusion).contains(Conclusion.IN_PART);
        assertThat(jdbc.sql("select count(*) from verdict where incident = ?").param(id.value()).query(Integer.class).single())
                .isOne();
        assertThat(cases.waiting(id)).containsExactly("Analyse legally");
    }

    @Test
    void onlyWhoHoldsAStepDoesItOrGivesItBack() {
        IncidentId id = cases.registered();
        String task = cases.step(id, "Verify facts").taskId();
        UserId other = as.newUser(Role.VERIFIER);

        assertRefused("desk.refusal.notClaimed", () -> as.user(other, () -> cases.verify(id, Conclusion.IN_PART)));
        as.role(Role.VERIFIER, () -> steps.claim(task));
        assertRefused("desk.refusal.taken", () -> as.user(other, () -> steps.claim(task)));
        assertRefused("desk.refusal.taken", () -> as.user(other, () -> cases.verify(id, Conclusion.IN_PART)));
        assertRefused("desk.refusal.notYours", () -> as.user(other, () -> steps.giveBack(task)));
        assertRefused("desk.refusal.otherRole", () -> as.role(Role.LAWYER, () -> steps.claim(task)));
        assertThat(cases.step(id, "Verify facts").isHeldBy(as.idOf(Role.VERIFIER))).isTrue();
    }

    @Test
    void whatIsDoneIsNotClaimed() {
        IncidentId id = cases.registered();
        String task = cases.step(id, "Verify facts").taskId();
        cases.does(id, "Verify facts", () -> cases.verify(id, Conclusion.IN_PART));

        assertRefused("desk.refusal.done", () -> as.role(Role.VERIFIER, () -> steps.claim(task)));
    }

    @Test
    void aRestrictedCaseIsInTheListsOfItsMembersAndManagersOnly() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        String task = cases.step(cases.restricted(member, Remedy.COLLECTIVE_APPEAL), "Choose collective appeal").taskId();

        assertThat(ofMyRoles(member)).contains(task);
        assertThat(ofMyRoles(as.newUser(Role.LAWYER, Role.MANAGER))).contains(task);
        assertThat(ofMyRoles(as.newUser(Role.LAWYER, Role.INTAKE, Role.VERIFIER, Role.APPROVER))).doesNotContain(task);
        assertRefused("access.refusal.noSuchCase", () -> as.role(Role.LAWYER, () -> steps.claim(task)));
    }

    @Test
    void anAppealWithARestrictedIncidentIsInTheListsOfItsMembersOnly() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId restricted = cases.restricted(member, Remedy.OWN_APPEAL);
        AppealId appeal = filings.allOf(member, restricted).getFirst();
        String task = cases.step(appeal, "Draft appeal").taskId();

        assertThat(ofMyRoles(member)).contains(task);
        assertThat(ofMyRoles(as.newUser(Role.LAWYER))).doesNotContain(task);
        assertRefused("access.refusal.noSuchCase", () -> as.role(Role.LAWYER, () -> steps.claim(task)));
    }

    @Test
    void ofTwoWhoClaimAtOnceExactlyOneHolds() throws Exception {
        for (int round = 0; round < 10; round++) {
            IncidentId id = cases.reported();
            String task = cases.step(id, "Register report").taskId();
            List<UserId> both = List.of(as.newUser(Role.INTAKE), as.newUser(Role.INTAKE));

            List<UserId> won = claimAtOnce(task, both);

            assertThat(won).hasSize(1);
            assertThat(cases.step(id, "Register report").holder()).isEqualTo(won.getFirst());
            assertThat(inTable(id)).isEqualTo(inEngine(id));
        }
    }

    @Test
    void isReadPageByPageTheFirstDueFirst() {
        UserId busy = as.newUser(Role.INTAKE, Role.VERIFIER);
        for (int i = 0; i < Inbox.PAGE + 2; i++) {
            IncidentId id = i % 20 == 0 ? cases.registered(new Alarm(i % 40 == 0, false, false, false, null)) : cases.reported();
            as.user(busy, () -> steps.claim(steps.on(id.value()).getFirst().taskId()));
        }

        Inbox.Page first = as.user(busy, () -> inbox.mine(null));
        Inbox.Page second = as.user(busy, () -> inbox.mine(first.rows().getLast()));

        assertThat(first.rows()).hasSize(Inbox.PAGE);
        assertThat(first.more()).isTrue();
        assertThat(second.rows()).hasSize(2);
        assertThat(second.more()).isFalse();
        assertThat(as.user(busy, inbox::countMine)).isEqualTo(Inbox.PAGE + 2);
        List<InboxRow> all = new ArrayList<>(first.rows());
        all.addAll(second.rows());
        assertThat(all).doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(InboxRow::dueAt).thenComparing(InboxRow::taskId));
        assertThat(all.stream().map(InboxRow::dueAt).distinct()).hasSizeGreaterThan(1);
    }

    /** @return the records of what happened */
    private List<Id> afterADaysWork(Random random) {
        List<IncidentId> known = new ArrayList<>(List.of(cases.registered(), cases.reported()));
        List<UserId> people = List.of(allRounder(), allRounder());
        for (int i = 0; i < 120; i++) {
            IncidentId id = known.get(random.nextInt(known.size()));
            UserId who = people.get(random.nextInt(people.size()));
            Remedy remedy = Remedy.values()[random.nextInt(Remedy.values().length)];
            boolean stops = random.nextBoolean();
            switch (random.nextInt(10)) {
                case 0 -> known.add(cases.reported());
                case 1, 2 -> claimed(who, id, () -> cases.register(id, Alarm.NONE));
                case 3 -> claimed(who, id, () -> cases.verify(id, Conclusion.IN_PART));
                case 4 -> claimed(who, id, () -> cases.analyse(id, remedy));
                case 5 -> attempt(who, () -> cases.tell(id, "News"));
                case 6 -> attempt(who, () -> {
                    cases.weigh(id, Conclusion.IN_PART);
                    cases.review(id, Conclusion.IN_PART, stops);
                });
                case 7 -> attempt(who, () -> analyses.decideOnWithdrawal(id, !stops, "As they wish."));
                case 8 -> cases.open(id).forEach(step -> attempt(who, () -> steps.giveBack(step.taskId())));
                default -> claim(who, id);
            }
            if (i % 40 == 39 && !cases.waiting(known.getFirst()).isEmpty()) {
                cases.withdraw(known.getFirst());
            }
        }
        List<Id> records = new ArrayList<>(known);
        known.forEach(id -> records.addAll(filings.allOf(as.idOf(Role.LAWYER), id)));
        return records;
    }

    private void claim(UserId who, IncidentId id) {
        cases.open(id).forEach(step -> attempt(who, () -> steps.claim(step.taskId())));
    }

    private void claimed(UserId who, IncidentId id, Runnable deed) {
        claim(who, id);
        attempt(who, deed);
    }

    private UserId allRounder() {
        return as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.MANAGER);
    }

    /** What is not possible now is refused, and that is all. */
    private void attempt(UserId who, Runnable deed) {
        try {
            as.user(who, deed);
        } catch (Refusal impossible) {
            assertThat(impossible).hasMessageContaining(".refusal.");
        }
    }

    private Map<String, String> inTable(Id record) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("select task_id, step, holder from open_task where record = ?").param(record.value())
                .query((row, n) -> found.put(row.getString("task_id"), row.getString("step") + " " + row.getString("holder")))
                .list();
        return found;
    }

    private Map<String, String> inEngine(Id record) {
        Map<String, String> found = new HashMap<>();
        tasks.createTaskQuery().processInstanceBusinessKey(record.value().toString()).list()
                .forEach(task -> found.put(task.getId(), task.getTaskDefinitionKey() + " " + task.getAssignee()));
        return found;
    }

    private List<Map<String, Object>> rows(List<? extends Id> records) {
        return jdbc.sql("select * from open_task where record in (:records) order by task_id")
                .param("records", records.stream().map(Id::value).toList()).query().listOfRows();
    }

    private void damage(List<Id> records) {
        List<UUID> ids = records.stream().map(Id::value).toList();
        jdbc.sql("delete from open_task where record = ?").param(ids.getFirst()).update();
        jdbc.sql("update open_task set holder = null, title_en = 'x', due_at = now() where record in (:ids)").param("ids", ids).update();
        jdbc.sql("""
                insert into open_task select 'ghost', process, step, record, subject, route, number, title_ru, title_kk, title_en,
                    role, holder, organisation, restricted, urgent, due_at, created_at
                from open_task where record in (:ids) limit 1""").param("ids", ids).update();
    }

    private List<UserId> claimAtOnce(String task, List<UserId> people) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(people.size());
        List<UserId> won = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            List<Callable<Boolean>> claims = people.stream().<Callable<Boolean>>map(who -> () -> {
                start.await();
                return claims(who, task);
            }).toList();
            List<Future<Boolean>> answers = threads.invokeAll(claims);
            for (int i = 0; i < people.size(); i++) {
                if (answers.get(i).get()) {
                    won.add(people.get(i));
                }
            }
        }
        return won;
    }

    private boolean claims(UserId who, String task) {
        try {
            as.user(who, () -> steps.claim(task));
            return true;
        } catch (Refusal taken) {
            assertThat(taken).hasMessage("desk.refusal.taken");
            return false;
        }
    }

    private List<String> ofMyRoles(UserId user) {
        return as.user(user, () -> all(inbox::ofMyRoles));
    }

    private List<String> mine(UserId user) {
        return as.user(user, () -> all(inbox::mine));
    }

    private static List<String> all(Function<@Nullable InboxRow, Inbox.Page> list) {
        List<String> found = new ArrayList<>();
        Inbox.Page page = list.apply(null);
        page.rows().forEach(row -> found.add(row.taskId()));
        while (page.more()) {
            page = list.apply(page.rows().getLast());
            page.rows().forEach(row -> found.add(row.taskId()));
        }
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }
}
