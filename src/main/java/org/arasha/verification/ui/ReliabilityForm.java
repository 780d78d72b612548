package org.arasha.verification.ui;

import java.util.Objects;
import org.arasha.incident.Source;
import org.arasha.incident.ui.ReliabilityField;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.jspecify.annotations.Nullable;

/** How reliable a source is, in six steps. */
class ReliabilityForm extends EditForm<Source> {

    private final ReliabilityField reliability = new ReliabilityField();

    ReliabilityForm() {
        add(reliability);
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
        return new FieldSet().with("incident.source.reliability", reliability, reliability::words);
    }
}
