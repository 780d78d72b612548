package org.arasha.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a user who was barred, or whose password was set anew since, with their next request on any node. */
@Component
class BarredUsers extends OncePerRequestFilter {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final boolean examples;

    BarredUsers(JdbcClient jdbc, CurrentUser user, @Value("${arasha.example-data}") boolean examples) {
        this.jdbc = jdbc;
        this.user = user;
        this.examples = examples;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && user.isSignedIn() && isBarred()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /**
     * Whom the database does not tell of is let on: without it nothing can be read or done anyway, and whoever is at work
     * hears of it on their screen and keeps what they typed. The next request asks again.
     */
    private boolean isBarred() {
        try {
            return !isLetIn();
        } catch (DataAccessException away) {
            return false;
        }
    }

    private boolean isLetIn() {
        return jdbc.sql("select enabled and password_number = ? and (? or not example) from app_user where id = ?")
                .params(user.passwordNumber(), examples, user.id().value()).query(Boolean.class).optional().orElse(false);
    }
}
