package org.arasha.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in, kept by administrators. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Users {

    public static final String LOGIN_FORM = "[\\p{L}\\p{N}._-]{2,60}";
    public static final int LONGEST_NAME = 120;
    public static final int SHORTEST_PASSWORD = 12;
    public static final int LONGEST_PASSWORD = 200;

    private static final int MOST = 500;

    private final UserStore store;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final SignInLimit limit;
    private final ApplicationEventPublisher events;
    private final boolean examples;

    Users(UserStore store, PasswordEncoder passwords, CurrentUser currentUser, SignInLimit limit, ApplicationEventPublisher events,
            @Value("${arasha.example-data}") boolean examples) {
        this.store = store;
        this.currentUser = currentUser;
        this.passwords = passwords;
        this.limit = limit;
        this.events = events;
        this.examples = examples;
    }

    /**
     * A user as a list shows them.
     *
     * @param temporary they have not chosen a password of their own yet
     * @param resettable whether the current user may give them a new one
     */
    public record Row(UserId id, String login, String name, Set<Role> roles, boolean enabled, boolean temporary, boolean resettable) {}

    @Transactional(readOnly = true)
    public List<Row> all() {
        return store.findAllByOrderByName(Limit.of(MOST)).stream()
                .map(user -> new Row(user.id(), user.login(), user.name(), user.roleSet(), user.enabled(),
                        user.temporary(), !user.example() && !currentUser.id().equals(user.id()))).toList();
    }

    /**
     * @param password     until they choose their own, which they do first of all
     * @param organisation the partner organisation a {@link Role#PARTNER} speaks for, else null
     * @throws Refusal when the login is taken, or something of it will not do
     */
    public void enter(String login, String name, @Nullable String email, Set<Role> roles, @Nullable UUID organisation,
            String password) {
        NewUser entered = new NewUser(login, name, password);
        if (roles.isEmpty() || roles.contains(Role.PARTNER) && organisation == null) {
            throw new Refusal("access.refusal.partnerWithoutOrganisation");
        }
        try {
            User user = store.save(new User(UserId.fresh(), 0, entered.login(), entered.name(),
                    email == null ? null : new MailAddress(email).value(), passwords.encode(password), Language.RU, organisation, true, false, true, 0,
                    roles.stream().map(User.Held::new).collect(Collectors.toSet())));
            events.publishEvent(new UserEntered(user.id()));
        } catch (DuplicateKeyException taken) {
            throw new Refusal("access.refusal.loginTaken");
        }
    }

    /**
     * Sets a password that somebody has forgotten anew, and ends their sessions.
     *
     * @return the password, which nobody is shown again; whoever comes with it chooses their own first of all
     */
    public String newPassword(UserId id) {
        if (currentUser.id().equals(id)) {
            throw new Refusal("access.refusal.ownPassword");
        }
        User user = store.findById(id).orElseThrow(() -> new Refusal("access.refusal.noSuchUser"));
        if (user.example()) {
            throw new Refusal("access.refusal.exampleUser");
        }
        String password = OneTimeCode.fresh();
        store.save(user.withPassword(passwords.encode(password), true));
        limit.giveBack(user.login());
        events.publishEvent(new PasswordSet(id));
        return password;
    }

    /** Keeps a user from signing in, or lets them in again. Nobody bars themselves, and while the example mode is off nobody lets its users in. */
    public void bar(UserId id, boolean barred) {
        if (currentUser.id().equals(id)) {
            throw new Refusal("access.refusal.barsThemselves");
        }
        User user = store.findById(id).orElseThrow(() -> new Refusal("access.refusal.noSuchUser"));
        if (!barred && user.example() && !examples) {
            throw new Refusal("access.refusal.exampleModeOff");
        }
        store.save(user.withEnabled(!barred));
        events.publishEvent(barred ? new UserBarred(id) : new UserLetIn(id));
    }
}
