package org.arasha.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;

/** Fields for days, written as people here write them: 29.03.2019, the week from Monday. */
public final class Days {

    private static final String DAY = "dd.MM.yyyy";
    private static final String[] OTHER_DAYS = {"d.M.yyyy", "yyyy-MM-dd"};

    /** A year written with two digits would be an earlier one. */
    private static final LocalDate FIRST = LocalDate.of(CaseNumber.FIRST_YEAR, 1, 1);

    /** Further ahead is nothing that anybody plans or is told of: the year has a slip in it. */
    private static final int YEARS_AHEAD = 5;

    private Days() {}

    public static DatePicker picker() {
        DatePicker picker = new DatePicker();
        Locale locale = UI.getCurrent() == null ? Language.RU.locale() : UI.getCurrent().getLocale();
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        picker.setI18n(new DatePickerI18n().setDateFormats(DAY, OTHER_DAYS)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)).toList())
                .setWeekdays(Arrays.asList(names.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(Arrays.asList(names.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek(1)
                .setMinErrorMessage(picker.getTranslation("ui.date.tooEarly"))
                .setBadInputErrorMessage(picker.getTranslation("ui.date.none"))
                .setToday(picker.getTranslation("ui.due.today"))
                .setCancel(picker.getTranslation("ui.close")));
        picker.setMin(FIRST);
        picker.setAutoOpen(false);
        picker.setPlaceholder(picker.getTranslation("ui.date.form"));
        return picker;
    }

    /** Shows and reads no more of a day than is known: 03.2019 for a month, 2019 for a year; a whole day is read, too. */
    static void asExactlyAs(DatePicker picker, PartialDate.Kind kind) {
        switch (kind) {
            case MONTH -> show(picker, "ui.date.form.month", "ui.date.none.month", "MM.yyyy", "M.yyyy", "yyyy-MM", DAY);
            case YEAR -> show(picker, "ui.date.form.year", "ui.date.none.year", "yyyy", DAY);
            case DAY, RANGE, ABOUT, BEFORE, AFTER -> show(picker, "ui.date.form", "ui.date.none", DAY, OTHER_DAYS);
        }
    }

    private static void show(DatePicker picker, String placeholderKey, String noneKey, String form, String... others) {
        picker.setI18n(picker.getI18n().setDateFormats(form, others).setBadInputErrorMessage(picker.getTranslation(noneKey)));
        picker.setPlaceholder(picker.getTranslation(placeholderKey));
    }

    /** For what has happened already. */
    public static DatePicker past(String label) {
        DatePicker picker = past();
        picker.setLabel(label);
        return picker;
    }

    static DatePicker past() {
        DatePicker picker = picker();
        picker.setMax(Here.today());
        picker.getI18n().setMaxErrorMessage(picker.getTranslation("ui.date.notAhead"));
        return picker;
    }

    /** For what is not far away. */
    public static DatePicker near(String label) {
        DatePicker picker = picker();
        picker.setLabel(label);
        picker.setMax(Here.today().plusYears(YEARS_AHEAD));
        picker.getI18n().setMaxErrorMessage(picker.getTranslation("ui.date.tooFar", YEARS_AHEAD));
        return picker;
    }

    /** For what is still to come. */
    public static DatePicker ahead(String label) {
        DatePicker picker = near(label);
        picker.setMin(Here.today());
        picker.getI18n().setMinErrorMessage(picker.getTranslation("ui.date.notPast"));
        return picker;
    }
}
