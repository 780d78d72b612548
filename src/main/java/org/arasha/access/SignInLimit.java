package org.arasha.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.arasha.access.ui.AccessNavigation;
import org.arasha.shared.page.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ten attempts at one login, and a further one each minute and a half; a right password gives all of them back. An attempt
 * is taken before the password is looked at, by one statement of the database: of attempts that come at once no more than
 * ten pass, on however many nodes, and those that are refused cost no hashing. Counted by login and not by address, which
 * is never kept. Sessions that are open are not touched. A form that another site sent signs nobody in.
 */
@Component
class SignInLimit extends OncePerRequestFilter {

    static final int ATTEMPTS = 10;

    private static final Duration COST = Duration.ofSeconds(90);
    private static final PathPatternRequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + AccessNavigation.SIGN_IN);

    private final JdbcClient jdbc;

    SignInLimit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String login = SIGN_IN.matches(request) ? request.getParameter("username") : null;
        String refusal = login == null ? null : Origin.isOurs(request) ? refusal(login) : "foreign";
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/" + AccessNavigation.SIGN_IN + "?" + refusal);
        }
    }

    /** Why no password is looked at now, as the sign-in page is told; null when one may try. */
    private @Nullable String refusal(String login) {
        try {
            return takeAttempt(login) ? null : "limit";
        } catch (DataAccessException down) {
            return "away";
        }
    }

    /**
     * What is used for longer than all attempts last was used by a clock that has been set back since.
     *
     * @return false when none is left now
     */
    boolean takeAttempt(String login) {
        return jdbc.sql("""
                insert into sign_in_allowance as a (login, used_until) values (:login, now() + make_interval(secs => :cost))
                on conflict (login) do update
                    set used_until = case when a.used_until > now() + make_interval(secs => :cost * :attempts) then now()
                        else greatest(a.used_until, now()) end + make_interval(secs => :cost)
                    where a.used_until <= now() + make_interval(secs => :cost * (:attempts - 1))
                        or a.used_until > now() + make_interval(secs => :cost * :attempts)""")
                .param("login", Login.of(login)).param("cost", COST.toSeconds()).param("attempts", ATTEMPTS).update() == 1;
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        giveBack(success.getAuthentication().getName());
    }

    void giveBack(String login) {
        jdbc.sql("delete from sign_in_allowance where login = ? or used_until < now()").param(Login.of(login)).update();
    }
}
