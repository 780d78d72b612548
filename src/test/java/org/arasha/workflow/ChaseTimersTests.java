package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import org.arasha.calendar.CalendarChangeDone;
import org.arasha.calendar.CalendarChangeId;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ChaseTimersTests {

    private final Processes processes = mock(Processes.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final ChaseTimers timers = new ChaseTimers(processes, new TransactionTemplate(transactions));

    @BeforeEach
    void threeWait() {
        when(processes.timers(AppealFollowUpProcess.NO_RECEIPT)).thenReturn(List.of("first", "second", "third"));
    }

    @Test
    void oneThatGoesOffMeanwhileIsTriedAgainAndHoldsUpNoOther() {
        doThrow(new OptimisticLockingException("meanwhile")).doNothing().when(processes).reckonAnew("first");
        doThrow(new IllegalStateException("broken")).when(processes).reckonAnew("second");

        timers.on(done());

        verify(processes, times(2)).reckonAnew("first");
        verify(processes).reckonAnew("third");
        verify(transactions, times(3)).commit(any());
    }

    @Test
    void whereTheDatabaseIsAwayItIsLeftToTheNextStart() {
        doNothing().when(processes).reckonAnew("first");
        doThrow(new DataAccessResourceFailureException("away")).when(processes).reckonAnew("second");

        assertThatThrownBy(() -> timers.on(done())).isInstanceOf(DataAccessResourceFailureException.class);

        verify(processes, never()).reckonAnew("third");
    }

    private static CalendarChangeDone done() {
        return new CalendarChangeDone(new CalendarChangeId(UUID.randomUUID()));
    }
}
