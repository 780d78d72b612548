package org.arasha.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first administrator is made with a code that is printed once, at the first start, and used once; and so is another one where
 * nobody knows the password of the first any more, and whoever starts the application asks for it.
 */
@Service
public class FirstAdministrator {

    private static final String USED = "access.refusal.codeUsed";

    private final JdbcClient jdbc;
    private final UserStore users;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final boolean another;

    FirstAdministrator(JdbcClient jdbc, UserStore users, PasswordEncoder passwords, TransactionTemplate transaction,
            ApplicationEventPublisher events, @Value("${arasha.new-administrator}") boolean another) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.another = another;
    }

    /** A fresh code, when there is no user yet but those of the example mode, or another one is asked for. One printed before is void. */
    @Transactional
    public Optional<String> newCode() {
        if (!another && users.existsByExampleFalse()) {
            voidCode();
            return Optional.empty();
        }
        String code = OneTimeCode.fresh();
        jdbc.sql("""
                insert into first_administrator_code (code_hash) values (?)
                on conflict (only_one) do update set code_hash = excluded.code_hash""")
                .param(hash(code)).update();
        return Optional.of(code);
    }

    /** One printed before is void. */
    @Transactional
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

    /**
     * Anybody may try, as often as they like: the code is long and drawn by lot, so that guessing leads nowhere, and a count of attempts
     * would only let a stranger use them up. For the same reason its hash is a fast one: a wrong code costs next to nothing.
     *
     * @throws Refusal when the code is wrong or used, the login is taken, or something of the user will not do
     */
    public void create(String code, String login, String name, String password) {
        NewUser entered = new NewUser(login, name, password);
        String hash = jdbc.sql("select code_hash from first_administrator_code").query(String.class).optional()
                .orElseThrow(() -> new Refusal(USED));
        if (!MessageDigest.isEqual(hash(code).getBytes(US_ASCII), hash.getBytes(US_ASCII))) {
            throw new Refusal("access.refusal.wrongCode");
        }
        User made = new User(UserId.fresh(), 0, entered.login(), entered.name(), null, passwords.encode(password), Language.RU, null, true,
                false, false, 0, Set.of(new User.Held(Role.ADMINISTRATOR)));
        try {
            transaction.executeWithoutResult(t -> makeWith(hash, made));
        } catch (DuplicateKeyException taken) {
            throw new Refusal("access.refusal.loginTaken");
        }
    }

    private void makeWith(String hash, User made) {
        if (jdbc.sql("delete from first_administrator_code where code_hash = ?").param(hash).update() == 0) {
            throw new Refusal(USED);
        }
        users.save(made);
        events.publishEvent(new FirstAdministratorMade(made.id()));
    }

    static String hash(String code) {
        return DigestUtils.sha256Hex(code.strip().toUpperCase(Locale.ROOT));
    }
}
