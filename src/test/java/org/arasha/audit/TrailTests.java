package org.arasha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Act;
import org.arasha.shared.Id;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record TrailTests(Trail trail, ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc, Cases cases, As as) {

    record ThingId(UUID value) implements Id {}

    record ThingDone(ThingId record) implements Act {}

    record ThingMended(ThingId record) implements Act {}

    @Test
    void saysWhoDidWhatToWhichRecord() {
        ThingId thing = new ThingId(UUID.randomUUID());
        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(t -> events.publishEvent(new ThingDone(thing))));

        var entries = as.role(Role.AUDITOR, () -> trail.page(TrailFilter.of(thing.value()), null));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("ThingDone");
            assertThat(entry.kind()).isEqualTo("Thing");
            assertThat(entry.actor()).isEqualTo(as.idOf(Role.LAWYER).value());
        });
    }

    @Test
    void keepsNothingOfAnActThatWasRolledBack() {
        ThingId thing = new ThingId(UUID.randomUUID());
        transaction.executeWithoutResult(t -> {
            events.publishEvent(new ThingDone(thing));
            t.setRollbackOnly();
        });

        assertThat(as.role(Role.AUDITOR, () -> trail.page(TrailFilter.of(thing.value()), null))).isEmpty();
    }

    @Test
    void refusesAnActOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new ThingDone(new ThingId(UUID.randomUUID()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isNarrowedByPersonActRecordAndDays() {
        UserId anna = as.newUser(Role.LAWYER);
        ThingId one = new ThingId(UUID.randomUUID());
        ThingId other = new ThingId(UUID.randomUUID());
        does(anna, new ThingDone(one), new ThingDone(other), new ThingMended(one));
        does(as.idOf(Role.LAWYER), new ThingMended(one));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

        assertThat(acts(new TrailFilter(anna, null, null, null, null))).containsExactly("ThingMended", "ThingDone", "ThingDone");
        assertThat(acts(new TrailFilter(anna, "ThingDone", one.value(), null, null))).containsExactly("ThingDone");
        assertThat(acts(TrailFilter.of(one.value()))).containsExactly("ThingMended", "ThingMended", "ThingDone");
        assertThat(acts(new TrailFilter(anna, null, null, today, today))).hasSize(3);
        assertThat(acts(new TrailFilter(anna, null, null, null, today.minusDays(1)))).isEmpty();
        assertThat(acts(new TrailFilter(anna, null, null, today.plusDays(1), null))).isEmpty();
    }

    @Test
    void goesOnWhereThePageEnds() {
        UserId anna = as.newUser(Role.LAWYER);
        ThingId thing = new ThingId(UUID.randomUUID());
        does(anna, Stream.generate(() -> new ThingDone(thing)).limit(Trail.PAGE + 20).toArray(Act[]::new));
        TrailFilter hers = new TrailFilter(anna, null, null, null, null);

        List<TrailEntry> first = as.role(Role.AUDITOR, () -> trail.page(hers, null));
        List<TrailEntry> second = as.role(Role.AUDITOR, () -> trail.page(hers, first.getLast()));

        assertThat(first).hasSize(Trail.PAGE);
        assertThat(second).hasSize(20);
        assertThat(Stream.concat(first.stream(), second.stream()).map(TrailEntry::id)).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** The one that is missing among the numbers of others would be that of a guarded case. */
    @Test
    void tellsNoNumbersWhereActsOfSeveralRecordsStand() {
        UUID open = cases.reported().value();

        assertThat(as.role(Role.AUDITOR, () -> trail.page(new TrailFilter(null, "ReportReceived", null, null, null), null)))
                .anyMatch(entry -> entry.record().equals(open)).allSatisfy(entry -> assertThat(entry.number()).isNull());
    }

    @Test
    void offersWhoHasActedAndWhatWasDone() {
        UserId anna = as.newUser(Role.LAWYER);
        UserId idle = as.newUser(Role.LAWYER);
        does(anna, new ThingDone(new ThingId(UUID.randomUUID())), new ThingMended(new ThingId(UUID.randomUUID())));

        assertThat(as.role(Role.AUDITOR, () -> trail.acts())).contains("ThingDone", "ThingMended").doesNotHaveDuplicates();
        assertThat(as.role(Role.AUDITOR, () -> trail.actors())).extracting(Trail.Actor::id).contains(anna).doesNotContain(idle);
    }

    /** What nobody may be told of a guarded case, its number does not tell either; its acts stay where they are, under its internal number. */
    @Test
    void tellsNoNumberOfACaseThatIsGuardedFromItsReader() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.AUDITOR);
        UUID guarded = cases.restricted(member, Remedy.LEGAL_AID).value();
        UUID open = cases.reported().value();
        String guardedNumber = number(guarded);
        UserId both = as.newUser(Role.VERIFIER, Role.AUDITOR);

        for (UserId reader : List.of(as.idOf(Role.AUDITOR), both)) {
            as.user(reader, () -> {
                assertThat(trail.numbered(guardedNumber)).isEmpty();
                assertThat(trail.named(guarded)).isEmpty();
                assertThat(trail.page(TrailFilter.of(guarded), null)).isNotEmpty().allSatisfy(entry -> assertThat(entry.number()).isNull());
                assertThat(trail.numbered(number(open))).contains(open);
                assertThat(trail.page(TrailFilter.of(open), null)).isNotEmpty().allSatisfy(entry -> assertThat(entry.number()).isEqualTo(number(open)));
            });
        }
        assertThat(as.user(member, () -> trail.numbered(guardedNumber))).contains(guarded);
        assertThat(as.user(as.newUser(Role.MANAGER, Role.AUDITOR), () -> trail.numbered(guardedNumber))).contains(guarded);
    }

    @Test
    void leadsToPagesOfCasesOnlyWhoWorksOnThem() {
        UUID open = cases.reported().value();

        assertThat(as.role(Role.AUDITOR, () -> trail.named(open))).contains(new Trail.Named(number(open), null));
        assertThat(as.user(as.newUser(Role.VERIFIER, Role.AUDITOR), () -> trail.named(open)))
                .contains(new Trail.Named(number(open), "incidents/" + number(open)));
    }

    @Test
    void isForAuditorsAlone() {
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> trail.page(TrailFilter.NONE, null))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> trail.numbered("2019-0008"))).isInstanceOf(AccessDeniedException.class);
    }

    private void does(UserId who, Act... acts) {
        as.user(who, () -> transaction.executeWithoutResult(t -> List.of(acts).forEach(events::publishEvent)));
    }

    private List<String> acts(TrailFilter filter) {
        return as.role(Role.AUDITOR, () -> trail.page(filter, null)).stream().map(TrailEntry::act).toList();
    }

    private String number(UUID incident) {
        return jdbc.sql("select number from incident where id = ?").param(incident).query(String.class).single();
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> jdbc.sql("update trail_entry set act = 'x'").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from trail_entry").update()).hasMessageContaining("never changed");
    }
}
