package org.arasha.access;

import java.util.Set;
import java.util.UUID;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The mode in which a new user tries the product: one user for each role, whose password everybody knows. Off in
 * production; and while such users exist the application refuses to listen on any but a loopback address.
 */
@Component
public class ExampleMode {

    private static final String PASSWORD = "example";

    private final boolean on;
    private final UserStore users;
    private final PasswordEncoder passwords;
    private final ActingUser acting;

    ExampleMode(@Value("${arasha.example-data}") boolean on, UserStore users, PasswordEncoder passwords, ActingUser acting) {
        this.on = on;
        this.users = users;
        this.passwords = passwords;
        this.acting = acting;
    }

    /** Asked for, and the database is not that of people at work: to those no example users are added. */
    public boolean isOn() {
        return on && !isOthers();
    }

    /** Whether it was asked for where there are users, and none of them is its own. */
    public boolean isRefused() {
        return on && isOthers();
    }

    /** While the database is away nobody can tell. */
    private boolean isOthers() {
        try {
            return users.existsByExampleFalse() && !users.existsByExampleTrue();
        } catch (DataAccessException | TransactionException away) {
            return false;
        }
    }

    public String loginOf(Role role) {
        return role.group();
    }

    public String password() {
        return PASSWORD;
    }

    public boolean hasUsers() {
        return users.existsByExampleTrue();
    }

    /** Whether its users can sign in yet; while the database is away nobody can tell, and whoever tries is told so. */
    public boolean isReady() {
        try {
            return hasUsers();
        } catch (DataAccessException | TransactionException away) {
            return true;
        }
    }

    /** Makes the user of a role, named in the three languages' own way. */
    public UserId add(Role role, String name, @Nullable UUID organisation) {
        User user = new User(UserId.fresh(), 0, loginOf(role), name, loginOf(role) + "@arasha.example",
                passwords.encode(PASSWORD), Language.RU, organisation, true, true, false, 0, Set.of(new User.Held(role)));
        return users.save(user).id();
    }

    /** Does something as the example user of a role, as if they had signed in. */
    public void as(Role role, Runnable deed) {
        SignedIn user = new SignedIn(users.findByLogin(loginOf(role)).orElseThrow());
        try {
            InTheNameOf.user(user, () -> {
                noteInTransaction();
                deed.run();
            });
        } finally {
            noteInTransaction();
        }
    }

    private void noteInTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            acting.note();
        }
    }
}
