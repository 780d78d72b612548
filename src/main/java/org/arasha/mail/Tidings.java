package org.arasha.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the house of mail that was matched: each in a transaction of its own, and again with the next fetch if that failed. */
@Component
class Tidings {

    private static final Logger log = LoggerFactory.getLogger(Tidings.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Returns returns;
    private final TransactionTemplate transaction;

    Tidings(JdbcClient jdbc, ApplicationEventPublisher events, Returns returns, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.returns = returns;
        this.transaction = transaction;
    }

    void tellWhatIsNew() {
        List<UUID> untold = jdbc.sql("select id from incoming_mail where not told order by received_at limit 500")
                .query(UUID.class).list();
        for (UUID mail : untold) {
            try {
                transaction.executeWithoutResult(t -> tell(new IncomingMailId(mail)));
            } catch (RuntimeException e) {
                log.warn("Mail {} is told of again later: {}", mail, e.getClass().getSimpleName());
            }
        }
    }

    /** In the caller's transaction, and only if nobody has told it before. */
    void tell(IncomingMailId id) {
        record Matched(UUID topic, String nature, @Nullable String sendKey) {}
        jdbc.sql("""
                update incoming_mail set told = true where id = ? and not told and state = 'MATCHED'
                returning topic, nature, send_key""").param(id.value()).query(Matched.class).optional().ifPresent(mail -> {
                    if (mail.nature().equals("BOUNCE")) {
                        returns.tell(mail.topic(), mail.sendKey());
                    } else {
                        events.publishEvent(new MailReceived(mail.topic(), id));
                    }
                });
    }
}
