package org.arasha.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Leads to a screen only whoever may open it: nobody follows a link to be told that it is not theirs. */
public final class ScreenLink {

    private static final AccessAnnotationChecker CHECKER = new AccessAnnotationChecker();

    private ScreenLink() {}

    /** A link; for whoever may not open that screen the same words without one. */
    public static Component to(String address, String words) {
        return mayOpen(address) ? new Anchor(address, words) : new Span(words);
    }

    /** The screen of a step; for whoever may not open it, that of the record: {@code incidents/2019-0008} of {@code incidents/2019-0008/outcome}. */
    public static String nearest(String address) {
        String[] parts = address.split("/", 3);
        return parts.length < 3 || mayOpen(address) ? address : parts[0] + "/" + parts[1];
    }

    private static boolean mayOpen(String address) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return RouteConfiguration.forSessionScope().getRoute(address)
                .map(screen -> CHECKER.hasAccess(screen, who, role -> who != null
                        && who.getAuthorities().stream().anyMatch(one -> ("ROLE_" + role).equals(one.getAuthority()))))
                .orElse(true);
    }
}
