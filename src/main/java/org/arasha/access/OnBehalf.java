package org.arasha.access;

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
        user.ifPresent(one -> InTheNameOf.user(one, deed));
        return user.isPresent();
    }
}
