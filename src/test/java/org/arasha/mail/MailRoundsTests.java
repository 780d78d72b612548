package org.arasha.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class MailRoundsTests {

    private final Postman postman = mock();
    private final Mailbox mailbox = mock();
    private final MailRounds rounds = new MailRounds(postman, mailbox, Runnable::run);

    @Test
    void sayInALineThatTheDatabaseIsAway(CapturedOutput said) {
        doThrow(new CannotCreateTransactionException("away")).when(postman).deliverDue();
        doThrow(new CannotCreateTransactionException("away")).when(mailbox).fetch();

        rounds.sweep();
        rounds.fetch();

        assertThat(said).contains("Mail goes on later: CannotCreateTransactionException").doesNotContain("\tat org.");
    }

    @Test
    void hideNoOtherFault() {
        doThrow(new IllegalStateException("a fault of ours")).when(mailbox).fetch();

        assertThatThrownBy(rounds::fetch).hasMessage("a fault of ours");
    }
}
