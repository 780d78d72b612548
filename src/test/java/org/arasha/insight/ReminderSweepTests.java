package org.arasha.insight;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Channel;
import org.arasha.followup.NextStep;
import org.arasha.followup.SubmissionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Texts;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** By the rules that are there to begin with, of which the tests keep those for bodies only. */
@ArashaTest
class ReminderSweepTests {

    private final ReminderSweep sweep;
    private final ReminderRules rules;
    private final DeadlineNotices deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cases cases;
    private final Filings filings;
    private final Incidents incidents;
    private final Records records;
    private final JdbcClient jdbc;
    private final As as;
    private List<ReminderRules.Rule> before;

    ReminderSweepTests(ReminderSweep sweep, ReminderRules rules, DeadlineNotices deadlines, Cases cases, Filings filings, Incidents incidents,
            Records records, JdbcClient jdbc, TransactionTemplate transaction, Clock clock, As as) {
        this.sweep = sweep;
        this.rules = rules;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
        this.cases = cases;
        this.filings = filings;
        this.incidents = incidents;
        this.records = records;
        this.jdbc = jdbc;
        this.as = as;
        this.before = rules.inOrder();
    }

    @BeforeEach
    void forBodiesOnly() {
        before = rules.inOrder();
        Stream.of(DeadlineKind.values()).forEach(kind -> set(kind, kind == DeadlineKind.REPLY ? Set.of(0, 3) : Set.of()));
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from reminder_rule").update();
        before.forEach(rule -> jdbc.sql("insert into reminder_rule (kind, days, since) values (?, ?, ?)")
                .params(rule.kind().name(), rule.days(), rule.since()).update());
    }

    @Test
    void eachRuleTellsOnceHoweverManySweepAtOnce() {
        UserId author = as.newUser(Role.LAWYER);
        jdbc.sql("update app_user set email = 'author@arasha.example' where id = ?").param(author.value()).update();
        SubmissionId id = termOf(author);
        due(id, 9);
        sweep.tell();
        assertThat(notices(author)).isEmpty();

        due(id, 2);
        List<CompletableFuture<Integer>> sweeps = Stream.generate(() -> CompletableFuture.supplyAsync(sweep::tell)).limit(3).toList();
        sweeps.forEach(CompletableFuture::join);
        sweep.tell();
        assertThat(notices(author)).containsExactly("NEAR");
        assertThat(mails(id)).isOne();

        due(id, 0);
        sweep.tell();
        sweep.tell();
        assertThat(notices(author)).containsExactly("NEAR", "NEAR");
        assertThat(mails(id)).isEqualTo(2);
    }

    @Test
    void aTermThatHasMovedIsToldOfAnewByEachRule() {
        UserId author = as.newUser(Role.LAWYER);
        SubmissionId id = termOf(author);
        due(id, 3);
        sweep.tell();

        // Three days before the former end is the last day of the new one.
        due(id, 0);
        sweep.tell();

        assertThat(notices(author)).containsExactly("NEAR", "NEAR");
    }

    /** As after days on which nothing ran, or of a day of receipt that was entered late. */
    @Test
    void whatEndedUntoldIsToldOnceToHaveEnded() {
        longAgo();
        UserId author = as.newUser(Role.LAWYER);
        jdbc.sql("update app_user set email = 'author@arasha.example' where id = ?").param(author.value()).update();
        SubmissionId id = termOf(author);
        due(id, 9);
        sweep.tell();

        due(id, -2);
        List<CompletableFuture<Integer>> sweeps = Stream.generate(() -> CompletableFuture.supplyAsync(sweep::tell)).limit(3).toList();
        sweeps.forEach(CompletableFuture::join);
        sweep.tell();

        assertThat(notices(author)).containsExactly("PASSED");
        assertThat(jdbc.sql("select m.subject from outgoing_mail m join running_deadline d on m.send_key like 'deadline:' || d.id || ':%' where d.record = ?")
                .param(id.value()).query(String.class).list()).singleElement(InstanceOfAssertFactories.STRING)
                .contains(Texts.get(Language.EN, "insight.mail.PASSED.subject", ""));
    }

    @Test
    void whatWasToldOnItsLastDayIsNotToldToHaveEnded() {
        longAgo();
        UserId author = as.newUser(Role.LAWYER);
        due(termOf(author), 0);
        sweep.tell();

        at(Duration.ofDays(1)).tell();

        assertThat(notices(author)).containsExactly("NEAR");
    }

