package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BarredUsersTests {

    private final JdbcClient jdbc = mock();
    private final CurrentUser user = mock();
    private final FilterChain page = mock();
    private final BarredUsers barred = new BarredUsers(jdbc, user, true);

    @Test
    void aDatabaseThatIsAwayIsNotAskedByEachPartOfAPageAndAskedAgainSoonAfter() throws Exception {
        when(user.isSignedIn()).thenReturn(true);
        when(jdbc.sql(anyString())).thenThrow(new DataAccessResourceFailureException("away",
                new SQLTransientConnectionException("nobody answers", "08001")));

        for (int part = 0; part < 30; part++) {
            asks();
        }
        verify(jdbc, times(1)).sql(anyString());
        verify(page, times(30)).doFilter(any(), any());

        await().untilAsserted(() -> {
            assertThat(asks()).isTrue();
            verify(jdbc, atLeast(2)).sql(anyString());
        });
    }

    /** Whoever was barred in that moment would be let on to all that others get connections for. */
    @Test
    void aDatabaseThatIsOnlyBusyIsAskedByEachRequest() throws Exception {
        when(user.isSignedIn()).thenReturn(true);
        when(jdbc.sql(anyString())).thenThrow(new DataAccessResourceFailureException("busy",
                new SQLTransientConnectionException("all connections are taken")));

        asks();
        asks();

        verify(jdbc, times(2)).sql(anyString());
    }

    /** Whether they are still signed in. */
    private boolean asks() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession(true);
        barred.doFilter(request, new MockHttpServletResponse(), page);
        return request.getSession(false) != null;
    }
}
