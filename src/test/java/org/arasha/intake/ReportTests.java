package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.arasha.intake.Report.Channel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTests {

    @ParameterizedTest
    @EnumSource(names = {"WEB", "MAIL"})
    void hasAnHourOnlyWhereSomebodyHasEnteredIt(Channel channel) {
        assertThat(report(channel, new UserId(UUID.randomUUID())).hasTime()).isTrue();
        assertThat(report(channel, UserId.SYSTEM).hasTime()).isFalse();
    }

    private static Report report(Channel channel, UserId by) {
        return new Report(IncidentId.fresh(), 0, channel, "They held her.", null, null, null, null, null, Instant.EPOCH, by);
    }
}
