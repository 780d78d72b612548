package org.arasha.calendar.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import org.arasha.calendar.Edit;
import org.arasha.calendar.Holiday;
import org.arasha.calendar.HolidayId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** A holiday that comes back each year, and the years in which the law knows it. */
class HolidayForm extends EditForm<Holiday> {

    private final IntegerField day = new IntegerField(getTranslation("calendar.holiday.day"));
    private final Select<Month> month = new Select<>();
    private final IntegerField first = new IntegerField(getTranslation("calendar.holiday.first"));
    private final IntegerField last = new IntegerField(getTranslation("calendar.holiday.last"));
    private final Checkbox moves = new Checkbox(getTranslation("calendar.holiday.moves"), true);
    private final LocalizedTextField name = new LocalizedTextField("calendar.name", Here.language(), Edit.LONGEST_NAME).oneLine();
    private final TextField source = Inputs.line("calendar.source", Edit.LONGEST_SOURCE);

    HolidayForm() {
        month.setLabel(getTranslation("calendar.holiday.month"));
        month.setItems(Month.values());
        month.setItemLabelGenerator(HolidayForm::words);
        last.setHelperText(getTranslation("calendar.holiday.last.hint"));
        add(Inputs.pair(day, month), Inputs.pair(first, last), moves, name, source);
    }

    @Override
    public void fill(Holiday known) {
        day.setValue(known.day().getDayOfMonth());
        month.setValue(known.day().getMonth());
        first.setValue(known.firstYear());
        last.setValue(known.lastYear());
        moves.setValue(known.moves());
        name.setValue(known.name());
        source.setValue(known.source());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().filled(month)
                .that(day, !day.isEmpty() && day.getValue() >= 1 && (month.isEmpty() || day.getValue() <= month.getValue().maxLength()),
                        "calendar.holiday.noSuchDay")
                .that(first, isYear(first), "calendar.refusal.year", Edit.FIRST_YEAR, Edit.LAST_YEAR)
                .that(last, last.isEmpty() ? !last.isInvalid() : isYear(last), "calendar.refusal.year", Edit.FIRST_YEAR, Edit.LAST_YEAR)
                .that(last, last.isEmpty() || first.isEmpty() || last.getValue() >= first.getValue(), "calendar.refusal.endBeforeStart");
        for (Language language : Language.values()) {
            checks.filledIn(language, name);
        }
        return checks.shortEnough(name).filled(source).atMost(source, Edit.LONGEST_SOURCE).passed();
    }

    private static boolean isYear(IntegerField field) {
        return !field.isEmpty() && field.getValue() >= Edit.FIRST_YEAR && field.getValue() <= Edit.LAST_YEAR;
    }

    @Override
    public Holiday value(@Nullable Holiday known) {
        return new Holiday(known == null ? HolidayId.fresh() : known.id(), known == null ? 1 : known.version(),
                MonthDay.of(month.getValue(), day.getValue()), first.getValue(), last.getValue(), moves.getValue(), name.getValue(),
                source.getValue().strip());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("calendar.holiday.day", day, String::valueOf).with("calendar.holiday.month", month, HolidayForm::words)
                .with("calendar.holiday.first", first, String::valueOf).with("calendar.holiday.last", last, String::valueOf)
                .with("calendar.holiday.moves", moves, yes -> getTranslation(yes ? "ui.yes" : "ui.no"))
                .texts("calendar.name", name).text("calendar.source", source);
    }

    private static String words(@Nullable Month one) {
        return one == null ? "" : one.getDisplayName(TextStyle.FULL_STANDALONE, Here.language().locale());
    }
}
