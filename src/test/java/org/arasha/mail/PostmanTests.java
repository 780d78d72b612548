package org.arasha.mail;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the server has taken is noted, or it goes out again. */
class PostmanTests {

    private final OutgoingRow row = new OutgoingRow(UUID.randomUUID(), UUID.randomUUID(), "key", "<key@arasha.example>", "office@example.kz", "Letter",
            "Text", List.of(), null, false, 1, false);
    private final OutboxTable outbox = mock();
    private final JavaMailSender server = mock();
    private final Postman postman = new Postman(outbox, mock(), new StaticListableBeanFactory(Map.of("server", server)).getBeanProvider(JavaMailSender.class));

    @BeforeEach
    void oneMailIsDue() {
        when(outbox.claim()).thenReturn(Optional.of(row), Optional.empty());
    }

    @Test
    void notesThatAMailHasLeftOnceTheDatabaseIsThereAgain() {
        doThrow(new CannotCreateTransactionException("away")).doNothing().when(outbox).accepted(row);

        postman.deliverDue();

        InOrder order = inOrder(server, outbox);
        order.verify(server).send(nullable(MimeMessage.class));
        order.verify(outbox, times(2)).accepted(row);
        order.verify(outbox).sent(row);
        verify(outbox, never()).tryLater(any(), any());
    }

    @Test
    void triesLaterWhatFailsByAFaultOfOurs() {
        doThrow(new IllegalStateException("a fault of ours")).when(outbox).accepted(row);

        postman.deliverDue();

        verify(outbox).accepted(row);
        verify(outbox).tryLater(row, "IllegalStateException");
    }
}
