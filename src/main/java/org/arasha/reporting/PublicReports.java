package org.arasha.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.evidence.FileId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.Incidents;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.intake.ReportFromOutside;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people without an account do: report, come back with their code, write. Of them nothing is kept but what they write, and
 * no time finer than the day.
 */
@Service
public class PublicReports {

    private final Intake intake;
    private final Incidents incidents;
    private final org.arasha.evidence.Files evidence;
    private final ExchangeStore exchanges;
    private final Messages messages;
    private final ReceiptCodes codes;
    private final Rates rates;
    private final DayOnly dayOnly;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int reportsAnHour;
    private final int messagesAnHour;
    private final int wrongCodesAnHour;

    PublicReports(Intake intake, Incidents incidents, org.arasha.evidence.Files evidence, ExchangeStore exchanges,
            Messages messages, ReceiptCodes codes, Rates rates, DayOnly dayOnly, TransactionTemplate transaction,
            ApplicationEventPublisher events, Clock clock, @Value("${arasha.reports.per-hour}") int reportsAnHour,
            @Value("${arasha.reports.messages-per-hour}") int messagesAnHour,
            @Value("${arasha.reports.wrong-codes-per-hour}") int wrongCodesAnHour) {
        this.intake = intake;
        this.incidents = incidents;
        this.evidence = evidence;
        this.exchanges = exchanges;
        this.messages = messages;
        this.codes = codes;
        this.rates = rates;
        this.dayOnly = dayOnly;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.reportsAnHour = reportsAnHour;
        this.messagesAnHour = messagesAnHour;
        this.wrongCodesAnHour = wrongCodesAnHour;
    }

    /** What the reporter sees under their code: not the report itself, which a stranger with the code need not read. */
    public record Conversation(boolean closed, LocalDate openedOn, List<Message> messages) {}

    /**
     * Takes a report; one from the same form that was taken before is not taken again.
     *
     * @return the code to come back with; it is shown once and kept nowhere
     * @throws Refusal when this hour has had too many
     */
    public ReceiptCode send(PublicReport report) {
        ReceiptCode code = codes.of(report.mark());
        String hash = codes.hash(code);
        if (exchanges.findByCodeHash(hash).isPresent()) {
            return code;
        }
        require(rates.take(Rates.Kind.REPORT, reportsAnHour), "reporting.refusal.tooMany");
        try {
            transaction.executeWithoutResult(status -> take(report, hash));
        } catch (DbActionExecutionException | DataIntegrityViolationException twice) {
            // The form was sent again while its first sending was under way; the database lets one of them in.
            if (exchanges.findByCodeHash(hash).isEmpty()) {
                throw twice;
            }
        }
        return code;
    }

    private void take(PublicReport report, String hash) {
        dayOnly.begin();
        Incident incident = intake.receive(forIntake(report));
        Exchange exchange = exchanges.save(new Exchange(ExchangeId.fresh(), 0, incident.id(), Exchange.Channel.WEB, hash, null,
                report.language(), LocalDate.now(clock), null));
        report.files().forEach(file -> messages.attach(exchange.id(), null, keep(file)));
    }

    private ReportFromOutside forIntake(PublicReport report) {
        String title = Titles.of(report.what(), Texts.get(report.language(), "reporting.untitled"));
        return new ReportFromOutside(Report.Channel.WEB, LocalizedText.of(report.language(), title),
                report.day() == null ? null : PartialDate.on(report.day()), report.what(), orNull(report.contact()),
                orNull(report.when()), orNull(report.where()), orNull(report.who()),
                new Alarm(report.heldNow(), report.inDanger(), false, false, null), LocalDate.now(clock));
    }

    /** @throws Refusal when there is none under this code, or this hour has had too many wrong ones */
    public Conversation open(ReceiptCode code) {
        Exchange exchange = find(code);
        return new Conversation(incidents.find(exchange.incident()).isClosed(), exchange.openedOn(), messages.of(exchange.id()));
    }

    /**
     * The reporter writes; also on a case that is closed, because it may be what opens it again.
     *
     * @param mark of the form it was sent with: the same form sent twice is one message
     */
    public void write(ReceiptCode code, byte[] mark, String text, List<PublicReport.SentFile> files) {
        Exchange exchange = find(code);
        require(rates.take(Rates.Kind.MESSAGE, messagesAnHour), "reporting.refusal.tooMany");
        UUID id = UUID.nameUUIDFromBytes(mark);
        transaction.executeWithoutResult(status -> {
            dayOnly.begin();
            if (messages.say(id, exchange.id(), true, text)) {
                files.forEach(file -> messages.attach(exchange.id(), id, keep(file)));
                events.publishEvent(new ReporterWrote(exchange.incident(), exchange.id()));
            }
        });
    }

    /** A wrong code counts for the hour of the whole installation; a right one does not. */
    private Exchange find(ReceiptCode code) {
        require(rates.take(Rates.Kind.WRONG_CODE, wrongCodesAnHour), "reporting.refusal.tooManyCodes");
        Optional<Exchange> found = exchanges.findByCodeHash(codes.hash(code));
        found.ifPresent(one -> rates.giveBack(Rates.Kind.WRONG_CODE));
        return found.orElseThrow(() -> new Refusal("reporting.refusal.noSuchCode"));
    }

    private FileId keep(PublicReport.SentFile file) {
        try (InputStream content = Files.newInputStream(file.content())) {
            return evidence.store(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, content).id();
        } catch (IOException e) {
            throw new UncheckedIOException("A file that had arrived cannot be read", e);
        }
    }

    private static void require(boolean fulfilled, String key) {
        if (!fulfilled) {
            throw new Refusal(key);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
