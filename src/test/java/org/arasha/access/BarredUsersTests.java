package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BarredUsersTests {

    private final JdbcClient jdbc = mock();
    private final CurrentUser user = mock();
    private final FilterChain page = mock();

    @Test
    void nobodyIsSignedOutByADatabaseThatIsAway() throws Exception {
        when(user.isSignedIn()).thenReturn(true);
        when(jdbc.sql(anyString())).thenThrow(new DataAccessResourceFailureException("away"));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession(true);

        new BarredUsers(jdbc, user, true).doFilter(request, new MockHttpServletResponse(), page);

        assertThat(request.getSession(false)).isNotNull();
        verify(page).doFilter(any(), any());
    }
}
