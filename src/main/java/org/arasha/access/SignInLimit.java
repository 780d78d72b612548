package org.arasha.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ten wrong passwords for one login within fifteen minutes, and it rests until they are older. Counted in the database, so
 * that two nodes count together; by login and not by address, which is never kept.
 */
@Component
class SignInLimit extends OncePerRequestFilter {

    static final int ATTEMPTS = 10;

    private final JdbcClient jdbc;

    SignInLimit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signsIn = "POST".equals(request.getMethod()) && request.getServletPath().equals("/sign-in");
        String login = request.getParameter("username");
        if (signsIn && login != null && failures(login) >= ATTEMPTS) {
            response.sendRedirect(request.getContextPath() + "/sign-in?limit");
            return;
        }
        chain.doFilter(request, response);
    }

    private int failures(String login) {
        return jdbc.sql("""
                select count(*) from (select 1 from failed_sign_in
                where login = ? and at > now() - interval '15 minutes' limit ?) f""")
                .params(normal(login), ATTEMPTS).query(Integer.class).single();
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        jdbc.sql("insert into failed_sign_in (login) values (?)").param(normal(failure.getAuthentication().getName())).update();
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        jdbc.sql("delete from failed_sign_in where login = ? or at < now() - interval '1 day'")
                .param(normal(success.getAuthentication().getName())).update();
    }

    private static String normal(String login) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 60));
    }
}
