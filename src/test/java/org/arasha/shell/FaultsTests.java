package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

class FaultsTests {

    private static final Pattern CODE = Pattern.compile("\\b[0-9a-f]{8}\\b");
    private static final String PERSONAL = "Иванов, +7 701 000 00 00";

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysThatTheDatabaseIsAway(Language language) {
        String words = Texts.get(language, "shell.fault.noDatabase");

        assertThat(Faults.words(new CannotCreateTransactionException("Could not open JDBC Connection"), language)).isEqualTo(words);
        assertThat(Faults.words(new DataAccessResourceFailureException("Connection reset"), language)).isEqualTo(words);
        assertThat(Faults.words(new IllegalStateException(new CannotCreateTransactionException("deep inside")), language))
                .isEqualTo(words);
        assertThat(Faults.words(new QueryTimeoutException("It took too long"), language)).isEqualTo(words);
        for (String state : new String[] {"08006", "57P01", "53300"}) {
            assertThat(Faults.words(fromTheEngine(state), language)).as(state).isEqualTo(words);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysThatSomebodyWasQuicker(Language language) {
        String words = Texts.get(language, "shell.fault.stale");

        assertThat(Faults.words(new OptimisticLockingFailureException("The claim has changed"), language)).isEqualTo(words);
        assertThat(Faults.words(new CannotAcquireLockException("Deadlock"), language)).isEqualTo(words);
        assertThat(Faults.words(fromTheEngine("40P01"), language)).isEqualTo(words);
    }

    /** The engine says what its driver says, in a wrapping of its own. */
    private static Exception fromTheEngine(String state) {
        return new IllegalStateException("ENGINE-03083", new IllegalArgumentException(new SQLException(PERSONAL, state)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsACodeForWhatNobodyExpected(Language language) {
        for (Exception fault : new Exception[] {new IllegalStateException(PERSONAL), new NullPointerException(PERSONAL),
                new DataIntegrityViolationException("Detail: Key (name)=(" + PERSONAL + ")")}) {
            String words = Faults.words(fault, language);

            String code = CODE.matcher(words).results().findFirst().orElseThrow().group();
            assertThat(words).isEqualTo(Texts.get(language, "shell.fault.unexpected", code));
            assertThat(words).doesNotContain("Иванов", "Exception", "at org.");
        }
    }

    @Test
    void givesEachFaultACodeOfItsOwn() {
        assertThat(Faults.words(new IllegalStateException(), Language.RU)).isNotEqualTo(Faults.words(new IllegalStateException(), Language.RU));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatWasRefusedAndWhy(Language language) {
        assertThat(Faults.words(new Refusal("ui.tooLong", 300), language)).isEqualTo(Texts.get(language, "ui.tooLong", 300));
        assertThat(Faults.words(new AccessDeniedException("Access Denied"), language))
                .isEqualTo(Texts.get(language, "shell.fault.notAllowed"));
    }
}