    @Test
    void whatNobodyCouldBeToldOfIsToldOnceThereIsSomebody() {
        UserId author = as.newUser(Role.LAWYER);
        due(termOf(author), 2);
        DeadlineNotices toNobody = Mockito.mock(DeadlineNotices.class, call -> Set.of());

        new ReminderSweep(rules, toNobody, jdbc, transaction, clock).tell();
        assertThat(notices(author)).isEmpty();

        sweep.tell();

        assertThat(notices(author)).containsExactly("NEAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22000", "53200", "54000", "57014"})
    void oneThatCannotBeToldOfHoldsUpNoOther(String state) {
        UserId first = as.newUser(Role.LAWYER);
        UserId second = as.newUser(Role.LAWYER);
        SubmissionId broken = termOf(first);
        due(broken, 1);
        due(termOf(second), 2);
        long deadline = jdbc.sql("select id from running_deadline where kind = 'REPLY' and record = ?").param(broken.value())
                .query(Long.class).single();
        DeadlineNotices failing = Mockito.mock(DeadlineNotices.class, call -> {
            Collection<DeadlineNotices.Telling> tellings = call.getArgument(0);
            if (tellings.stream().anyMatch(one -> one.deadline() == deadline)) {
                throw new DataAccessResourceFailureException("broken", new SQLException("broken", state));
            }
            return deadlines.tell(tellings, call.getArgument(1));
        });

        new ReminderSweep(rules, failing, jdbc, transaction, clock).tell();
        assertThat(notices(first)).isEmpty();
        assertThat(notices(second)).containsExactly("NEAR");

        sweep.tell();
        assertThat(notices(first)).containsExactly("NEAR");
    }

    @Test
    void whereTheConnectionIsGoneTheOtherRulesAreStillTried() {
        due(termOf(as.newUser(Role.LAWYER)), 2);
        due(termOf(as.newUser(Role.LAWYER)), 0);
        List<DeadlineNotices.Why> tried = new ArrayList<>();
        DeadlineNotices failing = Mockito.mock(DeadlineNotices.class, call -> {
            tried.add(call.getArgument(1));
            throw new DataAccessResourceFailureException("gone", new SQLException("gone", "08006"));
        });

        new ReminderSweep(rules, failing, jdbc, transaction, clock).tell();

        assertThat(tried).as("once by each rule").containsExactly(DeadlineNotices.Why.NEAR, DeadlineNotices.Why.NEAR);
    }

    @Test
    void aRuleThatIsYoungerThanItsDaysTellsOfWhatHasEndedSinceItWasMade() {
        set(DeadlineKind.REPLY, Set.of(30));
        jdbc.sql("update reminder_rule set since = ? where kind = 'REPLY'").param(cases.today().minusDays(2)).update();
        UserId author = as.newUser(Role.LAWYER);
        due(termOf(author), -1);

        sweep.tell();

        assertThat(notices(author)).containsExactly("PASSED");
    }

    @Test
    void whatWasToldOnItsLastDayByARuleOfBeforeIsNotToldToHaveEnded() {
        UserId author = as.newUser(Role.LAWYER);
        due(termOf(author), 0);
        sweep.tell();
        set(DeadlineKind.REPLY, Set.of(3));
        longAgo();

        at(Duration.ofDays(1)).tell();

        assertThat(notices(author)).containsExactly("NEAR");
    }

    @Test
    void aRuleMissedNothingThatFellDueBeforeItWasMade() {
        set(DeadlineKind.REPLY, Set.of());
        set(DeadlineKind.REPLY, Set.of(3, 1));
        UserId author = as.newUser(Role.LAWYER);
        due(termOf(author), -1);

        sweep.tell();

        assertThat(notices(author)).isEmpty();
    }

    @Test
    void aClockThatWasAheadTakesNobodysReminderOfTheLastDay() {
        longAgo();
        UserId author = as.newUser(Role.LAWYER);
        due(termOf(author), 5);

        at(Duration.ofDays(10)).tell();
        assertThat(notices(author)).containsExactly("PASSED");
        at(Duration.ofDays(5)).tell();
        assertThat(notices(author)).containsExactly("PASSED", "NEAR");
        at(Duration.ofDays(10)).tell();
        assertThat(notices(author)).containsExactly("PASSED", "NEAR");
    }

    @Test
    void aClockThatIsSetBackTellsNobodyTwice() {
        UserId author = as.newUser(Role.LAWYER);
        SubmissionId id = termOf(author);
        due(id, 3);

        at(Duration.ofDays(2)).tell();
        assertThat(notices(author)).containsExactly("NEAR");
        at(Duration.ZERO).tell();
        at(Duration.ofDays(2)).tell();
        assertThat(notices(author)).containsExactly("NEAR");
    }

