package org.arasha.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arasha.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the trail who signs in and out and whose sign-in is refused. What was typed as a name that nobody has is not
 * told: it may be a password.
 */
@Component
class SignInActs implements LogoutHandler {

    private final UserStore users;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInActs(UserStore users, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.users = users;
        this.events = events;
        this.transaction = transaction;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedIn user) {
            tell(new UserSignedIn(user.id()));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        users.findByLogin(Login.of(failure.getAuthentication().getName()))
                .ifPresent(user -> tell(new SignInRefused(user.id())));
    }

    /** While it is still known who it is. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
            tell(new UserSignedOut(user.id()));
        }
    }

    private void tell(Act act) {
        transaction.executeWithoutResult(t -> events.publishEvent(act));
    }
}
