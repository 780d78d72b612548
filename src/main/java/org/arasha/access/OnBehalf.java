package org.arasha.access;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does in the name of a user, with the roles they have now, what they asked for before they left the screen. */
@Component
public class OnBehalf {

    private final UserStore users;

    OnBehalf(UserStore users) {
        this.users = users;
    }

    /**
     * Begins no transaction; the deed begins its own, so that the history names the user.
     *
     * @return false, and nothing is done, when the user may not sign in any more
     */
    public boolean of(UserId id, Runnable deed) {
        var user = users.findById(id).filter(User::enabled).map(SignedIn::new);
        user.ifPresent(one -> {
            SecurityContext before = SecurityContextHolder.getContext();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(one, null, one.getAuthorities()));
            SecurityContextHolder.setContext(context);
            try {
                deed.run();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        });
        return user.isPresent();
    }
}
