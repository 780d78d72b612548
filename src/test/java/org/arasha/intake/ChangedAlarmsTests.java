package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Locks;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.Alarm;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Urgency;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record ChangedAlarmsTests(Urgencies urgencies, NearingTerms terms, Cases cases, Incidents incidents, Records records, IncidentMerges merges,
        Windows windows, TransactionTemplate transaction, Locks locks, JdbcClient jdbc, Clock clock, As as) {

    private static final Alarm HELD = new Alarm(true, false, false, false, null);
    private static final Alarm VIOLENCE = new Alarm(false, false, true, false, null);

    @Test
    void whatIsSaidInTheOverviewMakesACaseUrgentAndCallsPeople() {
        IncidentId id = cases.registered();
        Window page = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number());

        page.pressNamed("ui.edit", page.words("incident.facts")).fill("incident.alarm.threatToLife", true)
                .fillDay("incident.alarm.termEndsOn", LocalDate.now(clock).plusDays(60)).press("ui.save");

        assertThat(incidents.find(id).alarm()).isEqualTo(new Alarm(false, true, false, false, LocalDate.now(clock).plusDays(60)));
        assertThat(urgency(id)).isEqualTo(Urgency.THREAT_TO_LIFE);
        assertThat(alerts(id)).isEqualTo(1);
        assertThat(isUrgentInTheList(id)).isTrue();
        assertThat(page.text()).contains(page.words("incident.alarm.threatToLife"));
    }

    @Test
    void whatIsNotSoAnyMoreMakesItOrdinaryAndCallsNobody() {
        IncidentId id = cases.registered(new Alarm(true, false, true, false, null));
        assertThat(alerts(id)).isEqualTo(1);

        describe(id, VIOLENCE);
        assertThat(urgency(id)).isEqualTo(Urgency.VIOLENCE);
        describe(id, Alarm.NONE);

        assertThat(urgency(id)).isEqualTo(Urgency.NONE);
        assertThat(alerts(id)).isEqualTo(1);
    }

    @Test
    void whatPeopleDecidedWithAReasonStaysForWhatTheyKnewAndForWhatIsLess() {
        IncidentId rumour = cases.registered(VIOLENCE);
        IncidentId grave = cases.registered();
        as.role(Role.VERIFIER, () -> cases.decide(rumour, Urgency.NONE, "A rumour."));
        as.role(Role.VERIFIER, () -> cases.decide(grave, Urgency.THREAT_TO_LIFE, "They are followed."));

        describe(rumour, new Alarm(false, false, true, false, LocalDate.now(clock).plusDays(60)));
        describe(grave, VIOLENCE);

        assertThat(urgency(rumour)).isEqualTo(Urgency.NONE);
        assertThat(alerts(rumour)).isEqualTo(1);
        assertThat(urgency(grave)).isEqualTo(Urgency.THREAT_TO_LIFE);
        assertThat(alerts(grave)).isEqualTo(1);
    }

    @Test
    void whoeverIsHeldAfterPeopleDecidedMakesACaseUrgentUntilTheyAreLetGo() {
        IncidentId id = cases.registered(HELD);
        as.role(Role.MANAGER, () -> cases.decide(id, Urgency.NONE, "A rumour."));
        assertThat(alerts(id)).isEqualTo(1);

        Detention entered = as.role(Role.VERIFIER, () -> records.add(detention(id)));

        assertThat(urgency(id)).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(id)).isEqualTo(2);
        Window page = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number());
        assertThat(page.text()).contains("A rumour.", page.words("intake.urgency.bySince"));

        as.role(Role.VERIFIER, () -> records.remove(entered));
        assertThat(urgency(id)).as("as people said of what they knew").isEqualTo(Urgency.NONE);
        assertThat(alerts(id)).isEqualTo(2);
    }

    @Test
    void whoeverIsEnteredWhileSomebodyReadsThePageIsNoRumourToThem() {
        IncidentId id = cases.registered(HELD);
        Window page = windows.of(Role.MANAGER).open("incidents/" + incidents.find(id).number());
        as.role(Role.VERIFIER, () -> records.add(detention(id)));
        assertThat(alerts(id)).as("it is urgent already").isEqualTo(1);

        page.fill("intake.urgency.is", Urgency.NONE).fill("intake.urgency.reason", "A rumour.").press("intake.urgency.change");

        assertThat(urgency(id)).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(id)).isEqualTo(2);
        assertThat(page.text()).contains("A rumour.", page.words("intake.urgency.bySince"));
    }

    @Test
    void aReportThatIsJoinedWhileSomebodyReadsThePageIsNoRumourToThem() {
        IncidentId id = cases.registered(HELD);
        IncidentId report = cases.registered(HELD);
        Window page = windows.of(Role.MANAGER).open("incidents/" + incidents.find(id).number());
        as.role(Role.INTAKE, () -> merges.merge(report, id));
        int before = alerts(id);

        page.fill("intake.urgency.is", Urgency.NONE).fill("intake.urgency.reason", "A rumour.").press("intake.urgency.change");

        assertThat(urgency(id)).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(id)).isEqualTo(before + 1);
        page.fill("intake.urgency.is", Urgency.NONE).fill("intake.urgency.reason", "The same rumour.").press("intake.urgency.change");
        assertThat(urgency(id)).as("once they have seen the report").isEqualTo(Urgency.NONE);
    }

    @Test
    void whoDecidesAtTheSameTimeChangesWhatTheOtherHasDecided() {
        IncidentId id = cases.registered(HELD);
        IncidentRecord read = records.unchecked(id);

        CompletableFuture<Void> later = transaction.execute(deciding -> {
            as.role(Role.MANAGER, () -> urgencies.change(read, Set.of(), Urgency.NONE, "A rumour."));
            CompletableFuture<Void> another = CompletableFuture.runAsync(
                    () -> as.role(Role.VERIFIER, () -> urgencies.change(read, Set.of(), Urgency.VIOLENCE, "They are hurt.")));
            locks.awaitWhoWaits();
            assertThat(another).isNotDone();
            return another;
        });

        assertThat(later).succeedsWithin(Duration.ofSeconds(20));
        assertThat(as.role(Role.MANAGER, () -> urgencies.of(id))).extracting(UrgencyChange::before)
                .containsExactly(Urgency.NONE, Urgency.HELD_NOW);
    }

    @Test
    void whoeverIsBeingEnteredWhilePeopleDecideIsWeighed() {
        IncidentId id = cases.registered(HELD);
        IncidentRecord read = records.unchecked(id);

        CompletableFuture<Void> decided = transaction.execute(entering -> {
            as.role(Role.VERIFIER, () -> records.add(detention(id)));
            CompletableFuture<Void> deciding = CompletableFuture.runAsync(
                    () -> as.role(Role.MANAGER, () -> urgencies.change(read, Set.of(), Urgency.NONE, "A rumour.")));
            locks.awaitWhoWaits();
            assertThat(deciding).isNotDone();
            return deciding;
        });

        assertThat(decided).succeedsWithin(Duration.ofSeconds(20));
        assertThat(urgency(id)).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(id)).isEqualTo(2);
    }

    @Test
    void whoeverIsBeingEnteredWhileAnotherIsLetGoIsWeighed() {
        IncidentId id = cases.registered();
        Detention first = as.role(Role.VERIFIER, () -> records.add(detention(id)));

        CompletableFuture<Void> decided = transaction.execute(entering -> {
            as.role(Role.VERIFIER, () -> records.add(detention(id)));
            CompletableFuture<Void> lettingGo = CompletableFuture.runAsync(() -> as.role(Role.VERIFIER, () -> records.remove(first)));
            locks.awaitWhoWaits();
            assertThat(lettingGo).isNotDone();
            return lettingGo;
        });

        assertThat(decided).succeedsWithin(Duration.ofSeconds(20));
        assertThat(urgency(id)).as("the other is held still").isEqualTo(Urgency.HELD_NOW);
    }

    @Test
    void thePageSaysWhatTheTableMadeOfNewsBetweenTwoDecisions() {
        IncidentId id = cases.registered(VIOLENCE);
        as.role(Role.MANAGER, () -> cases.decide(id, Urgency.NONE, "A rumour."));
        describe(id, new Alarm(false, true, true, false, null));
        as.role(Role.MANAGER, () -> cases.decide(id, Urgency.MINORS, "A child."));

        Window page = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number());

        assertThat(page.text()).containsSubsequence("A rumour.", page.words("incident.urgency.THREAT_TO_LIFE"),
                page.words("intake.urgency.bySince"), "A child.");
    }

    @Test
    void whoeverWasEnteredAfterAnEarlierChangeIsWeighedInTheNextRound() throws IOException {
        IncidentId id = cases.registered(HELD);
        as.role(Role.VERIFIER, () -> {
            cases.decide(id, Urgency.NONE, "A rumour.");
            records.add(detention(id));
        });
        jdbc.sql("update incident set urgency = 'NONE' where id = ?").param(id.value()).update();
        migrateChanges(id);

        terms.decide();
        terms.decide();

        assertThat(urgency(id)).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(id)).as("at registration, when they were entered, and now").isEqualTo(3);
    }

    @Test
    void ofEarlierChangesItIsTakenThatPeopleKnewWhatThereIs() throws IOException {
        IncidentId id = cases.registered(HELD);
        as.role(Role.VERIFIER, () -> {
            records.add(detention(id));
            cases.decide(id, Urgency.NONE, "All are free.");
        });
        migrateChanges(id);

        urgencies.decideAgain(id);

        assertThat(urgency(id)).isEqualTo(Urgency.NONE);
    }

    @Test
    void whatWasNotSoAnyMoreIsNewsWhenItIsSoAgain() {
        IncidentId id = cases.registered(VIOLENCE);
        as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.NONE, "A rumour."));
        describe(id, Alarm.NONE);

        describe(id, VIOLENCE);

        assertThat(urgency(id)).isEqualTo(Urgency.VIOLENCE);
        assertThat(alerts(id)).isEqualTo(2);
    }

    @Test
    void whoeverIsHeldMakesACaseUrgentUntilTheyAreLetGo() {
        IncidentId id = cases.registered();
        Detention held = detention(id);

        Detention entered = as.role(Role.VERIFIER, () -> records.add(held));
        assertThat(urgency(id)).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(id)).isEqualTo(1);

        as.role(Role.VERIFIER, () -> records.remove(entered));
        assertThat(urgency(id)).isEqualTo(Urgency.NONE);
    }

    @Test
    void whatMakesAReportUrgentMakesTheCaseItGoesIntoSo() {
        LocalDate far = LocalDate.now(clock).plusDays(40);
        IncidentId report = cases.registered(new Alarm(false, true, false, false, far.plusDays(5)));
        IncidentId known = cases.registered(new Alarm(false, false, true, false, far));

        as.role(Role.INTAKE, () -> merges.merge(report, known));

        assertThat(incidents.find(known).alarm()).isEqualTo(new Alarm(false, true, true, false, far));
        assertThat(urgency(known)).isEqualTo(Urgency.THREAT_TO_LIFE);
    }

    @Test
    void whatPeopleSaidOfTheReportHoldsForTheCaseItGoesInto() {
        IncidentId report = cases.registered();
        IncidentId known = cases.registered();
        as.role(Role.VERIFIER, () -> cases.decide(report, Urgency.THREAT_TO_LIFE, "They are followed."));

        as.role(Role.INTAKE, () -> merges.merge(report, known));

        assertThat(urgency(known)).isEqualTo(Urgency.THREAT_TO_LIFE);
        as.role(Role.MANAGER, () -> assertThat(urgencies.of(known)).singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("They are followed.")));
    }

    @Test
    void whatPeopleSaidOfTheCaseStaysWhenWhatIsLessGoesIntoIt() {
        IncidentId report = cases.registered(VIOLENCE);
        IncidentId known = cases.registered();
        as.role(Role.VERIFIER, () -> cases.decide(known, Urgency.THREAT_TO_LIFE, "They are followed."));

        as.role(Role.INTAKE, () -> merges.merge(report, known));

        assertThat(urgency(known)).isEqualTo(Urgency.THREAT_TO_LIFE);
    }

    @Test
    void aReportThatSaysOnceMoreWhatPeopleTookForARumourCallsThem() {
        IncidentId report = cases.registered(HELD);
        IncidentId known = cases.registered(HELD);
        as.role(Role.MANAGER, () -> cases.decide(known, Urgency.NONE, "A rumour."));

        as.role(Role.INTAKE, () -> merges.merge(report, known));

        assertThat(urgency(known)).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(known)).as("one of either, and one more").isEqualTo(3);
    }

    @Test
    void aRumourThatPeopleHaveOverruledInEitherReportCallsNobodyWhenTheyAreJoined() {
        IncidentId report = cases.registered(HELD);
        IncidentId known = cases.registered(HELD);
        as.role(Role.VERIFIER, () -> {
            records.add(detention(report));
            cases.decide(report, Urgency.NONE, "A rumour, and they are at home.");
            cases.decide(known, Urgency.NONE, "A rumour.");
        });

        as.role(Role.INTAKE, () -> merges.merge(report, known));

        assertThat(urgency(known)).isEqualTo(Urgency.NONE);
        assertThat(alerts(known)).as("one of either, when they came").isEqualTo(2);
    }

    @Test
    void aRumourInOneReportIsNoneOfWhatHasComeInTheOther() {
        IncidentId report = cases.registered(HELD);
        IncidentId known = cases.registered();
        as.role(Role.VERIFIER, () -> {
            cases.decide(known, Urgency.THREAT_TO_LIFE, "They were told so.");
            cases.decide(known, Urgency.NONE, "Taken back.");
            cases.decide(report, Urgency.NONE, "A rumour.");
        });
        describe(known, HELD);
        assertThat(urgency(known)).isEqualTo(Urgency.HELD_NOW);

        as.role(Role.INTAKE, () -> merges.merge(report, known));

        assertThat(urgency(known)).isEqualTo(Urgency.HELD_NOW);
    }

    @Test
    void whatPeopleSaidStandsAgainOnceAReportTurnsOutToBeOfSomethingElse() {
        IncidentId first = cases.registered(HELD);
        IncidentId second = cases.registered(HELD);
        IncidentId known = cases.registered(HELD);
        as.role(Role.MANAGER, () -> cases.decide(known, Urgency.NONE, "A rumour."));
        as.role(Role.INTAKE, () -> {
            merges.merge(first, known);
            merges.merge(second, known);
        });

        undo(first, known);
        assertThat(urgency(known)).as("the other says so still").isEqualTo(Urgency.HELD_NOW);
        undo(second, known);

        assertThat(urgency(known)).isEqualTo(Urgency.NONE);
        assertThat(urgency(second)).isEqualTo(Urgency.HELD_NOW);
    }

    private void undo(IncidentId joined, IncidentId known) {
        as.role(Role.INTAKE, () -> merges.of(known).stream().filter(one -> one.incident().id().equals(joined))
                .forEach(one -> merges.undo(one.merge())));
    }

    @Test
    void aTermThatHasComeNearMakesACaseUrgentOnce() {
        LocalDate today = LocalDate.now(clock);
        IncidentId near = cases.registered(new Alarm(false, false, false, false, today.plusDays(60)));
        IncidentId far = cases.registered(new Alarm(false, false, false, false, today.plusDays(60)));
        IncidentId decided = cases.registered(new Alarm(false, false, false, false, today.plusDays(60)));
        as.role(Role.VERIFIER, () -> {
            cases.decide(decided, Urgency.MINORS, "A child.");
            cases.decide(decided, Urgency.NONE, "It is far off.");
        });
        jdbc.sql("update incident set term_ends_on = ? where id in (?, ?)").params(today.plusDays(10), near.value(), decided.value()).update();
        jdbc.sql("update incident set term_ends_on = ? where id = ?").params(today.plusDays(11), far.value()).update();

        terms.decide();
        terms.decide();

        assertThat(urgency(near)).isEqualTo(Urgency.TERM_ENDS_SOON);
        assertThat(alerts(near)).isEqualTo(1);
        assertThat(urgency(far)).isEqualTo(Urgency.NONE);
        assertThat(urgency(decided)).as("nobody knew that it was near").isEqualTo(Urgency.TERM_ENDS_SOON);

        as.role(Role.VERIFIER, () -> cases.decide(decided, Urgency.NONE, "An appeal is filed."));
        terms.decide();
        assertThat(urgency(decided)).isEqualTo(Urgency.NONE);
    }

    @Test
    void aTermThatHasPassedEndsSoonNoMore() {
        LocalDate today = LocalDate.now(clock);
        Alarm soon = new Alarm(false, false, false, false, today.plusDays(1));
        IncidentId passed = cases.registered(soon);
        IncidentId last = cases.registered(soon);
        IncidentId decided = cases.registered();
        as.role(Role.VERIFIER, () -> cases.decide(decided, Urgency.TERM_ENDS_SOON, "The court gave one more day."));
        jdbc.sql("update incident set term_ends_on = ? where id in (?, ?)").params(today.minusDays(1), passed.value(), decided.value()).update();
        jdbc.sql("update incident set term_ends_on = ? where id = ?").params(today, last.value()).update();

        terms.decide();

        assertThat(urgency(passed)).isEqualTo(Urgency.NONE);
        assertThat(isUrgentInTheList(passed)).isFalse();
        assertThat(alerts(passed)).as("when it came near").isEqualTo(1);
        assertThat(urgency(last)).isEqualTo(Urgency.TERM_ENDS_SOON);
        assertThat(urgency(decided)).isEqualTo(Urgency.TERM_ENDS_SOON);
    }

    private void migrateChanges(IncidentId id) throws IOException {
        jdbc.sql("update urgency_change set known = '{}' where incident = ?").param(id.value()).update();
        String migration = new ClassPathResource("db/migration/intake/V6__keep_what_people_knew_of_urgency.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.indexOf("update"), migration.lastIndexOf("alter table"))).update();
    }

    private void describe(IncidentId id, Alarm alarm) {
        Incident now = incidents.find(id);
        as.role(Role.VERIFIER, () -> incidents.describe(id, now.version(), now.title(), now.when(), now.place(), now.categoryIds(),
                alarm, false));
    }

    private Detention detention(IncidentId id) {
        return new Detention(DetentionId.fresh(), 0, id, records.unchecked(id).victims().getFirst().person(),
                PartialDate.on(LocalDate.now(clock)), null, null, null, false, LocalizedText.NONE, LocalizedText.NONE, false, true,
                null, null, null);
    }

    private Urgency urgency(IncidentId id) {
        return incidents.find(id).urgency();
    }

    private int alerts(IncidentId id) {
        return jdbc.sql("select count(*) from urgent_alert where incident = ?").param(id.value()).query(Integer.class).single();
    }

    private boolean isUrgentInTheList(IncidentId id) {
        return jdbc.sql("select bool_and(urgent) from open_task where record = ?").param(id.value()).query(Boolean.class).single();
    }
}
