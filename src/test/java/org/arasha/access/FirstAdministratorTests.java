package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class FirstAdministratorTests {

    private static final String CODE = "ABCDEFGH";

    private final FirstAdministrator administrators;
    private final UserStore users;
    private final PasswordEncoder passwords;
    private final SignInLimit limit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FirstAdministratorTests(FirstAdministrator administrators, UserStore users, PasswordEncoder passwords, SignInLimit limit, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.administrators = administrators;
        this.users = users;
        this.passwords = passwords;
        this.limit = limit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void isMadeOnceWithTheCodeAndTheTrailSaysSo() {
        String login = "first-" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("insert into first_administrator_code (code_hash) values (?)").param(passwords.encode(CODE)).update();
            assertRefused("access.refusal.wrongCode", () -> create("WRONG", login));

            create(CODE, login);

            User made = users.findByLogin(login).orElseThrow();
            assertThat(made.roleSet()).containsExactly(Role.ADMINISTRATOR);
            // Acts are written as their transaction ends, which this one does not come to.
            TransactionSynchronizationUtils.triggerBeforeCommit(false);
            assertThat(jdbc.sql("select act from trail_entry where record = ?").param(made.id().value())
                    .query(String.class).list()).containsExactly("FirstAdministratorMade");
            assertRefused("access.refusal.codeUsed", () -> create(CODE, login + "2"));
        });
    }

    @Test
    void guessesAtTheCodeAreLimitedAsAtASignInAndWhatIsRefusedThenCostsNoHashing() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("insert into first_administrator_code (code_hash) values (?)").param(passwords.encode(CODE)).update();
            assertRefused("access.refusal.shortPassword", () -> administrators.create("WRONG", "guesser", "Test administrator", "short"));
            for (int i = 0; i < SignInLimit.ATTEMPTS; i++) {
                assertRefused("access.refusal.wrongCode", () -> create("WRONG", "guesser"));
            }
            PasswordEncoder watched = mock();
            FirstAdministrator hashing = new FirstAdministrator(jdbc, users, watched, limit, transaction, event -> { }, false);

            assertRefused("access.refusal.tooManyAttempts", () -> hashing.create(CODE, "guesser", "Test administrator", "a long password"));

            verifyNoInteractions(watched);
        });
    }

    private void create(String code, String login) {
        administrators.create(code, login, "Test administrator", "a long password");
    }

    private static void assertRefused(String reason, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
