package org.arasha.reporting;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.arasha.access.Role;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exchanges with reporters, for those who work on the case. */
@Service
@Transactional
public class Exchanges {

    private static final String ANSWERS = "hasAnyRole('INTAKE', 'VERIFIER')";

    private final ExchangeStore store;
    private final Messages messages;
    private final Incidents incidents;
    private final Files files;
    private final CaseFiles caseFiles;
    private final Outbox outbox;
    private final IncomingMails mails;
    private final ApplicationEventPublisher events;

    Exchanges(ExchangeStore store, Messages messages, Incidents incidents, Files files, CaseFiles caseFiles, Outbox outbox,
            IncomingMails mails, ApplicationEventPublisher events) {
        this.store = store;
        this.messages = messages;
        this.incidents = incidents;
        this.files = files;
        this.caseFiles = caseFiles;
        this.outbox = outbox;
        this.mails = mails;
        this.events = events;
    }

    /** An exchange with all that was said, and the files that came with the report. */
    public record Read(Exchange exchange, List<Message.Attached> files, List<Message> messages) {

        /** Whether the reporter has had the last word. */
        public boolean waits() {
            return !messages.isEmpty() && messages.getLast().fromReporter();
        }

        public Seen seen() {
            return new Seen(exchange.version(), messages.size(), files.size() + messages.stream().mapToInt(one -> one.files().size()).sum());
        }
    }

    /**
     * What whoever answers had before them.
     *
     * @param version of the exchange; it changes when an answer comes back
     * @param files   with those of the report; one may be added to a message that was read
     */
    public record Seen(long version, int messages, int files) {}

    /** Empty for a case that nobody reported by web or mail; several where reports were joined, the first first. */
    @PreAuthorize(Role.WORKS_ON_CASES)
    @Transactional(readOnly = true)
    public List<Read> of(IncidentId incident) {
        incidents.visible(incident);
        return store.findByIncidentOrderByOpenedOnAscIdAsc(incident).stream()
                .map(one -> new Read(one, messages.filesOfReport(one.id()), messages.of(one.id()))).toList();
    }

    /**
     * Says something to the reporter; on a closed case, too.
     *
     * @return whether they had seen all; what has come in since is still to be read
     */
    @PreAuthorize(ANSWERS)
    public boolean answer(ExchangeId id, Seen seen, String text) {
        Exchange exchange = visible(id);
        if (text.isBlank()) {
            throw new Refusal("reporting.refusal.nothingSaid");
        }
        Refusal.ifLonger(text, Message.LONGEST);
        if (!exchange.isOpen()) {
            throw new Refusal("reporting.refusal.noAddress");
        }
        UUID message = UUID.randomUUID();
        messages.say(message, exchange.id(), false, text.strip());
        if (exchange.address() != null) {
            outbox.send(new OutgoingMail("exchange:" + message, exchange.id().value(), exchange.address(),
                    Texts.get(exchange.language(), "reporting.mail.subject"), text.strip(), List.of(),
                    mails.lastAbout(exchange.id().value()).orElse(null), null));
        }
        boolean all = !messages.hasMore(id, seen);
        events.publishEvent(new ReporterAnswered(messages.incidentOf(id), id, all));
        return all;
    }

    /**
     * What the reporter wrote was read, and needs no answer.
     *
     * @throws Refusal when more has come in since
     */
    @PreAuthorize(ANSWERS)
    public void settle(ExchangeId id, Seen seen) {
        visible(id);
        messages.lock(id);
        if (messages.hasMore(id, seen)) {
            throw new Refusal("reporting.refusal.wroteSince");
        }
        events.publishEvent(new ReporterAnswered(messages.incidentOf(id), id, true));
    }

    /** A file that the reporter sent; the opening is noted. */
    @PreAuthorize(Role.WORKS_ON_CASES)
    public InputStream open(IncidentId incident, FileId file) {
        requireOf(incident, file);
        return files.open(file);
    }

    /** Makes a file that the reporter sent evidence of the case; one that is so already stays so. */
    @PreAuthorize(ANSWERS)
    public void takeAsEvidence(IncidentId incident, FileId file) {
        requireOf(incident, file);
        caseFiles.take(incident, file);
    }

    @PreAuthorize(Role.WORKS_ON_CASES)
    @Transactional(readOnly = true)
    public boolean isEvidence(IncidentId incident, FileId file) {
        requireOf(incident, file);
        return caseFiles.isEvidence(file);
    }

    private void requireOf(IncidentId incident, FileId file) {
        incidents.visible(incident);
        if (!messages.has(incident, file)) {
            throw new Refusal("evidence.refusal.noSuchFile");
        }
    }

    private Exchange visible(ExchangeId id) {
        Exchange exchange = store.findById(id).orElseThrow(() -> new Refusal("reporting.refusal.noExchange"));
        incidents.visible(exchange.incident());
        return exchange;
    }
}
