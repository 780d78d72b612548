package org.arasha.calendar.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.arasha.calendar.Edit;
import org.arasha.calendar.StatutoryIndex;
import org.arasha.calendar.StatutoryIndexId;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** A monthly calculation index, as the budget of a year sets it. What is changed is unconfirmed again. */
class IndexForm extends EditForm<StatutoryIndex> {

    private final DatePicker from = Days.picker();
    private final IntegerField tenge = new IntegerField(getTranslation("calendar.index.tenge"));
    private final TextField source = Inputs.line("calendar.source", Edit.LONGEST_SOURCE);

    IndexForm() {
        from.setLabel(getTranslation("calendar.rule.from"));
        from.setHelperText(getTranslation("calendar.index.from.hint"));
        from.setMax(LocalDate.of(Edit.LAST_YEAR, 12, 31));
        from.getI18n().setMaxErrorMessage(getTranslation("calendar.refusal.year", Edit.FIRST_YEAR, Edit.LAST_YEAR));
        source.setHelperText(getTranslation("calendar.source.hint"));
        add(Inputs.pair(from, tenge), source);
    }

    @Override
    public void fill(StatutoryIndex known) {
        from.setValue(known.validFrom());
        tenge.setValue(known.tenge());
        source.setValue(known.source());
    }

    @Override
    public boolean isRight() {
        return new Checks().day(from, true)
                .that(tenge, !tenge.isEmpty() && tenge.getValue() >= 1 && tenge.getValue() <= Edit.MOST_TENGE, "calendar.refusal.amount", Edit.MOST_TENGE)
                .filled(source).atMost(source, Edit.LONGEST_SOURCE).passed();
    }

    @Override
    public StatutoryIndex value(@Nullable StatutoryIndex known) {
        return new StatutoryIndex(known == null ? StatutoryIndexId.fresh() : known.id(), known == null ? 1 : known.version(), from.getValue(),
                tenge.getValue(), source.getValue().strip());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("calendar.rule.from", from, Dates::day).with("calendar.index.tenge", tenge, String::valueOf)
                .text("calendar.source", source);
    }
}
