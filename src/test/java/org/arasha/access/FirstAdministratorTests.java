package org.arasha.access;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.UUID;
import org.arasha.ArashaTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record FirstAdministratorTests(FirstAdministrator administrators, UserStore users, JdbcClient jdbc, TransactionTemplate transaction) {

    private static final String CODE = "ABCDEFGH";

    @Test
    void isMadeOnceWithTheCodeAndTheTrailSaysSo() {
        String login = "first-" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("insert into first_administrator_code (code_hash) values (?)").param(FirstAdministrator.hash(CODE)).update();
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

    /** Were they counted, a stranger could use up the attempts; were the code kept as a password is, each would cost as much. */
    @Test
    void guessesAtTheCodeKeepNobodyFromUsingItAndCostNoSlowHashing() {
        String login = "first-" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("insert into first_administrator_code (code_hash) values (?)").param(FirstAdministrator.hash(CODE)).update();
            PasswordEncoder watched = mock();
            FirstAdministrator guessed = new FirstAdministrator(jdbc, users, watched, transaction, event -> { }, false);
            for (int i = 0; i < 3 * SignInLimit.ATTEMPTS; i++) {
                assertRefused("access.refusal.wrongCode", () -> guessed.create("WRONG", login, "Test administrator", "a long password"));
            }
            verifyNoInteractions(watched);

            create(" " + CODE.toLowerCase() + " ", login);

            assertThat(users.findByLogin(login)).isPresent();
        });
    }

    @Test
    void theCodeIsTooLongToBeGuessedAndIsNotKeptItself() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            String code = new FirstAdministrator(jdbc, users, mock(), transaction, event -> { }, true).newCode().orElseThrow();

            assertThat(code).matches("[A-Z2-9]{20}");
            assertThat(jdbc.sql("select code_hash from first_administrator_code").query(String.class).list())
                    .containsExactly(FirstAdministrator.hash(code)).doesNotContain(code);
        });
    }

    private void create(String code, String login) {
        administrators.create(code, login, "Test administrator", "a long password");
    }
}
