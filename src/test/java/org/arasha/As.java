package org.arasha;

import java.util.Set;
import java.util.concurrent.Callable;
import org.arasha.access.ExampleUsers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts as somebody with certain roles: {@code as.role(LAWYER, () -> appeals.approve(…))}. */
@Component
public class As {

    private final ExampleUsers users;

    As(ExampleUsers users) {
        this.users = users;
    }

    /** A fresh user with these roles, for tests in which two people meet. */
    public UserId newUser(Role... roles) {
        return users.anyone(Set.of(roles));
    }

    /** As the one user who has exactly this role in this test run. */
    public <T> T role(Role role, Callable<T> deed) {
        return user(users.one(role), deed);
    }

    public void role(Role role, Runnable deed) {
        user(users.one(role), deed);
    }

    public UserId idOf(Role role) {
        return users.one(role);
    }

    public void user(UserId user, Runnable deed) {
        user(user, () -> {
            deed.run();
            return null;
        });
    }

    public <T> T user(UserId user, Callable<T> deed) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        signIn(user);
        try {
            return deed.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    /** Stays signed in until the security context is cleared; for view tests. */
    public void signIn(UserId user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(users.authentication(user));
        SecurityContextHolder.setContext(context);
    }
}
