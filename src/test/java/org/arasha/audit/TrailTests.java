package org.arasha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.shared.Act;
import org.arasha.shared.Id;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class TrailTests {

    record ThingId(UUID value) implements Id {}

    record ThingDone(ThingId record) implements Act {}

    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final As as;

    TrailTests(Trail trail, ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc, As as) {
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.as = as;
    }

    @Test
    void saysWhoDidWhatToWhichRecord() {
        ThingId thing = new ThingId(UUID.randomUUID());
        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(t -> events.publishEvent(new ThingDone(thing))));

        var entries = as.role(Role.AUDITOR, () -> trail.of(thing.value()));

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

        assertThat(as.role(Role.AUDITOR, () -> trail.of(thing.value()))).isEmpty();
    }

    @Test
    void refusesAnActOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new ThingDone(new ThingId(UUID.randomUUID()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> jdbc.sql("update trail_entry set act = 'x'").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from trail_entry").update()).hasMessageContaining("never changed");
    }
}
