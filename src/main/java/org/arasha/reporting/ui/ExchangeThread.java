package org.arasha.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.arasha.incident.IncidentId;
import org.arasha.reporting.Exchange;
import org.arasha.reporting.Exchanges;
import org.arasha.reporting.Message;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What was said with a reporter, in its order, with the files they sent. */
class ExchangeThread extends Div {

    private final transient Exchanges exchanges;
    private final transient IncidentId incident;

    /** @param all the exchanges of the case, this one among them */
    ExchangeThread(Exchanges exchanges, IncidentId incident, List<Exchanges.Read> all, Exchanges.Read read) {
        this.exchanges = exchanges;
        this.incident = incident;
        add(new Quiet(name(all, read)));
        if (read.exchange().sender() != null && read.exchange().address() != null) {
            add(new Paragraph(getTranslation("reporting.answersGoTo", read.exchange().address(), read.exchange().sender())));
        }
        if (read.exchange().bouncedOn() != null) {
            add(new StatusBadge(Tone.OVERDUE, getTranslation("reporting.bounced", Dates.day(read.exchange().bouncedOn()))));
        }
        if (!read.files().isEmpty()) {
            add(new Paragraph(getTranslation("reporting.filesOfReport")), files(read.files()));
        }
        OrderedList list = new OrderedList();
        list.addClassName("exchange");
        read.messages().forEach(message -> list.add(line(read.exchange(), message)));
        if (!read.messages().isEmpty()) {
            add(list);
        }
    }

    /** How it began; numbered where there are several, for two may have begun alike. */
    static String name(List<Exchanges.Read> all, Exchanges.Read read) {
        String name = new Span().getTranslation("reporting.channel." + read.exchange().channel(), Dates.day(read.exchange().openedOn()));
        return all.size() == 1 ? name : (all.indexOf(read) + 1) + ". " + name;
    }

    private ListItem line(Exchange exchange, Message message) {
        Paragraph text = new Paragraph(message.text());
        text.addClassName("told");
        ListItem item = new ListItem(new Quiet(who(exchange, message) + ", " + Dates.day(message.saidOn())), text);
        item.addClassName(message.fromReporter() ? "from-reporter" : "from-us");
        if (!message.files().isEmpty()) {
            item.add(files(message.files()));
        }
        return item;
    }

    private String who(Exchange exchange, Message message) {
        if (message.sender() != null) {
            return message.sender().isBlank() ? getTranslation("reporting.other.unnamed")
                    : getTranslation(exchange.isReportFrom(message.sender()) ? "reporting.other.asReport" : "reporting.other", message.sender());
        }
        return message.fromReporter() ? getTranslation("reporting.reporter")
                : message.by() == null ? getTranslation("reporting.us") : message.by();
    }

    private Component files(List<Message.Attached> files) {
        Lines list = Lines.of(files, this::line);
        return list;
    }

    private ListItem line(Message.Attached file) {
        ListItem line = new ListItem(link(file));
        if (exchanges.isEvidence(incident, file.file())) {
            line.add(evidence(file));
            return line;
        }
        line.add(new RowButton("reporting.take", file.name(), () -> {
            exchanges.takeAsEvidence(incident, file.file());
            line.removeAll();
            line.add(link(file), evidence(file));
        }));
        return line;
    }

    private Anchor evidence(Message.Attached file) {
        return new Anchor("evidence/" + file.file().value(), getTranslation("reporting.taken"));
    }

    /** Always to be saved, never shown in the page: nobody knows yet what it is. */
    private Download link(Message.Attached file) {
        return new Download(file.name(), file.name(), "application/octet-stream", () -> exchanges.open(incident, file.file()));
    }
}
