package org.arasha.desk;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Queries;
import org.arasha.access.Role;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record OneReadingTests(OneReading reading, Cases cases, Incidents incidents, JdbcClient jdbc, As as) {

    @Test
    void readsARecordOnce() {
        IncidentId id = cases.registered();
        int once = Queries.of(() -> incidents.find(id));

        assertThat(Queries.of(() -> reading.show(() -> {
            incidents.find(id);
            incidents.find(id);
        }))).isEqualTo(once);
    }

    @Test
    void showsTheOtherPartsWhereOneDoesWithoutWhatItIsRefused() {
        IncidentId id = cases.registered();

        as.role(Role.LAWYER, () -> reading.show(() -> {
            assertRefused("access.refusal.noSuchCase", () -> incidents.visible(IncidentId.fresh()));
            assertThat(incidents.visible(id).id()).isEqualTo(id);
        }));
    }

    @Test
    void writesNothing() {
        assertThatThrownBy(() -> reading.show(() -> jdbc.sql("delete from figure_change").update())).hasMessageContaining("read-only");
    }
}
