package org.arasha.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.Incident;
import org.arasha.incident.Incidents;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.intake.ReportFromOutside;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
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
    private final ExchangeStore exchanges;
    private final Messages messages;
    private final SentForms forms;
    private final ReceiptCodes codes;
    private final Rates rates;
    private final DayOnly dayOnly;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int reportsAnHour;
    private final int messagesAnHour;
    private final int wrongCodesAnHour;
    private final Duration wrongCodeWaits;

    PublicReports(Intake intake, Incidents incidents, ExchangeStore exchanges, Messages messages, SentForms forms,
            ReceiptCodes codes, Rates rates, DayOnly dayOnly, TransactionTemplate transaction, Clock clock,
            @Value("${arasha.reports.per-hour}") int reportsAnHour,
            @Value("${arasha.reports.messages-per-hour}") int messagesAnHour,
            @Value("${arasha.reports.wrong-codes-per-hour}") int wrongCodesAnHour,
            @Value("${arasha.reports.wrong-code-waits}") Duration wrongCodeWaits) {
        this.intake = intake;
        this.incidents = incidents;
        this.exchanges = exchanges;
        this.messages = messages;
        this.forms = forms;
        this.codes = codes;
        this.rates = rates;
        this.dayOnly = dayOnly;
        this.transaction = transaction;
        this.clock = clock;
        this.reportsAnHour = reportsAnHour;
        this.messagesAnHour = messagesAnHour;
        this.wrongCodesAnHour = wrongCodesAnHour;
        this.wrongCodeWaits = wrongCodeWaits;
    }

    /** What the reporter sees under their code: not the report itself, which a stranger with the code need not read. */
    public record Conversation(boolean closed, LocalDate openedOn, List<Message> messages) {}

    /**
     * Takes a report. What is sent from the same form again, because the answer was lost, is not taken twice; what has been
     * added to it meanwhile is taken as further messages.
     *
     * @return the code to come back with; it is shown once and kept nowhere
     * @throws Refusal when this hour has had too many
     */
    public ReceiptCode send(PublicReport report) {
        ReceiptCode code = codes.of(report.mark());
        Optional<Exchange> known = exchanges.findByFormMark(codes.form(report.mark()));
        if (known.isPresent()) {
            takeMore(known.get(), report);
            return code;
        }
        Refusal.unless(rates.take(Rates.Kind.REPORT, reportsAnHour), "reporting.refusal.tooMany");
        String hash = codes.hash(code);
        try {
            transaction.executeWithoutResult(status -> take(report, code, hash));
        } catch (DbActionExecutionException | DataIntegrityViolationException twice) {
            // The form was sent again while its first sending was under way; the database lets one of them in.
            takeMore(exchanges.findByCodeHash(hash).orElseThrow(() -> twice), report);
        }
        return code;
    }

    /** Whether a form with this mark has been taken, as a report or as a message. */
    public boolean isSent(byte[] mark) {
        return exchanges.findByFormMark(codes.form(mark)).isPresent() || messages.isSaid(SentForms.message(mark));
    }

    /** Whether a message has been taken with all that is in it, from a form with this mark. */
    public boolean isTaken(ReceiptCode code, byte[] mark, String text, List<PublicReport.SentFile> files) {
        return forms.isSaid(mark, text) && (files.isEmpty() || !forms.hasNew(find(code), files));
    }

    private void takeMore(Exchange exchange, PublicReport again) {
        if (forms.hasMore(exchange, again)) {
            Refusal.unless(rates.take(Rates.Kind.MESSAGE, messagesAnHour), "reporting.refusal.tooMany");
            transaction.executeWithoutResult(status -> {
                dayOnly.begin();
                forms.takeMore(exchange, again);
            });
        }
    }

    private void take(PublicReport report, ReceiptCode code, String hash) {
        dayOnly.begin();
        Incident incident = intake.receive(forIntake(report));
        Exchange exchange = exchanges.save(new Exchange(ExchangeId.fresh(), 0, incident.id(), Exchange.Channel.WEB, hash, null, null,
                report.language(), LocalDate.now(clock), null, codes.form(report.mark()), Exchange.hashes(report.texts()), codes.sign(code)));
        report.files().forEach(file -> forms.attach(exchange, null, file));
    }

    private ReportFromOutside forIntake(PublicReport report) {
        String title = Titles.of(report.what(), Texts.get(report.language(), "reporting.untitled"));
        return new ReportFromOutside(Report.Channel.WEB, LocalizedText.of(report.language(), title),
                report.day() == null ? null : PartialDate.on(report.day()), report.what(), PlainText.orNull(report.contact()),
                PlainText.orNull(report.when()), PlainText.orNull(report.where()), PlainText.orNull(report.who()), report.alarm(), LocalDate.now(clock));
    }

    /** @throws Refusal when there is none under this code, or this hour has had too many wrong ones */
    public Conversation open(ReceiptCode code) {
        Exchange exchange = find(code);
        return new Conversation(incidents.find(exchange.incident()).isClosed(), exchange.openedOn(), messages.of(exchange.id()));
    }

    /**
     * The reporter writes; also on a case that is closed, because it may be what opens it again.
     *
     * @param mark of the form it was sent with: the same form sent twice is one message, and another where it says more
     */
    public void write(ReceiptCode code, byte[] mark, String text, List<PublicReport.SentFile> files) {
        Exchange exchange = find(code);
        Refusal.unless(rates.take(Rates.Kind.MESSAGE, messagesAnHour), "reporting.refusal.tooMany");
        transaction.executeWithoutResult(status -> {
            dayOnly.begin();
            forms.say(exchange, mark, text, files);
        });
    }

    /**
     * A wrong code counts for the hour of the whole installation; a right one does not, and opens however many wrong ones came. Of
     * wrong codes hardly any costs the slow hash, and the time of the answer does not tell which did.
     */
    private Exchange find(ReceiptCode code) {
        long begun = System.nanoTime();
        String sign = codes.sign(code);
        Exchange found = hash(code, sign).flatMap(exchanges::findByCodeHash).orElseThrow(() -> wrong(begun));
        if (found.codeSign() == null) {
            exchanges.noteSign(found.id().value(), sign);
        }
        return found;
    }

    private Optional<String> hash(ReceiptCode code, String sign) {
        if (exchanges.anyHasSign(sign)) {
            return Optional.of(codes.hash(code));
        }
        return exchanges.anyIsWithoutSign() ? Optional.of(codes.hashOfDoubtful(code)) : Optional.empty();
    }

    private Refusal wrong(long begun) {
        Refusal refusal = new Refusal(rates.take(Rates.Kind.WRONG_CODE, wrongCodesAnHour)
                ? "reporting.refusal.noSuchCode" : "reporting.refusal.tooManyCodes");
        try {
            Thread.sleep(wrongCodeWaits.minusNanos(System.nanoTime() - begun));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return refusal;
    }
}
