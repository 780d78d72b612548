package org.arasha.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator is made with a code that is printed once, at the first start, and used once; and so is another one where
 * nobody knows the password of the first any more, and whoever starts the application asks for it.
 */
@Service
@Transactional
public class FirstAdministrator {

    private final JdbcClient jdbc;
    private final UserStore users;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final boolean another;

    FirstAdministrator(JdbcClient jdbc, UserStore users, PasswordEncoder passwords, ApplicationEventPublisher events,
            @Value("${arasha.new-administrator}") boolean another) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.events = events;
        this.another = another;
    }

    /** A fresh code, when there is no user yet but those of the example mode, or another one is asked for. One printed before is void. */
    public Optional<String> newCode() {
        if (!another && users.existsByExampleFalse()) {
            voidCode();
            return Optional.empty();
        }
        String code = OneTimeCode.fresh();
        jdbc.sql("""
                insert into first_administrator_code (code_hash) values (?)
                on conflict (only_one) do update set code_hash = excluded.code_hash""")
                .param(passwords.encode(code)).update();
        return Optional.of(code);
    }

    /** One printed before is void. */
    public void voidCode() {
        jdbc.sql("delete from first_administrator_code").update();
    }

    /** Whether there are users, of whom none can let anybody in. */
    @Transactional(readOnly = true)
    public boolean isFurther() {
        return users.existsByExampleFalse();
    }

    @Transactional(readOnly = true)
    public boolean isAwaited() {
        return jdbc.sql("select exists (select 1 from first_administrator_code)").query(Boolean.class).single();
    }

    /** @throws Refusal when the code is wrong or used, the login is taken, or something of the user will not do */
    public void create(String code, String login, String name, String password) {
        String hash = jdbc.sql("select code_hash from first_administrator_code for update").query(String.class).optional()
                .orElseThrow(() -> new Refusal("access.refusal.codeUsed"));
        if (!passwords.matches(code.strip().toUpperCase(Locale.ROOT), hash)) {
            throw new Refusal("access.refusal.wrongCode");
        }
        NewUser entered = new NewUser(login, name, password);
        try {
            User made = users.save(new User(UserId.fresh(), 0, entered.login(), entered.name(), null,
                    passwords.encode(password), Language.RU, null, true, false, false, 0, Set.of(new User.Held(Role.ADMINISTRATOR))));
            voidCode();
            events.publishEvent(new FirstAdministratorMade(made.id()));
        } catch (DuplicateKeyException taken) {
            throw new Refusal("access.refusal.loginTaken");
        }
    }
}
