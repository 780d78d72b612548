package org.arasha.reporting;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.arasha.evidence.Files;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.intake.ReportFromOutside;
import org.arasha.mail.Attachments;
import org.arasha.mail.Attachments.Taken;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.MailBounced;
import org.arasha.mail.MailReceived;
import org.arasha.mail.Postbox;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports of mails, and joins what comes in their threads; in the transaction in which the mail is told of. */
@Component
@Transactional
class PostOfReporters {

    private final ExchangeStore exchanges;
    private final Messages messages;
    private final IncomingMails mails;
    private final Attachments attachments;
    private final Files files;
    private final Intake intake;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostOfReporters(ExchangeStore exchanges, Messages messages, IncomingMails mails, Attachments attachments, Files files,
            Intake intake, ApplicationEventPublisher events, Clock clock) {
        this.exchanges = exchanges;
        this.messages = messages;
        this.mails = mails;
        this.attachments = attachments;
        this.files = files;
        this.intake = intake;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MailReceived received) {
        IncomingMail mail = mails.find(received.mail());
        Optional<Exchange> known = exchanges.findById(new ExchangeId(received.topic()));
        if (known.isPresent()) {
            join(known.get(), mail);
        } else if (mail.box() == Postbox.REPORTS) {
            report(new ExchangeId(received.topic()), mail);
        }
    }

    /** Whoever answered is to know that it did not arrive. */
    @EventListener
    void on(MailBounced bounced) {
        exchanges.findById(new ExchangeId(bounced.topic())).ifPresent(one -> {
            exchanges.save(one.bounced(LocalDate.now(clock)));
            events.publishEvent(new AnswerReturned(one.incident(), one.id()));
        });
    }

    private void join(Exchange exchange, IncomingMail mail) {
        UUID id = mail.id().value();
        Taken files = attachments.of(mail);
        if (messages.arrive(id, exchange.id(), exchange.isFromReporter(mail) ? null : mail.sender(),
                words(mail, files.leftOut(), Message.LONGEST, exchange.language()), came(mail))) {
            attach(exchange, id, mail, files);
            events.publishEvent(new ReporterWrote(messages.incidentOf(exchange.id()), exchange.id()));
        }
    }

    private void report(ExchangeId id, IncomingMail mail) {
        Language language = Written.language(mail.subject() + " " + mail.text());
        String title = Titles.of(mail.subject().isBlank() ? mail.text() : mail.subject(), Texts.get(language, "reporting.untitled"));
        Taken files = attachments.of(mail);
        String sender = MailAddress.isOne(mail.sender()) ? new MailAddress(mail.sender()).value() : null;
        String address = mail.replyTo() == null ? sender : new MailAddress(mail.replyTo()).value();
        Incident incident = intake.receive(new ReportFromOutside(Report.Channel.MAIL, LocalizedText.of(language, title), null,
                words(mail, files.leftOut(), Report.LONGEST_TOLD, language), sender, null, null, null, Alarm.NONE,
                came(mail)));
        attach(exchanges.save(new Exchange(id, 0, incident.id(), Exchange.Channel.MAIL, null, address,
                sender == null || !sender.equals(address) ? mail.sender() : null, language,
                came(mail), null, null, null, null)), null, mail, files);
    }

    /** It may have waited for us, or for somebody who found out what it is. */
    private LocalDate came(IncomingMail mail) {
        return LocalDate.ofInstant(mail.receivedAt(), clock.getZone());
    }

    /** The message as it came, too: what was not read of it is there. */
    private void attach(Exchange exchange, @Nullable UUID message, IncomingMail mail, Taken taken) {
        taken.files().forEach(file -> messages.attach(exchange.id(), message,
                files.store(file.name(), file.mediaType(), new ByteArrayInputStream(file.content())).id()));
        if (mail.raw() != null) {
            messages.attach(exchange.id(), message, mail.raw());
        }
    }

    /** Of what cannot be fetched there is no original here. */
    private static boolean isFetched(IncomingMail mail) {
        return mail.raw() != null || mail.note() == IncomingMail.Note.TOO_LARGE;
    }

    /** With what is missing of it, for whoever looks at no original. */
    private static String words(IncomingMail mail, int leftOut, int most, Language language) {
        String text = mail.text().strip();
        String missing = (mail.note() == null ? "" : "\n" + Texts.get(language, "reporting.mail." + (isFetched(mail) ? mail.note() : "notFetched")))
                + (leftOut == 0 ? "" : "\n" + Texts.get(language, "reporting.mail.leftOut", leftOut));
        if (text.isEmpty()) {
            return ((mail.note() == null ? Texts.get(language, "reporting.mail.noWords") : "") + missing).strip();
        }
        String cut = "\n" + Texts.get(language, "reporting.mail.cut") + missing;
        return text.length() + missing.length() <= most ? text + missing : text.substring(0, most - cut.length()) + cut;
    }
}
