package org.arasha.calendar.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.arasha.calendar.DayId;
import org.arasha.calendar.Edit;
import org.arasha.calendar.SingleDay;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** A day that a decree has set, or the announced day of Kurban-ait. */
class DayForm extends EditForm<SingleDay> {

    private final DatePicker day = Days.picker();
    private final Select<Kind> kind = Inputs.choice("calendar.day.kind", "calendar.day.kind.", Kind.values());
    private final LocalizedTextField name = new LocalizedTextField("calendar.name", Here.language(), Edit.LONGEST_NAME).oneLine();
    private final TextField source = Inputs.line("calendar.source", Edit.LONGEST_SOURCE);

    DayForm() {
        day.setLabel(getTranslation("calendar.day"));
        day.setMax(LocalDate.of(Edit.LAST_YEAR, 12, 31));
        day.getI18n().setMaxErrorMessage(getTranslation("calendar.refusal.year", Edit.FIRST_YEAR, Edit.LAST_YEAR));
        source.setHelperText(getTranslation("calendar.source.hint"));
        add(Inputs.pair(day, kind), name, source);
    }

    @Override
    public void fill(SingleDay known) {
        day.setValue(known.day());
        kind.setValue(known.kind());
        name.setValue(known.name());
        source.setValue(known.source());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().day(day, true).filled(kind);
        for (Language language : Language.values()) {
            checks.filledIn(language, name);
        }
        return checks.shortEnough(name).filled(source).atMost(source, Edit.LONGEST_SOURCE).passed();
    }

    @Override
    public SingleDay value(@Nullable SingleDay known) {
        return new SingleDay(known == null ? DayId.fresh() : known.id(), known == null ? 1 : known.version(), day.getValue(),
                kind.getValue(), name.getValue(), source.getValue().strip());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("calendar.day", day, Dates::day)
                .with("calendar.day.kind", kind, one -> getTranslation("calendar.day.kind." + one))
                .texts("calendar.name", name).text("calendar.source", source);
    }
}
