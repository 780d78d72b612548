package org.arasha.access;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.arasha.access.ui.AccessNavigation;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever came with a password that somebody else has set is led to the page on which they choose their own, whatever they ask for:
 * screens, files, downloads. What the frame of that page needs to work is let through.
 */
@Component
class TemporaryPasswords extends OncePerRequestFilter {

    /** The page on which one's own is chosen, and what any page is made of. */
    private static final RequestMatcher[] NEEDED = matchers(Stream.of(SecurityConfiguration.OPEN_TO_ALL, HandlerHelper.getPublicResources(),
            HandlerHelper.getPublicResourcesRoot(), HandlerHelper.getPublicResourcesRequiringSecurityContext(),
            new String[] {"/" + AccessNavigation.OWN_PASSWORD, "/" + AccessNavigation.SIGN_IN, "/logout"}).flatMap(Arrays::stream).toArray(String[]::new));
    private static final RequestMatcher[] DOWNLOADS = matchers("/VAADIN/dynamic/resource/**");

    private final CurrentUser user;
    private final RequestUtil vaadin;

    TemporaryPasswords(CurrentUser user, RequestUtil vaadin) {
        this.user = user;
        this.vaadin = vaadin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!user.hasTemporaryPassword()
                || !matches(DOWNLOADS, request) && (matches(NEEDED, request) || vaadin.isFrameworkInternalRequest(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/" + AccessNavigation.OWN_PASSWORD);
        }
    }

    private static boolean matches(RequestMatcher[] matchers, HttpServletRequest request) {
        return Arrays.stream(matchers).anyMatch(one -> one.matches(request));
    }

    private static RequestMatcher[] matchers(String... paths) {
        return Arrays.stream(paths).map(PathPatternRequestMatcher.withDefaults()::matcher).toArray(RequestMatcher[]::new);
    }
}
