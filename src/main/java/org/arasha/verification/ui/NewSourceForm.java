package org.arasha.verification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.incident.ui.ReliabilityField;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** A source found while one verifies. */
class NewSourceForm extends KeptForm<Source> {

    private final transient IncidentId incident;
    private final Select<Source.Kind> kind = Inputs.choice("incident.source.kind", "incident.sourceKind.", Source.Kind.values());
    private final TextField title = Inputs.line("incident.source.title", Source.LONGEST_TITLE);
    private final TextField publisher = Inputs.line("incident.source.publisher", Source.LONGEST_TITLE);
    private final TextField address = Inputs.line("incident.source.address", Source.LONGEST_ADDRESS);
    private final DatePicker publishedOn = Days.past(getTranslation("incident.source.publishedOn"));
    private final ReliabilityField reliability = new ReliabilityField();
    private final Checkbox confidential = new Checkbox(getTranslation("incident.source.confidential"));

    NewSourceForm(IncidentId incident) {
        this.incident = incident;
        add(Inputs.pair(kind, reliability), title, address, Inputs.pair(publisher, publishedOn), confidential);
    }

    @Override
    public void fill(Source known) {
        throw new UnsupportedOperationException("A source is entered here and changed on the incident's page");
    }

    @Override
    public boolean isRight() {
        return new Checks().filled(kind)
                .that(title, !title.getValue().isBlank() || !address.getValue().isBlank(), "incident.refusal.sourceWithoutTitle")
                .atMost(title, Source.LONGEST_TITLE).atMost(publisher, Source.LONGEST_TITLE).atMost(address, Source.LONGEST_ADDRESS)
                .that(address, address.getValue().isBlank() || Source.isAddress(address.getValue().strip()), "incident.refusal.noWebAddress")
                .day(publishedOn, false).passed();
    }

    @Override
    public Source value(@Nullable Source none) {
        return new Source(SourceId.fresh(), 0, incident, 0, kind.getValue(), LocalizedText.of(Here.language(), title.getValue()),
                PlainText.orNull(publisher.getValue()), PlainText.orNull(address.getValue()), publishedOn.getValue(), null, reliability.getValue(), confidential.getValue(),
                !confidential.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().text("incident.source.title", title);
    }

    @Override
    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.choice("kind", kind, Source.Kind.class).text("title", title).text("publisher", publisher)
                .text("address", address)
                .value("reliability", reliability, String::valueOf, Integer::valueOf).date("publishedOn", publishedOn).flag("confidential", confidential);
    }
}
