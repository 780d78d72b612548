package org.arasha.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Whether a form was sent from our own page, as far as the browser says; old ones say nothing. */
public final class Origin {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private Origin() {}

    public static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OURS.contains(site);
    }
}
