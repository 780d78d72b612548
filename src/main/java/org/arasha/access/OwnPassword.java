package org.arasha.access;

import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The password of whoever is signed in. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnPassword {

    private final UserStore users;
    private final CurrentUser user;
    private final SignInLimit limit;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    OwnPassword(UserStore users, CurrentUser user, SignInLimit limit, PasswordEncoder passwords, TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.users = users;
        this.user = user;
        this.limit = limit;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Chooses another. The session in which it is done goes on, and with all roles; every other one of this user ends. An attempt is
     * taken before the present password is looked at, as for a sign-in, and stays taken when it is refused; counted apart from those, as
     * anybody who knows a login can use up the attempts at it.
     *
     * @throws Refusal when the present password is wrong, or the new one will not do
     */
    public void choose(String present, String chosen) {
        NewUser.requirePassword(chosen);
        User mine = users.findById(user.id()).orElseThrow(() -> new Refusal("access.refusal.noSuchUser"));
        if (mine.example()) {
            throw new Refusal("access.refusal.exampleUser");
        }
        if (!limit.takeAttempt(attemptsOf(mine))) {
            throw new Refusal("access.refusal.tooManyAttempts");
        }
        if (!passwords.matches(present, mine.passwordHash())) {
            throw new Refusal("access.refusal.wrongPassword");
        }
        if (present.equals(chosen)) {
            throw new Refusal("access.refusal.samePassword");
        }
        User anew = mine.withPassword(passwords.encode(chosen), false);
        transaction.executeWithoutResult(t -> {
            users.save(anew);
            limit.giveBack(attemptsOf(mine));
            limit.giveBack(mine.login());
            events.publishEvent(new PasswordChosen(mine.id()));
        });
        SignedIn known = new SignedIn(anew);
        known.eraseCredentials();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities()));
    }

    /** Nobody outside knows it. */
    private static String attemptsOf(User user) {
        return user.id().value().toString();
    }
}
