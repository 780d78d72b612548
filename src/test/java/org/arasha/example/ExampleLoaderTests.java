package org.arasha.example;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.arasha.access.ExampleMode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;

class ExampleLoaderTests {

    private final ExampleMode mode = mock();
    private final TransactionTemplate transaction = mock();

    @Test
    void addsNothingToADatabaseOfPeopleAtWork() {
        when(mode.isRefused()).thenReturn(true);
        when(mode.isOn()).thenReturn(true);

        load();

        verify(transaction, never()).executeWithoutResult(any());
    }

    @Test
    void loadsOnce() {
        when(mode.isOn()).thenReturn(true);
        load();
        when(mode.hasUsers()).thenReturn(true);
        load();

        verify(transaction).executeWithoutResult(any());
    }

    private void load() {
        new ExampleLoader(mode, mock(), mock(), mock(), mock(), transaction).run(new DefaultApplicationArguments());
    }
}
