package org.arasha.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.incident.ui.RecordSummary;
import org.arasha.reporting.Exchanges;
import org.arasha.reporting.Message;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Section;

/** <i>Answer reporter</i>: what they wrote, and an answer where one is needed. */
@Route("intake/:id/exchange")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AnswerReporterView extends IncidentTask {

    private final transient Exchanges exchanges;
    private transient List<Exchanges.Read> all = List.of();

    AnswerReporterView(IncidentDesk desk, Exchanges exchanges) {
        super(desk, "Task_AnswerReporter");
        this.exchanges = exchanges;
    }

    @Override
    protected Component knowledge() {
        Div knowledge = new Div();
        all = exchanges.of(id());
        all.forEach(read -> knowledge.add(new Section("reporting.exchange", new ExchangeThread(exchanges, id(), all, read))));
        knowledge.add(new RecordSummary(record()));
        return knowledge;
    }

    @Override
    protected DecisionPane decision() {
        Select<Exchanges.Read> to = new Select<>();
        to.setLabel(getTranslation("reporting.answer.to"));
        to.setItems(all);
        to.setItemLabelGenerator(read -> ExchangeThread.name(all, read));
        to.setVisible(all.size() > 1);
        all.stream().filter(Exchanges.Read::waits).findFirst().or(() -> all.stream().findFirst()).ifPresent(to::setValue);
        TextArea text = Inputs.text("reporting.answer", Message.LONGEST);
        text.setHelperText(getTranslation("reporting.answer.hint"));
        return new DecisionPane(to, text)
                .primary(getTranslation("reporting.answer.send"), () -> {
                    if (new Checks().filled(to).filled(text).atMost(text, Message.LONGEST).passed()) {
                        Exchanges.Read read = to.getValue();
                        boolean all = exchanges.answer(read.exchange().id(), read.seen(), text.getValue());
                        done(getTranslation(all ? "reporting.answered" : "reporting.answered.wroteSince"));
                    }
                })
                .other(getTranslation("reporting.settle"), () -> {
                    if (new Checks().filled(to).passed()) {
                        exchanges.settle(to.getValue().exchange().id(), to.getValue().seen());
                        done(getTranslation("reporting.settled"));
                    }
                })
                .keeping(newDraft().value("to", to, read -> read.exchange().id().value().toString(), id -> all.stream()
                        .filter(read -> read.exchange().id().value().toString().equals(id)).findFirst().orElse(null))
                        .text("answer", text).restore());
    }
}