    /** As if the rules of the tests had been made long before; those there are to begin with are left alone. */
    private void longAgo() {
        jdbc.sql("update reminder_rule set since = date '2000-01-01' where kind = 'REPLY'").update();
    }

    private ReminderSweep at(Duration ahead) {
        return new ReminderSweep(rules, deadlines, jdbc, transaction, Clock.offset(clock, ahead));
    }

    @Test
    void whatIsNobodysIsToldToThoseOnDutyOrElseToManagers() {
        UserId onDuty = as.newUser(Role.VERIFIER);
        UserId other = as.newUser(Role.VERIFIER);
        UserId manager = as.newUser(Role.MANAGER);
        set(DeadlineKind.REPLY, Set.of());
        set(DeadlineKind.STEP, Set.of(1));
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        jdbc.sql("update open_task set due_at = now() where task_id = ?").param(task).update();
        jdbc.sql("insert into on_duty (user_id) values (?)").param(onDuty.value()).update();

        sweep.tell();

        assertThat(told(onDuty, task)).isTrue();
        assertThat(told(other, task)).isFalse();
        assertThat(told(manager, task)).isFalse();
        jdbc.sql("delete from on_duty where user_id = ?").param(onDuty.value()).update();
    }

    @Test
    void whatWeHaveMissedIsToldToManagersOnceThoughThoseWhoseItIsWereReminded() {
        UserId onDuty = as.newUser(Role.VERIFIER);
        UserId manager = as.newUser(Role.MANAGER);
        set(DeadlineKind.REPLY, Set.of());
        set(DeadlineKind.STEP, Set.of(1));
        jdbc.sql("update reminder_rule set since = ? where kind = 'STEP'").param(cases.today().minusDays(1)).update();
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        jdbc.sql("update open_task set due_at = now() where task_id = ?").param(task).update();
        jdbc.sql("insert into on_duty (user_id) values (?)").param(onDuty.value()).update();
        sweep.tell();
        assertThat(told(manager, task)).isFalse();

        at(Duration.ofDays(1)).tell();
        at(Duration.ofDays(2)).tell();

        assertThat(why(onDuty, task)).containsExactly("NEAR");
        assertThat(why(manager, task)).containsExactly("PASSED");
        jdbc.sql("delete from on_duty where user_id = ?").param(onDuty.value()).update();
    }

    /** As of a complaint whose last day a corrected receipt has moved back. */
    @Test
    void whatTurnsOutToHaveBeenMissedLongAgoIsToldToManagersToo() {
        UserId manager = as.newUser(Role.MANAGER);
        set(DeadlineKind.STEP, Set.of(1));
        jdbc.sql("update reminder_rule set since = ? where kind = 'STEP'").param(cases.today().minusDays(30)).update();
        String task = cases.step(cases.registered(), "Verify facts").taskId();
        jdbc.sql("update open_task set due_at = now() - interval '20 days' where task_id = ?").param(task).update();
        toldToHaveEnded(task);

        sweep.tell();
        sweep.tell();

        assertThat(why(manager, task)).containsExactly("PASSED");
    }

    @Test
    void managersAreNotToldOfWhatWasMissedLongBeforeTheyWere() throws IOException {
        UserId manager = as.newUser(Role.MANAGER);
        set(DeadlineKind.STEP, Set.of(1));
        jdbc.sql("update reminder_rule set since = ? where kind = 'STEP'").param(cases.today().minusDays(30)).update();
        String longAgo = cases.step(cases.registered(), "Verify facts").taskId();
        jdbc.sql("update open_task set due_at = now() - interval '20 days' where task_id = ?").param(longAgo).update();
        String lately = cases.step(cases.registered(), "Verify facts").taskId();
        jdbc.sql("update open_task set due_at = now() - interval '2 days' where task_id = ?").param(lately).update();
        toldToHaveEnded(longAgo);
        toldToHaveEnded(lately);

        jdbc.sql(new ClassPathResource("db/migration/insight/V36__leave_managers_what_was_missed_long_ago.sql")
                .getContentAsString(StandardCharsets.UTF_8)).update();
        sweep.tell();

        assertThat(told(manager, longAgo)).isFalse();
        assertThat(why(manager, lately)).containsExactly("PASSED");
    }

