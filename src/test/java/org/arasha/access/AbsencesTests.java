package org.arasha.access;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record AbsencesTests(Absences absences, StandIns standIns, Cases cases, Windows windows, JdbcClient jdbc, As as) {

    @Test
    void whoIsAwayIsStoodInForUntilTheyAreBack() {
        UserId away = as.newUser(Role.LAWYER);
        UserId there = as.newUser(Role.LAWYER, Role.VERIFIER);
        LocalDate today = cases.today();
        assertThat(standIns.of(away)).contains(away);

        enter(away, today, today.plusDays(3), there);

        assertThat(standIns.of(away)).contains(there);
        assertThat(standIns.on(away, today.plusDays(3))).contains(there);
        assertThat(standIns.on(away, today.plusDays(4))).contains(away);
        as.user(away, () -> absences.end(absences.all().getFirst().id()));
        assertThat(standIns.of(away)).contains(away);
        assertThat(jdbc.sql("select act from trail_entry where record = ? order by id").param(away.value()).query(String.class).list())
                .containsExactly("AbsenceEntered", "AbsenceEnded");
    }

    @Test
    void whoStandsInMayBeAwayTooAndThoseWhoStandInForOneAnotherAreNobody() {
        UserId first = as.newUser(Role.LAWYER);
        UserId second = as.newUser(Role.LAWYER);
        UserId third = as.newUser(Role.LAWYER);
        LocalDate today = cases.today();
        enter(first, today, today, second);
        enter(second, today, today.plusDays(1), third);
        assertThat(standIns.of(first)).contains(third);

        assertThat(as.user(third, () -> absences.enter(third, today, today, first))).isFalse();

        assertThat(standIns.of(first)).isEmpty();
        assertThat(as.user(first, absences::all)).hasSize(2).extracting(Absences.Absence::substitute).containsOnlyNulls();
        jdbc.sql("update app_user set enabled = false where id = ?").param(third.value()).update();
        assertThat(standIns.on(second, today.plusDays(1))).isEmpty();
    }

    @Test
    void daysAreEnteredOnceAndRightAndASubstituteHasARoleInCommon() {
        UserId who = as.newUser(Role.VERIFIER);
        LocalDate today = cases.today();
        enter(who, today.plusDays(5), today.plusDays(9), null);

        assertRefused("access.refusal.absenceTwice", () -> enter(who, today.plusDays(9), today.plusDays(20), null));
        assertRefused("access.refusal.absenceDays", () -> enter(who, today.plusDays(2), today.plusDays(1), null));
        assertRefused("access.refusal.absenceDays", () -> enter(who, today.minusDays(3), today.minusDays(1), null));
        assertRefused("access.refusal.absenceDays", () -> enter(who, today.plusDays(30), today.plusDays(31 + Absences.LONGEST_DAYS), null));
        assertRefused("access.refusal.substituteRole", () -> enter(who, today, today, as.newUser(Role.LAWYER)));
        assertRefused("access.refusal.substituteRole", () -> enter(who, today, today, who));
        assertThat(as.user(who, absences::all)).hasSize(1);
    }

    @Test
    void othersAreEnteredByAManagerOnly() {
        UserId who = as.newUser(Role.VERIFIER);
        LocalDate today = cases.today();
        assertRefused("access.refusal.othersAbsence", () -> as.user(as.newUser(Role.VERIFIER), () -> absences.enter(who, today, today, null)));

        as.role(Role.MANAGER, () -> absences.enter(who, today, today.plusDays(1), null));

        Absences.Absence entered = as.user(who, absences::all).getFirst();
        UserId other = as.newUser(Role.VERIFIER);
        assertThat(as.user(other, absences::all)).isEmpty();
        assertRefused("access.refusal.othersAbsence", () -> as.user(other, () -> absences.end(entered.id())));
        assertThat(as.role(Role.MANAGER, absences::all)).extracting(Absences.Absence::id).contains(entered.id());
        as.role(Role.MANAGER, () -> absences.end(entered.id()));
        assertRefused("access.refusal.absenceOver", () -> as.user(who, () -> absences.end(entered.id())));
    }

    @Test
    void whoStandsInSeesItAndCannotEndIt() {
        UserId away = as.newUser(Role.LAWYER);
        UserId there = as.newUser(Role.LAWYER);
        enter(away, cases.today(), cases.today(), there);

        Absences.Absence seen = as.user(there, absences::all).getFirst();

        assertThat(seen.user()).isEqualTo(away);
        assertThat(as.user(there, () -> absences.mayEnd(seen))).isFalse();
        assertRefused("access.refusal.othersAbsence", () -> as.user(there, () -> absences.end(seen.id())));
        assertThat(windows.of(there).open("absences").offers("access.absences.end")).isFalse();
    }

    @Test
    void whatIsLongPastIsForgottenAndNotWhatAClockAheadOfTimeTakesForPast() {
        UserId who = as.newUser(Role.LAWYER);
        enter(who, cases.today(), cases.today(), null);
        endedBefore(who, Absences.LONGEST_DAYS);

        enter(as.newUser(Role.LAWYER), cases.today(), cases.today(), null);
        assertThat(kept(who)).isOne();

        endedBefore(who, 1);
        enter(as.newUser(Role.LAWYER), cases.today(), cases.today(), null);
        assertThat(kept(who)).isZero();
    }

    private void endedBefore(UserId who, int days) {
        jdbc.sql("update absence set first_day = first_day - :days, last_day = last_day - :days where user_id = :who")
                .param("days", days).param("who", who.value()).update();
    }

    private int kept(UserId who) {
        return jdbc.sql("select count(*) from absence where user_id = ?").param(who.value()).query(Integer.class).single();
    }

    @Test
    void oneEntersOnesOwnAndReadsAtTheFieldWhatIsWrong() {
        Window window = windows.of(as.newUser(Role.VERIFIER)).open("absences");
        assertThat(window.has("access.absences.who")).isFalse();

        window.fillDay("access.absences.first", cases.today().plusDays(3)).fillDay("access.absences.last", cases.today().plusDays(1))
                .press("access.absences.enter");
        assertThat(window.complaint("access.absences.last")).isEqualTo(window.words("access.absences.order"));

        window.fillDay("access.absences.last", cases.today().plusDays(4)).press("access.absences.enter");
        assertThat(window.text()).contains(window.words("access.absences.nobody"));
        window.fillDay("access.absences.first", cases.today().plusDays(4)).fillDay("access.absences.last", cases.today().plusDays(5))
                .press("access.absences.enter");
        assertThat(window.complaint("access.absences.last")).isEqualTo(window.words("access.refusal.absenceTwice"));
        assertThat(window.day("access.absences.first")).isEqualTo(cases.today().plusDays(4));

        window.press("access.absences.end");
        assertThat(window.text()).contains(window.words("access.absences.none"));
        assertThat(window.day("access.absences.first")).isEqualTo(cases.today().plusDays(4));
    }

    @Test
    void isToldThatItIsEnteredAndThatTheSubstituteIsAwayToo() {
        UserId who = as.newUser(Role.VERIFIER);
        UserId away = as.newUser(Role.VERIFIER);
        enter(away, cases.today(), cases.today(), null);
        CaseTeams.Person substitute = as.user(who, () -> absences.substitutesOf(who)).stream().filter(one -> one.id().equals(away)).findFirst().orElseThrow();
        Window window = windows.of(who).open("absences");

        window.fillDay("access.absences.first", cases.today()).fillDay("access.absences.last", cases.today())
                .fill("access.absences.substitute", substitute).press("access.absences.enter");

        assertThat(window.notices()).containsExactlyInAnyOrder(window.words("access.absences.entered"),
                window.words("access.absences.standsInNobody", substitute.name()));
    }

    private void enter(UserId who, LocalDate first, LocalDate last, UserId substitute) {
        as.user(who, () -> absences.enter(who, first, last, substitute));
    }
}
