package org.arasha.shared.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.arasha.shared.PartialDate;
import org.arasha.shared.PartialDate.Kind;
import org.jspecify.annotations.Nullable;

/** A date as far as it is known: how exact, then the day or days. */
public class PartialDateField extends CustomField<PartialDate> {

    private final Select<Kind> kind = new Select<>();
    private final DatePicker first = Days.picker();
    private final DatePicker last = Days.picker();
    private final TimePicker time = new TimePicker();

    public PartialDateField(String label) {
        setLabel(label);
        addClassName("partial-date");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("ui.date.kind." + one));
        kind.setValue(Kind.DAY);
        kind.setAriaLabel(getTranslation("ui.date.kind"));
        kind.addValueChangeListener(change -> showParts());
        first.setAriaLabel(label);
        last.setAriaLabel(getTranslation("ui.date.until"));
        time.setAriaLabel(getTranslation("ui.date.time"));
        time.setPlaceholder(getTranslation("ui.date.time"));
        time.setStep(Duration.ofMinutes(15));
        first.setMax(LocalDate.now(Dates.ZONE));
        last.setMax(LocalDate.now(Dates.ZONE));
        add(new Div(kind, first, last, time));
        showParts();
    }

    private void showParts() {
        last.setVisible(kind.getValue() == Kind.RANGE);
        time.setVisible(kind.getValue() == Kind.DAY);
    }

    @Override
    protected @Nullable PartialDate generateModelValue() {
        LocalDate day = first.getValue();
        if (day == null || day.isAfter(LocalDate.now(Dates.ZONE))) {
            return null;
        }
        return switch (kind.getValue()) {
            case DAY -> time.getValue() == null ? PartialDate.on(day) : PartialDate.at(day, time.getValue());
            case MONTH -> PartialDate.in(YearMonth.from(day));
            case RANGE -> isLast(last.getValue(), day) ? PartialDate.between(day, last.getValue()) : null;
            case ABOUT -> PartialDate.about(day);
            case BEFORE -> PartialDate.before(day);
            case AFTER -> PartialDate.after(day);
        };
    }

    private static boolean isLast(@Nullable LocalDate last, LocalDate first) {
        return last != null && !last.isBefore(first) && !last.isAfter(LocalDate.now(Dates.ZONE));
    }

    /** Whether something is typed that makes no date: a day ahead, half a range, no day at all. */
    public boolean isWrong() {
        boolean typed = !first.isEmpty() || !last.isEmpty() || !time.isEmpty() || first.isInvalid() || last.isInvalid();
        return typed && generateModelValue() == null;
    }

    @Override
    protected void setPresentationValue(@Nullable PartialDate date) {
        kind.setValue(date == null ? Kind.DAY : date.kind());
        first.setValue(date == null ? null : date.anchor());
        last.setValue(date == null || date.kind() != Kind.RANGE ? null : date.to());
        time.setValue(date == null ? null : date.time());
    }
}
