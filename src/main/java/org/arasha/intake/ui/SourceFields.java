package org.arasha.intake.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Incident;
import org.arasha.incident.Source;
import org.arasha.intake.Registration;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** Where it is known from; may be left empty as a whole. */
class SourceFields extends Fields {

    private final Select<Source.Kind> kind = Inputs.choice("intake.source", "incident.sourceKind.", Source.Kind.values());
    private final TextField title = Inputs.line("intake.source.title", Incident.LONGEST_TITLE);
    private final TextField address = Inputs.line("intake.source.address", Source.LONGEST_ADDRESS);
    private final Checkbox confidential = new Checkbox(getTranslation("incident.source.confidential"));

    SourceFields() {
        add(Inputs.pair(kind, title, address), confidential);
    }

    void fill(Source source, Language language) {
        kind.setValue(source.kind());
        title.setValue(source.title().in(language));
        address.setValue(source.address() == null ? "" : source.address());
        confidential.setValue(source.confidential());
    }

    void keptBy(DraftKeeper draft) {
        draft.choice("sourceKind", kind, Source.Kind.class).text("sourceTitle", title).text("sourceAddress", address)
                .flag("confidential", confidential);
    }

    Checks check(Checks checks) {
        boolean named = !title.getValue().isBlank() || !address.getValue().isBlank();
        String web = address.getValue().strip();
        return checks.that(kind, !named || !kind.isEmpty(), "ui.required").that(title, named || kind.isEmpty(), "ui.required")
                .atMost(title, Incident.LONGEST_TITLE).atMost(address, Source.LONGEST_ADDRESS)
                .that(address, web.isEmpty() || web.matches("https?://\\S+"), "incident.refusal.noWebAddress");
    }

    /** @param written what the words typed are, in which language */
    Registration.@Nullable NewSource value(Function<String, LocalizedText> written) {
        return kind.isEmpty() ? null : new Registration.NewSource(kind.getValue(), written.apply(title.getValue()),
                PlainText.orNull(address.getValue()), confidential.getValue());
    }
}
