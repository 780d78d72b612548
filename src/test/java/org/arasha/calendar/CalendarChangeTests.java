package org.arasha.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.StatutoryTerm.Unit;
import org.arasha.followup.Extension;
import org.arasha.followup.Extensions;
import org.arasha.followup.NextStep;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.workflow.Timers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A change of the calendar or of a rule is seen before it is made, has a reason, and moves what still runs. */
@ArashaTest
record CalendarChangeTests(Changing changing, CalendarChanges changes, ChangeTable table, CalendarTables tables, RunningClocks clocks, Terms terms,
        WorkingDays workingDays, Cases cases, Filings filings, Submissions submissions, Extensions extensions, Timers timers,
        ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock, JdbcClient jdbc, As as) {

    @AfterEach
    void putTheCalendarBack() {
        changing.putBack();
    }

    @Test
    void movesARunningTermAndItsTimerAfterItWasSeen() {
        SubmissionId id = filings.registered(1);
        LocalDate before = due(id);
        List<Edit> edits = Changing.enter(List.of(before));

        ChangePreview preview = changing.preview(edits);
        assertThat(preview.moving()).isPositive();
        assertThat(preview.overAtOnce()).isZero();
        assertThat(due(id)).as("only seen").isEqualTo(before);

        CalendarChangeId change = changing.apply(edits);
        assertThat(changing.find(change).isUnderWay()).isTrue();
        changing.work();

        assertThat(due(id)).isEqualTo(workingDays.onOrAfter(before.plusDays(1)));
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(due(id)));
        assertThat(changing.find(change)).satisfies(one -> {
            assertThat(one.isUnderWay()).isFalse();
            assertThat(one.reason()).isEqualTo("A day of mourning");
            assertThat(one.moved()).isEqualTo(preview.moving());
            assertThat(one.progress()).isEqualTo(1);
        });
        assertThat(acts(id.value())).contains("TermMoved");
        assertThat(acts(change.value())).containsExactly("CalendarChanged", "CalendarChangeDone");

        changing.putBack();
        assertThat(due(id)).isEqualTo(before);
    }

    @Test
    void movesUntilWhenWeOurselvesMayComplain() {
        SubmissionId id = filings.replied();
        LocalDate before = ownTerm(id);
        List<Edit> edits = Changing.enter(List.of(before));
        ChangePreview preview = changing.preview(edits);
        assertThat(preview.moving()).isPositive();
        assertThat(preview.openAgain()).isZero();

        CalendarChangeId change = changing.apply(edits);
        changing.work();

        assertThat(ownTerm(id)).isEqualTo(workingDays.onOrAfter(before.plusDays(1)));
        assertThat(jdbc.sql("select due_on from running_deadline where kind = 'FILING' and record = ?").param(id.value()).query(LocalDate.class).single())
                .as("as the board says").isEqualTo(ownTerm(id));
        assertThat(changing.find(change)).satisfies(done -> {
            assertThat(done.moved()).isEqualTo(preview.moving());
            assertThat(done.progress()).isEqualTo(1);
        });
        assertThat(acts(id.value())).contains("OwnTermMoved");

        filings.assess(id, NextStep.COMPLAINT);
        LocalDate moved = ownTermOfTheComplaint(id);
        changing.putBack();
        assertThat(ownTermOfTheComplaint(id)).isEqualTo(before).isBefore(moved);
    }

    private LocalDate ownTerm(SubmissionId id) {
        return jdbc.sql("select due_on from own_term where id = ?").param(id.value()).query(LocalDate.class).single();
    }

    private LocalDate ownTermOfTheComplaint(SubmissionId id) {
        return jdbc.sql("select o.due_on from own_term o join appeal l on l.id = o.id where l.follows = ?").param(id.value())
                .query(LocalDate.class).single();
    }

    @Test
    void takesSilenceBackWhenADecreeArrivesLate() {
        int daysAgo = silentSince();
        SubmissionId id = filings.registered(daysAgo);
        LocalDate before = due(id);
        timers.goesOff(id);
        assertThat(submissions.find(id).silent()).isEqualTo(before);
        assertThat(cases.waiting(id)).hasSize(1);
        List<Edit> edits = Changing.enter(before.datesUntil(cases.today()).filter(workingDays::isWorkingDay).toList());
        assertThat(changing.preview(edits).openAgain()).isPositive();

        changing.applied(edits);

        assertThat(due(id)).isAfterOrEqualTo(cases.today());
        assertThat(submissions.find(id).silent()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(due(id)));
    }

    @Test
    void leavesWhatIsPastByBothReckonings() {
        SubmissionId id = filings.registered(60);
        LocalDate before = due(id);
        timers.goesOff(id);

        changing.applied(Changing.enter(List.of(before)));

        assertThat(due(id)).isEqualTo(before);
        assertThat(submissions.find(id).silent()).isEqualTo(before);
    }

    @Test
    void leavesWhatABodyHasAnswered() {
        SubmissionId id = filings.registered(1);
        LocalDate before = due(id);
        filings.reply(id);

        changing.applied(Changing.enter(List.of(before)));

        assertThat(due(id)).isEqualTo(before);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");

        filings.assess(id, NextStep.WAIT);
        assertThat(due(id)).as("it was no answer").isEqualTo(workingDays.onOrAfter(before.plusDays(1)));
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(due(id)));
    }

    @Test
    void aNoticeThatWasToldTooLateCountsOnceADecreeGivesItTheDay() {
        SubmissionId id = filings.registered(15);
        LocalDate decided = cases.today().minusDays(12);
        LocalDate late = terms.term(TermKind.EXTENSION_NOTICE, decided).dueOn().plusDays(1);
        LocalDate came = workingDays.onOrAfter(late);
        LocalDate until = due(id).plusDays(9);
        assertThat(as.role(Role.INTAKE, () -> extensions.record(id, new Extensions.Notice(decided, came, until, "Another body is asked.")))
                .defect()).isEqualTo(Extension.Defect.TOLD_LATE);

        changing.applied(Changing.enter(decided.plusDays(1).datesUntil(came).filter(workingDays::isWorkingDay).limit(1).toList()));
        assertThat(due(id)).isEqualTo(until);
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(until));

        changing.putBack();
        assertThat(due(id)).as("it falls with the decree").isBefore(until);
    }

    @Test
    void reckonsFromTheDayOfReceiptThatWasRecorded() {
        LocalDate sunday = cases.today().minusDays(cases.today().getDayOfWeek().getValue() % 7);
        SubmissionId id = filings.registered((int) ChronoUnit.DAYS.between(sunday, cases.today()));
        LocalDate before = due(id);
        assertThat(submissions.find(id).clock().termFrom()).as("what came on a Sunday counts from the next working day").isAfter(sunday);

        changing.applied(List.of(new Edit.OfDay(null, new SingleDay(DayId.fresh(), 1, sunday, SingleDay.Kind.WORKING,
                Changing.off(sunday).name(), "Decree of a test"))));

        assertThat(submissions.find(id).clock().termFrom()).isEqualTo(sunday);
        assertThat(due(id)).isBefore(before);
    }

    @Test
    void goesOnWhereANodeStoppedAndIsLeftToTheNodeThatIsAtIt() {
        SubmissionId id = filings.registered(1);
        LocalDate before = due(id);
        CalendarChangeId change = changing.apply(Changing.enter(List.of(before)));

        transaction.executeWithoutResult(t -> {
            assertThat(table.taken(change)).isPresent();
            CompletableFuture.runAsync(changing::work).join();
        });
        assertThat(due(id)).isEqualTo(before);

        changing.work();
        assertThat(due(id)).isAfter(before);
        changing.work();
        assertThat(acts(id.value()).stream().filter("TermMoved"::equals)).hasSize(1);
    }

    @Test
    void oneTermThatCannotBeMovedHoldsUpNoOther() {
        SubmissionId sound = filings.registered(1);
        SubmissionId broken = filings.registered(1);
        LocalDate before = due(sound);
        CalendarChangeId change = changing.apply(Changing.enter(List.of(before)));
        new ChangeWork(table, tables, failingAt(broken), events, transaction, clock).workDue();

        assertThat(due(sound)).isAfter(before);
        assertThat(due(broken)).isEqualTo(before);
        assertThat(changing.find(change).failed()).isEqualTo(1);
        assertThat(changing.find(change).isUnderWay()).isFalse();
    }

    @Test
    void oneNoticeThatCannotBeJudgedAnewHoldsUpNoOther() {
        LocalDate decided = cases.today().minusDays(12);
        LocalDate came = workingDays.onOrAfter(terms.term(TermKind.EXTENSION_NOTICE, decided).dueOn().plusDays(1));
        SubmissionId broken = filings.registered(15);
        SubmissionId sound = filings.registered(15);
        LocalDate until = due(sound).plusDays(9);
        List.of(broken, sound).forEach(id -> as.role(Role.INTAKE,
                () -> extensions.record(id, new Extensions.Notice(decided, came, until, "Another body is asked."))));
        CalendarChangeId change = changing.apply(
                Changing.enter(decided.plusDays(1).datesUntil(came).filter(workingDays::isWorkingDay).limit(1).toList()));

        new ChangeWork(table, tables, failingAt(broken), events, transaction, clock).workDue();

        assertThat(due(sound)).isEqualTo(until);
        assertThat(due(broken)).isBefore(until);
        assertThat(changing.find(change).failed()).isPositive();
        assertThat(changing.find(change).isUnderWay()).isFalse();
    }

    @Test
    void onlyWhatIsSaidOfSilenceOrOfComplaintsIsAskedOfThoseThatAreSilent() {
        RunningClocks asked = mock(RunningClocks.class);
        CalendarChanges preview = new CalendarChanges(tables, table, asked, mock(CurrentUser.class), events, clock);

        for (TermKind kind : TermKind.values()) {
            clearInvocations(asked);
            terms.rule(kind, cases.today()).ifPresent(rule -> {
                preview.preview(List.of(new Edit.OfRule(rule, rule)));
                verify(asked, times(kind == TermKind.SILENCE || kind == TermKind.COMPLAINT ? 1 : 0)).silent();
            });
        }
    }

    private RunningClocks failingAt(SubmissionId broken) {
        return new RunningClocks() {

            @Override
            public int endingFrom(LocalDate day) {
                return clocks.endingFrom(day);
            }

            @Override
            public List<Clock> after(LocalDate dueOn, UUID id, int most) {
                return clocks.after(dueOn, id, most);
            }

            @Override
            public List<Unruled> unruled() {
                return clocks.unruled();
            }

            @Override
            public List<Silent> silent() {
                return clocks.silent();
            }

            @Override
            public void move(List<Move> moves) {
                if (moves.stream().anyMatch(one -> one.clock().id().equals(broken.value()))) {
                    throw new IllegalStateException("Broken");
                }
                clocks.move(moves);
            }

            @Override
            public void judgeAnew(List<Clock> noticed) {
                if (noticed.stream().anyMatch(one -> one.id().equals(broken.value()))) {
                    throw new IllegalStateException("Broken");
                }
                clocks.judgeAnew(noticed);
            }
        };
    }

    @Test
    void wantsAReasonAndARowThatIsStillAsItWas() {
        List<Edit> edits = Changing.enter(List.of(LocalDate.of(2027, 4, 2)));

        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> changes.apply(edits, " "))).hasMessage("calendar.refusal.reason");
        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> changes.apply(edits, "x".repeat(1_001)))).hasMessage("ui.tooLong");
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> changes.preview(edits))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> changes.apply(edits, "why"))).isInstanceOf(AccessDeniedException.class);
        changing.applied(edits);
        assertThatThrownBy(() -> changing.preview(edits)).hasMessage("calendar.refusal.dayKnown");
        assertThatThrownBy(() -> changing.apply(List.of(new Edit.OfDay(Changing.off(LocalDate.of(2027, 4, 2)), null))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aChangedRuleIsANewRowAndItsFormerOneStillExplainsWhatWasReckonedByIt() {
        StatutoryTerm first = entered(rule(10, LocalDate.of(1995, 1, 1), LocalDate.of(1995, 6, 30)));
        as.role(Role.LAWYER, () -> terms.confirm(first));
        StatutoryTerm confirmed = as.role(Role.LAWYER, () -> terms.latest(first));
        assertThat(confirmed.confirmedOn()).isEqualTo(cases.today());

        changing.applied(List.of(new Edit.OfRule(confirmed, rule(12, first.validFrom(), first.validUntil()))));

        Term now = terms.term(TermKind.FIRST_APPEAL, LocalDate.of(1995, 3, 1));
        assertThat(now.rule().amount()).isEqualTo(12);
        assertThat(now.rule().isConfirmed()).as("a lawyer has not seen it yet").isFalse();
        assertThat(terms.under(first.id(), LocalDate.of(1995, 3, 1)).rule().amount()).isEqualTo(10);
        assertThat(as.role(Role.LAWYER, () -> terms.latest(first)).id()).isEqualTo(now.rule().id());
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> terms.confirm(first))).hasMessage("calendar.refusal.meanwhile");
        assertThatThrownBy(() -> changing.apply(List.of(new Edit.OfRule(first, rule(15, first.validFrom(), null)))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> terms.confirm(now.rule()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseItselfRefusesATableThatWouldGiveTwoTerms() {
        entered(rule(10, LocalDate.of(1996, 1, 1), LocalDate.of(1996, 6, 30)));

        assertThatThrownBy(() -> tables.write(new Edit.OfRule(null, rule(20, LocalDate.of(1996, 6, 30), LocalDate.of(1996, 12, 31)))))
                .hasMessage("calendar.refusal.meanwhile");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into statutory_term (kind, law, article, valid_from, valid_until, amount, unit, moves, receipt_moves, source, starts)
                values ('FIRST_APPEAL', 'APPC', '1', '1996-02-01', '1996-03-01', 1, 'MONTHS', true, true, 'source', 'LEARNING')""").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        entered(rule(20, LocalDate.of(1996, 7, 1), LocalDate.of(1996, 12, 31)));
    }

    private StatutoryTerm entered(StatutoryTerm rule) {
        changing.applied(List.of(new Edit.OfRule(null, rule)));
        return terms.term(rule.kind(), rule.validFrom()).rule();
    }

    private static StatutoryTerm rule(int amount, LocalDate from, @Nullable LocalDate until) {
        return new StatutoryTerm(0, TermKind.FIRST_APPEAL, "APPC", "1", from, until, amount, Unit.CALENDAR_DAYS, false, false, "source",
                Start.LEARNING, null, null);
    }

    /** So many days ago that the term has just ended. */
    private int silentSince() {
        return IntStream.range(15, 60).filter(ago -> terms.term(TermKind.REPLY, cases.today().minusDays(ago)).dueOn().isBefore(cases.today()))
                .findFirst().orElseThrow();
    }

    private LocalDate due(SubmissionId id) {
        return submissions.find(id).clock().dueOn();
    }

    private List<String> acts(UUID record) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(record).query(String.class).list();
    }
}
