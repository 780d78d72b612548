package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.MailBounced;
import org.arasha.mail.MailReceived;
import org.arasha.mail.MailSent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on a submission what becomes of its mail; in the transaction in which the mail is noted as sent, bounced or come. */
@Component
@Transactional
class PostOfSubmissions {

    private final SubmissionStore store;
    private final Submissions submissions;
    private final IncomingMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostOfSubmissions(SubmissionStore store, Submissions submissions, IncomingMails mails, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MailSent sent) {
        store.findById(new SubmissionId(sent.topic()))
                .filter(one -> one.filedOn() == null && one.isLatestSending(sent.sendKey()))
                .ifPresent(one -> {
                    store.save(one.filed(LocalDate.ofInstant(sent.at(), clock.getZone())));
                    events.publishEvent(new SubmissionMailed(one.id()));
                });
    }

    /** Undelivered is unfiled. A bounce changes nothing once the body has it, nor when a newer sending is on its way. */
    @EventListener
    void on(MailBounced bounced) {
        store.findById(new SubmissionId(bounced.topic()))
                .filter(one -> one.receipt() == null && !one.isClosed() && one.isLatestSending(bounced.sendKey()))
                .ifPresent(one -> {
                    store.save(one.unfiled());
                    events.publishEvent(new SubmissionBounced(one.id()));
                });
    }

    /** What refers to our letter is not older than that: where the days say so, it came on the day of filing. */
    @EventListener
    void on(MailReceived received) {
        store.findById(new SubmissionId(received.topic())).ifPresent(one -> {
            IncomingMail mail = mails.find(received.mail());
            LocalDate day = one.dayOfAnswer(LocalDate.ofInstant(mail.receivedAt(), clock.getZone()));
            submissions.replyByMail(one.id(), day, mail.text(), received.mail().value());
        });
    }
}
