package org.arasha.intake;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Locks;
import org.arasha.access.Role;
import org.arasha.incident.Alarm;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.Urgency;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes to a case while people decide on it waits for them, and then meets the case as they have left it. */
@ArashaTest
record DecidedMeanwhileTests(Urgencies urgencies, Intake intake, Joining joining, IncidentMerges merges, Incidents incidents, Records records,
        Cases cases, TransactionTemplate transaction, Locks locks, JdbcClient jdbc, Clock clock, As as) {

    private static final Alarm HELD = new Alarm(true, false, false, false, null);

    @Test
    void aReportThatIsJoinedMakesTheCaseUrgentAgainAndCallsPeople() {
        IncidentId known = cases.registered(HELD);
        IncidentId reported = cases.reported();

        meanwhile(known, () -> as.role(Role.INTAKE, () -> joining.join(reported, known, registration(HELD))));

        assertThat(incidents.find(known).urgency()).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(known)).isEqualTo(2);
    }

    @Test
    void whoeverIsEnteredAsHeldMakesItUrgentAgainAndCallsPeople() {
        IncidentId id = cases.registered(HELD);
        Detention held = held(id);

        meanwhile(id, () -> as.role(Role.VERIFIER, () -> records.add(held)));

        assertThat(incidents.find(id).urgency()).isEqualTo(Urgency.HELD_NOW);
        assertThat(alerts(id)).isEqualTo(2);
    }

    @Test
    void whatAReporterSaysOnceMoreIsTakenAndStaysTheRumourItWas() {
        IncidentId id = cases.registered(HELD);

        meanwhile(id, () -> intake.learn(id, HELD));

        assertThat(incidents.find(id).urgency()).isEqualTo(Urgency.NONE);
    }

    @Test
    void whatAReporterSaysForTheFirstTimeIsTakenAndMakesItUrgentAgain() {
        IncidentId id = cases.registered(HELD);

        meanwhile(id, () -> intake.learn(id, new Alarm(true, true, false, false, null)));

        assertThat(incidents.find(id).urgency()).isEqualTo(Urgency.THREAT_TO_LIFE);
    }

    /** Both write when the case was last changed; who decides held the case before that, whoever entered somebody after it. */
    @Test
    void whoeverIsEnteredAsHeldBeforeTheirWordIsWrittenWaitsForIt() {
        IncidentId id = cases.registered(HELD);
        IncidentRecord read = records.unchecked(id);
        Detention held = held(id);

        CompletableFuture<Void> entered = whileHeld(() -> incidents.hold(id), () -> as.role(Role.VERIFIER, () -> records.add(held)),
                () -> as.role(Role.MANAGER, () -> urgencies.change(read, Set.of(), Urgency.NONE, "A rumour.")));

        assertThat(entered).succeedsWithin(Duration.ofSeconds(20));
        assertThat(incidents.find(id).urgency()).isEqualTo(Urgency.HELD_NOW);
    }

    @Test
    void whatTurnsOutToBeOfSomethingElseLeavesTheCaseAsTheyDecided() {
        IncidentId known = cases.registered(HELD);
        IncidentId reported = cases.registered(HELD);
        as.role(Role.INTAKE, () -> merges.merge(reported, known));

        meanwhile(known, () -> as.role(Role.INTAKE, () -> merges.undo(merges.of(known).getFirst().merge())));

        assertThat(incidents.find(known).urgency()).isEqualTo(Urgency.NONE);
        assertThat(incidents.find(reported).urgency()).isEqualTo(Urgency.HELD_NOW);
    }

    @Test
    void aReportGoesIntoNoCaseThatEndsMeanwhile() {
        IncidentId known = cases.verified(Conclusion.CONTRADICTED);
        IncidentId reported = cases.reported();

        CompletableFuture<Void> join = whileHeld(() -> cases.close(known, Outcome.NOT_ESTABLISHED),
                () -> as.role(Role.INTAKE, () -> joining.join(reported, known, registration(HELD))));

        assertThat(join).failsWithin(Duration.ofSeconds(20)).withThrowableThat().havingRootCause().withMessage("incident.refusal.closed");
        assertThat(cases.waiting(reported)).containsExactly("Register report");
    }

    /** A manager, who has read what there is, takes it for a rumour. */
    private void meanwhile(IncidentId id, Runnable deed) {
        IncidentRecord read = records.unchecked(id);
        Set<IncidentId> joined = as.role(Role.MANAGER, () -> urgencies.joined(id));
        assertThat(whileHeld(() -> as.role(Role.MANAGER, () -> urgencies.change(read, joined, Urgency.NONE, "A rumour.")), deed))
                .succeedsWithin(Duration.ofSeconds(20));
    }

    private CompletableFuture<Void> whileHeld(Runnable first, Runnable deed) {
        return whileHeld(first, deed, () -> { });
    }

    private CompletableFuture<Void> whileHeld(Runnable first, Runnable deed, Runnable last) {
        return transaction.execute(deciding -> {
            first.run();
            CompletableFuture<Void> later = CompletableFuture.runAsync(deed);
            locks.awaitWhoWaits();
            assertThat(later).isNotDone();
            last.run();
            return later;
        });
    }

    private Detention held(IncidentId id) {
        return new Detention(DetentionId.fresh(), 0, id, records.unchecked(id).victims().getFirst().person(),
                PartialDate.on(LocalDate.now(clock)), null, null, null, false, LocalizedText.NONE, LocalizedText.NONE, false, true, null, null, null);
    }

    private int alerts(IncidentId id) {
        return jdbc.sql("select count(*) from urgent_alert where incident = ?").param(id.value()).query(Integer.class).single();
    }

    private Registration registration(Alarm alarm) {
        return new Registration(text("Again"), PartialDate.on(cases.today()), Place.UNKNOWN, Set.of(), List.of(), List.of(text("He is held.")),
                Claim.Attribution.WITNESS, new Registration.NewSource(Source.Kind.INTERVIEW, text("Call"), null, false), alarm, false);
    }
}
