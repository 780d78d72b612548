package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.arasha.directory.Channel;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.Outbox;
import org.arasha.mail.SentMail;
import org.springframework.stereotype.Component;

/** What has become of the latest mail of a submission, also where nobody noted it as the body seemed to have it. */
@Component
class LatestSending {

    private final Outbox outbox;
    private final IncomingMails mails;
    private final Clock clock;

    LatestSending(Outbox outbox, IncomingMails mails, Clock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.clock = clock;
    }

    /** With what the post has said since, which changed nothing while the body seemed to have it. */
    Submission asItIsNow(Submission before) {
        Submission filed = before.filedOn() != null ? before : leftOn(before).map(before::filed).orElse(before);
        return isReturned(before) ? filed.unfiled() : filed;
    }

    /** What is waited for where nothing shows that the body has it. */
    Awaits awaited(Submission before) {
        Channel channel = before.route().channel();
        boolean onItsWay = before.filedOn() != null || channel == Channel.PASSED_ON
                || latest(before).filter(one -> one.state() == SentMail.State.WAITING).isPresent();
        return onItsWay ? Awaits.RECEIPT
                : channel == Channel.MAIL || before.route().firstFiledOn() != null ? Awaits.ADDRESS : Awaits.FILING;
    }

    /** The day in Asia/Almaty on which it left, or nothing while it has not. */
    private Optional<LocalDate> leftOn(Submission submission) {
        return latest(submission).filter(one -> one.state() == SentMail.State.SENT).map(one -> LocalDate.ofInstant(one.at(), clock.getZone()));
    }

    /** Whether it was refused for good, or has come back. */
    boolean isReturned(Submission submission) {
        return latest(submission).filter(one -> one.state() == SentMail.State.FAILED
                || one.state() == SentMail.State.SENT && hasComeBack(submission.id().value(), one)).isPresent();
    }

    private Optional<SentMail> latest(Submission submission) {
        return submission.route().channel() == Channel.MAIL ? outbox.about(submission.id().value()).stream()
                .filter(one -> one.sendKey().equals(submission.sendKey())).findFirst() : Optional.empty();
    }

    /** What does not say which mail it returns is taken for the return of the latest that had left. */
    private boolean hasComeBack(UUID topic, SentMail sent) {
        return mails.about(topic).stream().filter(IncomingMail::bounce).anyMatch(one -> sent.sendKey().equals(one.sendKey())
                || one.sendKey() == null && !one.receivedAt().isBefore(sent.at()));
    }
}
