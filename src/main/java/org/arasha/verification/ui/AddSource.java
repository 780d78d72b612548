package org.arasha.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** Adds a source to the record while one verifies. */
class AddSource extends Details {

    AddSource(Records records, IncidentRecord record, Runnable afterChange) {
        Language language = Language.of(UI.getCurrent().getLocale());
        setSummaryText(getTranslation("verification.addSource"));
        Select<Source.Kind> kind = Inputs.choice("intake.source", "incident.sourceKind.", Source.Kind.values());
        TextField title = Inputs.line("intake.source.title", Incident.LONGEST_TITLE);
        TextField address = Inputs.line("intake.source.address", Source.LONGEST_ADDRESS);
        Checkbox confidential = new Checkbox(getTranslation("incident.source.confidential"));
        Button add = new Button(getTranslation("verification.addSource"), click -> {
            if (new Checks().filled(kind).filled(title).atMost(title, Incident.LONGEST_TITLE)
                    .atMost(address, Source.LONGEST_ADDRESS)
                    .that(address, address.getValue().isBlank() || address.getValue().strip().matches("https?://\\S+"),
                            "incident.refusal.noWebAddress").passed()) {
                records.add(new Source(SourceId.fresh(), 0, record.incident().id(), record.sources().size() + 1,
                        kind.getValue(), LocalizedText.of(language, title.getValue()), null,
                        address.getValue().isBlank() ? null : address.getValue().strip(), null, null, null,
                        confidential.getValue(), !confidential.getValue()));
                afterChange.run();
            }
        });
        Div body = new Div(kind, title, address, confidential, add);
        body.addClassName("decision-fields");
        add(body);
    }
}