    @Test
    void whatIsToBeFiledIsToldWithTheBodyItIsAgainst() {
        set(DeadlineKind.FILING, Set.of(3));
        UserId author = as.newUser(Role.LAWYER);
        jdbc.sql("update app_user set email = 'complains@arasha.example' where id = ?").param(author.value()).update();
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.COMPLAINT);
        UUID complaint = jdbc.sql("select id from appeal where follows = ?").param(id.value()).query(UUID.class).single();
        filings.draft(author, new AppealId(complaint), Channel.POST);
        jdbc.sql("update own_term set due_on = ? where id = ?").params(cases.today().plusDays(2), complaint).update();

        sweep.tell();

        String body = jdbc.sql("select b.name_en from authority b join submission s on s.authority = b.id where s.id = ?").param(id.value())
                .query(String.class).single();
        assertThat(jdbc.sql("select body from outgoing_mail where recipient = 'complains@arasha.example'").query(String.class).list())
                .singleElement(InstanceOfAssertFactories.STRING).contains("\n" + body + "\n");
    }

    @Test
    void aHearingIsToldToAuthorsOfTheCaseWithoutWhatWasTypedOfIt() {
        set(DeadlineKind.HEARING, Set.of(3));
        UserId author = as.newUser(Role.LAWYER);
        jdbc.sql("update app_user set email = 'hears@arasha.example' where id = ?").param(author.value()).update();
        IncidentId id = cases.analysed(Remedy.OWN_APPEAL);
        filings.draft(author, filings.of(id), Channel.POST);
        Proceeding proceeding = new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.CIVIL, null, Cases.text("City court"),
                Cases.text("The mayor"), Set.of(), List.of(new Proceeding.Step(Proceeding.Status.OPENED, PartialDate.on(LocalDate.of(2020, 1, 9)),
                        new NormRef(NormRef.LAWS.getFirst(), "667", null), null)));
        as.role(Role.LAWYER, () -> records.add(Cases.heard(proceeding,
                new Proceeding.Hearing(cases.today().plusDays(2), LocalTime.of(10, 30), Cases.text("Room 7")))));

        sweep.tell();

        assertThat(jdbc.sql("select subject || body from outgoing_mail where recipient = 'hears@arasha.example'").query(String.class).list())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(incidents.find(id).number().toString(), Texts.get(Language.EN, "insight.kind.HEARING"),
                        Texts.get(Language.EN, "insight.why.HEARING"))
                .doesNotContain("City court").doesNotContain("mayor").doesNotContain("Room 7").doesNotContain("10:30");
    }

    @Test
    void daysAreFewAndNotFarAhead() {
        assertRefused("insight.refusal.days", () -> set(DeadlineKind.STEP, Set.of(ReminderRules.MOST_DAYS + 1)));
        set(DeadlineKind.STEP, Set.of(5, 1));
        assertThat(rules.all().get(DeadlineKind.STEP)).containsExactly(1, 5);
    }

    /** To those whose it is. */
    private void toldToHaveEnded(String task) {
        jdbc.sql("insert into deadline_told (deadline, due_on, days) select id, due_on, -1 from running_deadline where task = ?").param(task).update();
    }

    private SubmissionId termOf(UserId author) {
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.IN_PERSON);
        filings.approve(appeal);
        SubmissionId id = filings.submissionsOf(appeal).getFirst().id();
        filings.register(id, 2);
        // Whoever else has written it is not told here.
        jdbc.sql("delete from appeal_author where appeal_id = ? and author <> ?").params(appeal.value(), author.value()).update();
        return id;
    }

    private void due(SubmissionId id, int days) {
        jdbc.sql("update submission set due_on = ? where id = ?").params(cases.today().plusDays(days), id.value()).update();
    }

    private void set(DeadlineKind kind, Collection<Integer> days) {
        as.role(Role.MANAGER, () -> rules.set(kind, days));
    }

    private List<String> notices(UserId who) {
        return jdbc.sql("select why from deadline_notice where user_id = ? order by id").param(who.value()).query(String.class).list();
    }

    private boolean told(UserId who, String task) {
        return !why(who, task).isEmpty();
    }

    private List<String> why(UserId who, String task) {
        return jdbc.sql("select n.why from deadline_notice n join running_deadline d on d.id = n.deadline where n.user_id = ? and d.task = ?")
                .params(who.value(), task).query(String.class).list();
    }

    private int mails(SubmissionId id) {
        return jdbc.sql("""
                select count(*) from outgoing_mail m join running_deadline d on m.send_key like 'deadline:' || d.id || ':%'
                where d.record = ?""").param(id.value()).query(Integer.class).single();
    }
}
