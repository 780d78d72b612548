package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.arasha.access.Absences;
import org.arasha.access.CaseTeams.Person;
import org.arasha.access.CaseWorkers;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Notices;

/** Says from when until when somebody is away, and who stands in for them. */
class AbsenceForm extends Fields {

    private final transient Absences absences;
    private final ComboBox<Person> who = person("access.absences.who");
    private final DatePicker first = Days.picker();
    private final DatePicker last = Days.ahead(getTranslation("access.absences.last"));
    private final ComboBox<Person> substitute = person("access.absences.substitute");

    AbsenceForm(Absences absences, CaseWorkers workers, CurrentUser user, Runnable entered) {
        this.absences = absences;
        Person me = new Person(user.id(), user.name());
        first.setLabel(getTranslation("access.absences.first"));
        who.addValueChangeListener(change -> offer(change.getValue()));
        who.setItems(user.is(Role.MANAGER) ? workers.all() : List.of(me));
        who.setVisible(user.is(Role.MANAGER));
        who.setValue(me);
        substitute.setHelperText(getTranslation("access.absences.substitute.hint"));
        Button enter = new Button(getTranslation("access.absences.enter"), click -> {
            if (isRight() && enter()) {
                entered.run();
            }
        });
        Div pairs = new Div(who, first, last, substitute);
        pairs.addClassName("pair");
        add(pairs, enter);
    }

    private ComboBox<Person> person(String labelKey) {
        ComboBox<Person> field = new ComboBox<>();
        field.setLabel(getTranslation(labelKey));
        field.setItemLabelGenerator(Person::name);
        return field;
    }

    private void offer(Person person) {
        substitute.clear();
        substitute.setItems(person == null ? List.of() : absences.substitutesOf(person.id()));
    }

    private boolean isRight() {
        LocalDate from = first.getValue();
        return new Checks().filled(who).day(first, true).day(last, true)
                .that(last, from == null || last.isEmpty() || !last.getValue().isBefore(from), "access.absences.order").passed();
    }

    /** What is entered already is said at the day; that the substitute is away, too, or waits for this one, as a notice. */
    private boolean enter() {
        try {
            boolean somebody = absences.enter(who.getValue().id(), Objects.requireNonNull(first.getValue()),
                    Objects.requireNonNull(last.getValue()), substitute.isEmpty() ? null : substitute.getValue().id());
            Notices.done(getTranslation("access.absences.entered"));
            if (!somebody && !substitute.isEmpty()) {
                Notices.refused(getTranslation("access.absences.standsInNobody", substitute.getValue().name()));
            }
            return true;
        } catch (Refusal refusal) {
            return new Checks().that(last, false, refusal.messageKey(), refusal.arguments()).passed();
        }
    }
}
