package org.arasha.evidence.ui;

import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** What goes on elsewhere while people go on with their work. */
final class Meanwhile {

    private Meanwhile() {}

    /** It stays the deed of whoever asked for it, also when they sign out meanwhile: that empties their session's own context. */
    static Thread start(Runnable deed) {
        var asked = new SecurityContextImpl(SecurityContextHolder.getContext().getAuthentication());
        return Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(deed, asked));
    }
}
