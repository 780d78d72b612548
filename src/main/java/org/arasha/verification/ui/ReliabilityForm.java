package org.arasha.verification.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import org.arasha.incident.Source;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.jspecify.annotations.Nullable;

/** How reliable a source is, in six steps. */
class ReliabilityForm extends EditForm<Source> {

    private final Select<Integer> reliability = field();

    ReliabilityForm() {
        add(reliability);
    }

    static Select<Integer> field() {
        Select<Integer> field = new Select<>();
        field.setLabel(field.getTranslation("incident.source.reliability"));
        field.setItems(1, 2, 3, 4, 5, Source.UNRELIABLE);
        field.setEmptySelectionAllowed(true);
        field.setItemLabelGenerator(step -> step == null ? "" : field.getTranslation("incident.reliability." + step));
        return field;
    }

    @Override
    public void fill(Source known) {
        reliability.setValue(known.reliability());
    }

    @Override
    public boolean isRight() {
        return new Checks().filled(reliability).passed();
    }

    @Override
    public Source value(@Nullable Source known) {
        return Objects.requireNonNull(known).judged(reliability.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("incident.source.reliability", reliability,
                step -> getTranslation("incident.reliability." + step));
    }
}
