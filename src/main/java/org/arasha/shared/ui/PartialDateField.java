package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import com.vaadin.flow.data.binder.ValidationResult;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.PartialDate;
import org.arasha.shared.PartialDate.Kind;
import org.jspecify.annotations.Nullable;

/** A date as far as it is known: how exact, then the day or days. */
public class PartialDateField extends CustomField<PartialDate> {

    private static final String AS_TYPED = "?";
    private static final String NOTHING = "-";

    private final Select<Kind> kind = new Select<>();
    private final DatePicker first = Days.past();
    private final DatePicker last = Days.past();
    private final TimePicker time = new TimePicker();
    private boolean timed = true;

    public PartialDateField(String label) {
        setLabel(label);
        addClassName("partial-date");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("ui.date.kind." + one));
        kind.setValue(Kind.DAY);
        kind.setAriaLabel(getTranslation("ui.date.kind"));
        kind.addValueChangeListener(change -> Days.asExactlyAs(first, change.getValue()));
        first.setAriaLabel(label);
        last.setAriaLabel(getTranslation("ui.date.until"));
        time.setAriaLabel(getTranslation("ui.date.time"));
        time.setPlaceholder(getTranslation("ui.date.time"));
        time.setStep(Duration.ofMinutes(15));
        time.setI18n(new TimePickerI18n().setBadInputErrorMessage(getTranslation("ui.date.noTime")));
        add(new Div(kind, first, last, time));
        List.<HasValue<?, ?>>of(kind, first, last, time).forEach(part -> part.addValueChangeListener(change -> showParts()));
        showParts();
    }

    /** For what has no hour. */
    public PartialDateField withoutTime() {
        timed = false;
        showParts();
        return this;
    }

    private void showParts() {
        last.setVisible(kind.getValue() == Kind.RANGE);
        time.setVisible(timed && kind.getValue() == Kind.DAY);
        String wrong = wrong();
        setErrorMessage(wrong);
        setInvalid(wrong != null);
    }

    /** Why it is no date yet, in the reader's words; null when it is one. */
    @Nullable String fault() {
        boolean missing = first.isEmpty() || last.isVisible() && last.isEmpty();
        String wrong = wrong();
        return wrong == null && missing ? getTranslation("ui.date.missing") : wrong;
    }

    /** What is wrong with what has been chosen so far. */
    private @Nullable String wrong() {
        for (Component part : List.of(first, last, time)) {
            ValidationResult own = Checks.ofItself(part);
            if (part.isVisible() && own.isError()) {
                return own.getErrorMessage();
            }
        }
        if (last.isVisible() && !first.isEmpty() && !last.isEmpty() && last.getValue().isBefore(first.getValue())) {
            return getTranslation("ui.date.endsFirst");
        }
        boolean ahead = time.isVisible() && !first.isEmpty() && !time.isEmpty()
                && first.getValue().atTime(time.getValue()).isAfter(LocalDateTime.now(Dates.ZONE));
        return ahead ? getTranslation("ui.date.timeAhead") : null;
    }

    @Override
    protected @Nullable PartialDate generateModelValue() {
        if (fault() != null) {
            return null;
        }
        LocalDate day = first.getValue();
        return switch (kind.getValue()) {
            case DAY -> time.getValue() == null ? PartialDate.on(day) : PartialDate.at(day, time.getValue());
            case MONTH -> PartialDate.in(YearMonth.from(day));
            case YEAR -> PartialDate.in(Year.from(day));
            case RANGE -> PartialDate.between(day, last.getValue());
            case ABOUT -> PartialDate.about(day);
            case BEFORE -> PartialDate.before(day);
            case AFTER -> PartialDate.after(day);
        };
    }

    /** The day that is missing or wrong, not how exact it is, which is the first of its fields. */
    @Override
    public void focus() {
        boolean firstIsWrong = first.isEmpty() || Checks.ofItself(first).isError();
        Focusable<?> wanting = firstIsWrong || fault() == null ? first : last.isVisible() ? last : time;
        wanting.focus();
    }

    /** Whether something is typed that makes no date: a day ahead, half a range, no day at all. */
    public boolean isWrong() {
        boolean typed = !first.isEmpty() || !last.isEmpty() || !time.isEmpty();
        return wrong() != null || typed && fault() != null;
    }

    /** What is typed so far, to be typed again by {@link #type}. */
    public String typed() {
        return Stream.of(AS_TYPED, kind.getValue(), first.getValue(), last.getValue(), time.getValue())
                .map(part -> part == null ? NOTHING : part.toString()).collect(Collectors.joining(" "));
    }

    /** @return whether it was written by {@link #typed} */
    public boolean type(String typed) {
        String[] parts = typed.split(" ");
        if (!parts[0].equals(AS_TYPED) || parts.length != 5) {
            return false;
        }
        clear();
        kind.setValue(Kind.valueOf(parts[1]));
        first.setValue(part(parts[2], LocalDate::parse));
        last.setValue(part(parts[3], LocalDate::parse));
        time.setValue(part(parts[4], LocalTime::parse));
        return true;
    }

    private static <V> @Nullable V part(String written, Function<String, V> read) {
        return written.equals(NOTHING) ? null : read.apply(written);
    }

    /** Whenever the user has changed a part, also one that makes no other date of it. */
    public void onTyped(Runnable typed) {
        List.<HasValue<?, ?>>of(kind, first, last, time).forEach(part -> part.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.run();
            }
        }));
    }

    @Override
    protected void setPresentationValue(@Nullable PartialDate date) {
        kind.setValue(date == null ? Kind.DAY : date.kind());
        first.setValue(date == null ? null : date.anchor());
        last.setValue(date == null || date.kind() != Kind.RANGE ? null : date.to());
        time.setValue(date == null ? null : date.time());
    }
}
