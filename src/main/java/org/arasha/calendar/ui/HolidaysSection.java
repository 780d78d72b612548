package org.arasha.calendar.ui;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.CalendarYears;
import org.arasha.calendar.Edit;
import org.arasha.calendar.Holiday;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Section;

/** The holidays that come back each year, with the years in which the law knows them. */
class HolidaysSection extends Section {

    HolidaysSection(CalendarYears years, CalendarChanges changes, boolean keeps, Runnable changed) {
        super("calendar.holidays");
        KeptList<Holiday> list = new KeptList<>(changes, new KeptList.Kind<>(
                one -> DateTimeFormatter.ofPattern("d MMMM", Here.language().locale()).format(one.day().atYear(2024)) + " · " + one.name().in(Here.language()),
                one -> List.of(one.lastYear() == null ? getTranslation("calendar.holiday.since", String.valueOf(one.firstYear()))
                        : getTranslation("calendar.holiday.years", String.valueOf(one.firstYear()), String.valueOf(one.lastYear())),
                        getTranslation(one.moves() ? "calendar.holiday.doesMove" : "calendar.holiday.staysPut"), one.source()),
                new ChangePart.Kind<>(HolidayForm::new, years::latest), Edit.OfHoliday::new), years.holidays(), keeps, changed);
        add(list);
        if (keeps) {
            withAction(list.adding("calendar.holidays.add"));
        }
    }
}
