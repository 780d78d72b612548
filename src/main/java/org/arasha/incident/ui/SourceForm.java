package org.arasha.incident.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** Where something is known from. */
class SourceForm extends EditForm<Source> {

    private final transient Choices choices;
    private final Select<Source.Kind> kind = Inputs.choice("incident.source.kind", "incident.sourceKind.", Source.Kind.values());
    private final LocalizedTextField title = new LocalizedTextField("incident.source.title", Here.language(), Source.LONGEST_TITLE).oneLine();
    private final TextField publisher = Inputs.line("incident.source.publisher", Source.LONGEST_TITLE);
    private final TextField address = Inputs.line("incident.source.address", Source.LONGEST_ADDRESS);
    private final DatePicker publishedOn = Days.past(getTranslation("incident.source.publishedOn"));
    private final Select<Language> language = Inputs.choice("incident.source.language", "ui.language.", Language.values());
    private final ReliabilityField reliability = new ReliabilityField();
    private final Checkbox confidential = new Checkbox(getTranslation("incident.source.confidential"));
    private final Checkbox cited = new Checkbox(getTranslation("incident.source.cited"));

    SourceForm(Choices choices) {
        this.choices = choices;
        language.setEmptySelectionAllowed(true);
        cited.setValue(true);
        confidential.addValueChangeListener(change -> {
            cited.setEnabled(!change.getValue());
            if (change.getValue()) {
                cited.setValue(false);
            }
        });
        add(Inputs.pair(kind, publisher), title, address, Inputs.pair(publishedOn, language, reliability), Inputs.pair(confidential, cited));
    }

    @Override
    public void fill(Source known) {
        kind.setValue(known.kind());
        title.setValue(known.title());
        publisher.setValue(known.publisher() == null ? "" : known.publisher());
        address.setValue(known.address() == null ? "" : known.address());
        publishedOn.setValue(known.publishedOn());
        language.setValue(known.language());
        reliability.setValue(known.reliability());
        confidential.setValue(known.confidential());
        cited.setValue(known.cited());
    }

    @Override
    public boolean isRight() {
        return new Checks().filled(kind)
                .that(title, !title.getValue().isEmpty() || !address.getValue().isBlank(), "incident.refusal.sourceWithoutTitle")
                .shortEnough(title)
                .atMost(publisher, Source.LONGEST_TITLE).atMost(address, Source.LONGEST_ADDRESS)
                .that(address, address.getValue().isBlank() || Source.isAddress(address.getValue().strip()), "incident.refusal.noWebAddress")
                .day(publishedOn, false).passed();
    }

    @Override
    public Source value(@Nullable Source known) {
        return new Source(known == null ? SourceId.fresh() : known.id(), known == null ? 0 : known.version(),
                choices.record().incident().id(), known == null ? 0 : known.position(), kind.getValue(), title.getValue(),
                PlainText.orNull(publisher.getValue()),
                PlainText.orNull(address.getValue()), publishedOn.getValue(), language.getValue(),
                reliability.getValue(), confidential.getValue(), cited.getValue() && !confidential.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("incident.source.kind", kind, one -> getTranslation("incident.sourceKind." + one))
                .texts("incident.source.title", title).text("incident.source.publisher", publisher)
                .text("incident.source.address", address).with("incident.source.publishedOn", publishedOn, Dates::day)
                .with("incident.source.language", language, one -> getTranslation("ui.language." + one))
                .with("incident.source.reliability", reliability, reliability::words)
                .with("incident.source.confidential", confidential, one -> getTranslation("ui.yes"))
                .with("incident.source.cited", cited, one -> getTranslation("ui.yes"));
    }
}
