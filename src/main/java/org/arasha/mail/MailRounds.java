package org.arasha.mail;

import java.util.concurrent.Executor;
import org.arasha.shared.Passing;
import org.arasha.shared.WorkThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When the postman goes: as soon as a mail is queued for good, and every few seconds for what is due again; and when the
 * mailbox is looked into.
 */
@Component
@ConditionalOnProperty(name = "arasha.mail.poll", matchIfMissing = true)
class MailRounds {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);
    private static final String THREADS = "mailThreads";

    private final Postman postman;
    private final Mailbox mailbox;
    private final Executor threads;

    MailRounds(Postman postman, Mailbox mailbox, @Qualifier(THREADS) Executor threads) {
        this.postman = postman;
        this.mailbox = mailbox;
        this.threads = threads;
    }

    @TransactionalEventListener
    void on(MailQueued queued) {
        threads.execute(postman::deliverDue);
    }

    @Scheduled(fixedDelayString = "${arasha.mail.poll}", scheduler = THREADS)
    void sweep() {
        unlessAway(postman::deliverDue);
    }

    @Scheduled(fixedDelayString = "${arasha.mail.imap.poll}", scheduler = THREADS)
    void fetch() {
        unlessAway(mailbox::fetch);
    }

    /** What passes by itself is a line, not a trace every few seconds; the next round goes on. */
    private static void unlessAway(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException fault) {
            if (!Passing.is(fault)) {
                throw fault;
            }
            log.warn("Mail goes on later: {}", fault.getClass().getSimpleName());
        }
    }

    /** Threads of its own: a mail server that is slow to answer holds up no other scheduled work. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Threads {

        @Bean(name = THREADS, defaultCandidate = false)
        ThreadPoolTaskScheduler mailThreads() {
            return WorkThreads.finishing("mail", 2);
        }
    }
}
