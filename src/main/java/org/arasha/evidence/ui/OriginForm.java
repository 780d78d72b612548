package org.arasha.evidence.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.arasha.evidence.CaseFile;
import org.arasha.evidence.Origin;
import org.arasha.incident.Source;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** Who took or wrote a file, when, how it came, and the source it is the copy of. */
class OriginForm extends EditForm<CaseFile> {

    private final transient List<Source> sources;
    private final TextField takenBy = Inputs.line("evidence.origin.takenBy", Origin.LONGEST_NAME);
    private final PartialDateField taken = new PartialDateField(getTranslation("evidence.origin.taken"));
    private final TextArea came = Inputs.text("evidence.origin.came", Origin.LONGEST_WAY);
    private final Select<Source> source = new Select<>();

    OriginForm(List<Source> sources) {
        this.sources = sources;
        source.setLabel(getTranslation("evidence.origin.source"));
        source.setItems(sources);
        source.setEmptySelectionAllowed(true);
        source.setItemLabelGenerator(one -> one == null ? "" : name(one));
        add(takenBy, taken, came, source);
    }

    @Override
    public void fill(CaseFile known) {
        takenBy.setValue(known.takenBy() == null ? "" : known.takenBy());
        taken.setValue(known.taken());
        came.setValue(known.came() == null ? "" : known.came());
        source.setValue(known.source() == null ? null : found(known.source().value().toString()));
    }

    @Override
    public boolean isRight() {
        return new Checks().atMost(takenBy, Origin.LONGEST_NAME).day(taken, false)
                .atMost(came, Origin.LONGEST_WAY).passed();
    }

    @Override
    public CaseFile value(@Nullable CaseFile known) {
        return Objects.requireNonNull(known).described(new Origin(takenBy.getValue(), taken.getValue(), came.getValue()),
                source.isEmpty() ? null : source.getValue().id());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().text("evidence.origin.takenBy", takenBy).date("evidence.origin.taken", taken)
                .text("evidence.origin.came", came)
                .with("evidence.origin.source", source, OriginForm::name, one -> one.id().value().toString(), this::found);
    }

    private @Nullable Source found(String id) {
        return sources.stream().filter(one -> one.id().value().toString().equals(id)).findFirst().orElse(null);
    }

    static String name(Source source) {
        String title = source.title().in(Here.language());
        return title.isEmpty() && source.address() != null ? source.address() : title;
    }
}
