package org.arasha.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator is made with a code that is printed once, at the first start, and used once. */
@Service
@Transactional
public class FirstAdministrator {

    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 20;

    private final JdbcClient jdbc;
    private final UserStore users;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    FirstAdministrator(JdbcClient jdbc, UserStore users, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.events = events;
    }

    /** A fresh code, when there is no user yet; the one printed before is then void. */
    public Optional<String> newCode() {
        if (users.count() > 0) {
            return Optional.empty();
        }
        String code = new SecureRandom().ints(CODE_LENGTH, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i))).reduce("", String::concat);
        jdbc.sql("""
                insert into first_administrator_code (code_hash) values (?)
                on conflict (only_one) do update set code_hash = excluded.code_hash""")
                .param(passwords.encode(code)).update();
        return Optional.of(code);
    }

    @Transactional(readOnly = true)
    public boolean isAwaited() {
        return jdbc.sql("select exists (select 1 from first_administrator_code)").query(Boolean.class).single();
    }

    /** @throws Refusal when the code is wrong or used, or something of the user will not do */
    public void create(String code, String login, String name, String password) {
        String hash = jdbc.sql("select code_hash from first_administrator_code for update").query(String.class).optional()
                .orElseThrow(() -> new Refusal("access.refusal.codeUsed"));
        if (!passwords.matches(code.strip().toUpperCase(Locale.ROOT), hash)) {
            throw new Refusal("access.refusal.wrongCode");
        }
        NewUser entered = new NewUser(login, name, password);
        User made = users.save(new User(UserId.fresh(), 0, entered.login(), entered.name(), null,
                passwords.encode(password), Language.RU, null, true, false, Set.of(new User.Held(Role.ADMINISTRATOR))));
        jdbc.sql("delete from first_administrator_code").update();
        events.publishEvent(new FirstAdministratorMade(made.id()));
    }
}
