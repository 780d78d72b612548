package org.arasha.access;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes users for tests. */
@Component
@Lazy
public class ExampleUsers {

    private final UserStore store;
    private final PasswordEncoder passwords;
    private final TransactionTemplate ownTransaction;
    private final Map<Role, UserId> byRole = new ConcurrentHashMap<>();

    ExampleUsers(UserStore store, PasswordEncoder passwords, PlatformTransactionManager transactions) {
        this.store = store;
        this.passwords = passwords;
        this.ownTransaction = new TransactionTemplate(transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** Who is made within a test that is rolled back stays for those that follow. */
    public UserId one(Role role) {
        return byRole.computeIfAbsent(role, r -> ownTransaction.execute(made -> anyone(Set.of(r))));
    }

    public UserId anyone(Set<Role> roles) {
        UserId id = UserId.fresh();
        String login = "test-" + id.value();
        return store.save(new User(id, 0, login, "Test " + roles, null, "{none}", Language.EN, null, true, false, false, 0,
                roles.stream().map(User.Held::new).collect(Collectors.toSet()))).id();
    }

    /** Somebody who has chosen this password, and can sign in with it. */
    public UserId knowing(String password, Role role) {
        UserId id = UserId.fresh();
        return store.save(new User(id, 0, "test-" + id.value(), "Anna " + id.value(), null, passwords.encode(password), Language.EN, null, true, false,
                false, 0, Set.of(new User.Held(role)))).id();
    }

    public UserId partnerOf(java.util.UUID organisation) {
        UserId id = UserId.fresh();
        return store.save(new User(id, 0, "test-" + id.value(), "Test partner", null, "{none}", Language.EN, organisation,
                true, false, false, 0, Set.of(new User.Held(Role.PARTNER)))).id();
    }

    public Authentication authentication(UserId id) {
        SignedIn user = new SignedIn(store.findById(id).orElseThrow());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }
}
