package org.arasha.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.AskingPart;
import org.arasha.incident.ui.ReportPart;
import org.arasha.reporting.ExchangeId;
import org.arasha.reporting.Exchanges;
import org.arasha.reporting.Message;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the incident's page, where it is registered and where claims are verified: the exchange with the reporter, and a field to answer in. */
@org.springframework.stereotype.Component
@Order(35)
class ExchangePart implements AskingPart, ReportPart {

    private final Exchanges exchanges;
    private final Drafts drafts;
    private final CurrentUser user;

    ExchangePart(Exchanges exchanges, Drafts drafts, CurrentUser user) {
        this.exchanges = exchanges;
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<Exchanges.Read> all = exchanges.of(record.incident().id());
        return all.isEmpty() ? Optional.empty()
                : Optional.of(new Div(all.stream().map(read -> section(record.incident().id(), all, read)).toArray(Component[]::new)));
    }

    private Component section(IncidentId incident, List<Exchanges.Read> all, Exchanges.Read read) {
        Section section = new Section("reporting.exchange", new ExchangeThread(exchanges, incident, all, read));
        if (!read.exchange().isOpen()) {
            return section.empty("reporting.refusal.noAddress");
        }
        return user.is(Role.INTAKE) || user.is(Role.VERIFIER) ? section.with(form(incident, read)) : section;
    }

    private Component form(IncidentId incident, Exchanges.Read read) {
        ExchangeId exchange = read.exchange().id();
        TextArea text = Inputs.text("reporting.answer", Message.LONGEST);
        text.setHelperText(text.getTranslation("reporting.answer.hint"));
        DraftKeeper draft = new DraftKeeper(drafts, "Exchange", exchange.value(), incident.value()).text("answer", text).restore();
        Button answer = new Button(text.getTranslation("reporting.answer.send"), click -> {
            draft.requireAllSeen();
            if (new Checks().filled(text).atMost(text, Message.LONGEST).passed()) {
                boolean all = exchanges.answer(exchange, read.seen(), text.getValue());
                draft.discard();
                Notices.done(text.getTranslation(all ? "reporting.answered" : "reporting.answered.wroteSince"));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        Fields form = new Fields(text, answer, draft);
        return form;
    }
}
