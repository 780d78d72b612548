package org.arasha.calendar.ui;

import java.util.List;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.CalendarYears;
import org.arasha.calendar.Edit;
import org.arasha.calendar.SingleDay;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Section;

/** The single days of a year: transferred by decree, or announced. */
class DaysSection extends Section {

    DaysSection(CalendarYears years, CalendarChanges changes, int year, boolean keeps, Runnable changed) {
        super("calendar.days");
        List<SingleDay> days = years.days(year);
        KeptList<SingleDay> list = new KeptList<>(changes, new KeptList.Kind<>(
                one -> Dates.day(one.day()) + " · " + one.name().in(Here.language()),
                one -> List.of(getTranslation("calendar.day.kind." + one.kind()), one.source()),
                new ChangePart.Kind<>(DayForm::new, years::latest), Edit.OfDay::new), days, keeps, changed);
        if (days.isEmpty()) {
            empty("calendar.days.none");
        }
        add(list);
        if (keeps) {
            withAction(list.adding("calendar.days.add"));
        }
    }
}
