package org.arasha.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
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

    AnswerReporterView(IncidentDesk desk, Exchanges exchanges) {
        super(desk, "Task_AnswerReporter");
        this.exchanges = exchanges;
    }

    @Override
    protected Component knowledge() {
        Div knowledge = new Div();
        exchanges.of(id()).ifPresent(read -> knowledge.add(
                new Section("reporting.exchange", new ExchangeThread(exchanges, id(), read))));
        knowledge.add(new RecordSummary(record()));
        return knowledge;
    }

    @Override
    protected DecisionPane decision() {
        TextArea text = Inputs.text("reporting.answer", Message.LONGEST);
        text.setHelperText(getTranslation("reporting.answer.hint"));
        return new DecisionPane(text)
                .primary(getTranslation("reporting.answer.send"), () -> {
                    if (new Checks().filled(text).atMost(text, Message.LONGEST).passed()) {
                        exchanges.answer(id(), text.getValue());
                        done(getTranslation("reporting.answered"));
                    }
                })
                .other(getTranslation("reporting.settle"), () -> {
                    exchanges.settle(id());
                    done(getTranslation("reporting.settled"));
                })
                .keeping(newDraft().text("answer", text).restore());
    }
}
