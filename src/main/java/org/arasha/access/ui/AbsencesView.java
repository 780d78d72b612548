package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.access.Absences;
import org.arasha.access.CaseWorkers;
import org.arasha.access.CurrentUser;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;

/** When one is away and who stands in; a manager sees and enters everybody's. */
@Route(AccessNavigation.ABSENCES)
@Menu(title = "access.absences", order = 97)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AbsencesView extends Screen {

    private final transient Absences absences;
    private final Div known = new Div();
    private final Div form = new Div();

    AbsencesView(Absences absences, CaseWorkers workers, CurrentUser user) {
        super("access.absences");
        this.absences = absences;
        add(head(), new Paragraph(getTranslation("access.absences.hint")), known,
                new Section("access.absences.new", form));
        offer(workers, user);
        show();
    }

    /** Once one is entered, the next. */
    private void offer(CaseWorkers workers, CurrentUser user) {
        form.removeAll();
        form.add(new AbsenceForm(absences, workers, user, () -> {
            offer(workers, user);
            show();
        }));
    }

    private void show() {
        known.removeAll();
        known.add(list(absences.all()));
    }

    private Section list(List<Absences.Absence> all) {
        Section section = new Section("access.absences.known");
        if (all.isEmpty()) {
            return section.empty("access.absences.none");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        all.forEach(one -> list.add(line(one)));
        return section.with(list);
    }

    private ListItem line(Absences.Absence absence) {
        Div what = new Div(new Span(absence.name()), new Quiet(absence.substitute() == null ? getTranslation("access.absences.nobody")
                : getTranslation("access.absences.standsIn", absence.substitute())));
        what.addClassName("work-what");
        String days = Dates.day(absence.first()) + " – " + Dates.day(absence.last());
        Button end = new Button(getTranslation("access.absences.end"), click -> {
            try {
                absences.end(absence.id());
                Notices.done(getTranslation("access.absences.ended"));
            } finally {
                show();
            }
        });
        end.setAriaLabel(getTranslation("access.absences.end") + ": " + absence.name() + ", " + days);
        end.setVisible(absences.mayEnd(absence));
        ListItem item = new ListItem(what, new Span(days), end);
        item.addClassName("work-row");
        return item;
    }
}
