package org.arasha.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.CalendarYears;
import org.arasha.calendar.DayImport;
import org.arasha.calendar.Edit;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The days of a year on one screen, and the holidays and single days of which they are made, with the indexes of fines; administrators keep
 * them.
 */
@Route(CalendarView.ADDRESS)
@Menu(title = "calendar.title", order = 92.6)
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "LAWYER"})
class CalendarView extends Screen implements BeforeEnterObserver {

    static final String ADDRESS = "administration/calendar";

    private static final String YEAR = "year";

    private final transient CalendarYears years;
    private final transient CalendarChanges changes;
    private final transient DayImport imports;
    private final transient MonthlyIndex index;
    private final boolean keeps;
    private final boolean confirms;
    private final IntegerField chosen = new IntegerField();
    private final Div content = new Div();

    CalendarView(CalendarYears years, CalendarChanges changes, DayImport imports, MonthlyIndex index, CurrentUser user) {
        super("calendar.title");
        this.years = years;
        this.changes = changes;
        this.imports = imports;
        this.index = index;
        keeps = user.is(Role.ADMINISTRATOR);
        confirms = user.is(Role.LAWYER);
        chosen.setAriaLabel(getTranslation("calendar.year"));
        chosen.setStepButtonsVisible(true);
        chosen.setMin(Edit.FIRST_YEAR);
        chosen.setMax(Edit.LAST_YEAR);
        chosen.addClassName("year-field");
        chosen.addValueChangeListener(change -> {
            if (change.isFromClient() && isYear(change.getValue())) {
                go(change.getValue());
            }
        });
        Div year = new Div(new Button(getTranslation("calendar.year.before"), click -> step(-1)), chosen,
                new Button(getTranslation("calendar.year.after"), click -> step(1)));
        year.addClassName("year-switch");
        add(head(year), new Paragraph(getTranslation(keeps ? "calendar.hint" : "calendar.hint.reader")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen.setValue(event.getLocation().getQueryParameters().getSingleParameter(YEAR).map(CalendarView::number)
                .filter(CalendarView::isYear).orElseGet(() -> Here.today().getYear()));
        show();
    }

    private void step(int by) {
        Integer year = chosen.getValue();
        if (isYear(year) && isYear(year + by)) {
            go(year + by);
        }
    }

    private void go(int year) {
        UI.getCurrent().navigate(ADDRESS, QueryParameters.of(YEAR, String.valueOf(year)));
    }

    private void show() {
        int year = chosen.getValue();
        content.removeAll();
        content.add(new LatestChanges(changes), new YearPicture(year, years.marked(year)),
                new DaysSection(years, changes, year, keeps, this::show), new HolidaysSection(years, changes, keeps, this::show),
                new IndexesSection(index, changes, year, keeps, confirms, this::show));
        if (keeps) {
            content.add(new ImportSection(imports, changes, this::show));
        }
    }

    private static boolean isYear(@Nullable Integer year) {
        return year != null && year >= Edit.FIRST_YEAR && year <= Edit.LAST_YEAR;
    }

    /** No year at all, where it is no number. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
