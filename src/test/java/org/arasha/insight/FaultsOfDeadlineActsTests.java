package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.desk.OthersSteps;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class FaultsOfDeadlineActsTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 6);

    private final OthersSteps steps = mock(OthersSteps.class);
    private final DeadlineActs acts = new DeadlineActs(steps, null, null, null,
            new TransactionTemplate(mock(PlatformTransactionManager.class)), null, Clock.systemUTC());

    @Test
    void whatFailsIsNamedAndHoldsUpNoOther(CapturedOutput output) {
        doThrow(new IllegalStateException("Aigerim wrote this", new RuntimeException(new NoSuchElementException("Aigerim")))).when(steps).extend("2", UNTIL, "More time");

        List<DeadlineActs.Result> results = acts.extend(Stream.of(1, 2, 3).map(FaultsOfDeadlineActsTests::row).toList(), UNTIL, "More time");

        assertThat(results).extracting(one -> one.refusal() == null ? "" : one.refusal().messageKey())
                .containsExactly("", "insight.refusal.unexpected", "");
        assertThat(output).contains("deadline 2 failed: java.lang.IllegalStateException by java.util.NoSuchElementException at org.arasha.insight.FaultsOf").doesNotContain("Aigerim");
    }

    private static DeadlineRow row(int id) {
        return new DeadlineRow(id, DeadlineKind.STEP, UUID.randomUUID(), String.valueOf(id), "Task_VerifyFacts", UNTIL, "2025-000" + id,
                LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE, "incidents/2025-000" + id, Role.VERIFIER, null,
                new DeadlineRow.Hearing(null, LocalizedText.NONE), null, UNTIL, false, false, null, 0);
    }
}
