package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.arasha.insight.DeadlineActs;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.PersonLoad;
import org.arasha.insight.Workload;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** What somebody has in hand, how much they can have, and what becomes of it while they are away. */
class PersonSteps extends Div {

    private final transient Workload workload;
    private final transient DeadlineActs acts;
    private final transient PersonLoad person;
    private final ActsBar bar;
    private final transient Runnable changed;

    PersonSteps(Workload workload, DeadlineActs acts, PersonLoad person, DeadlineBoard board, ActsBar bar, Runnable changed) {
        this.workload = workload;
        this.acts = acts;
        this.person = person;
        this.bar = bar;
        this.changed = changed;
        addClassName("section");
        add(new H2(person.name()));
        if (person.away() != null) {
            add(away(person.away()));
        }
        List<DeadlineRow> first = workload.heldBy(person.id(), null);
        if (first.isEmpty()) {
            add(new Paragraph(getTranslation("insight.workload.nothing")));
        } else {
            add(new Quiet(getTranslation("insight.workload.hint")),
                    new DeadlineList(board, last -> last == null ? first : workload.heldBy(person.id(), last), (row, why) -> HandedLine.of(row, why, bar)));
        }
        add(bar, capacity());
    }

    private Div away(PersonLoad.Away away) {
        Paragraph words = new Paragraph(getTranslation(away.name() == null ? "insight.load.away" : "insight.load.awayWith",
                Dates.day(away.first()), Dates.day(away.last()), away.name()));
        Div both = new Div(words, new Paragraph(getTranslation("insight.away.due", count(away))));
        both.addClassName("away");
        if (away.substitute() != null && away.due() > 0) {
            both.add(new Button(getTranslation("insight.away.hand", away.name()), click -> bar.done(acts.handOn(
                    workload.dueBy(person.id(), away.last()), person.id(), away.substitute()))));
        }
        return both;
    }

    private static String count(PersonLoad.Away away) {
        return away.due() + (away.due() >= Workload.MOST_OF_A_PERSON ? "+" : "");
    }

    private Div capacity() {
        IntegerField steps = new IntegerField(getTranslation("insight.capacity"));
        steps.setHelperText(getTranslation("insight.capacity.hint"));
        steps.setMin(1);
        steps.setMax(Workload.MOST_CAPACITY);
        steps.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(getTranslation("insight.capacity.number"))
                .setMinErrorMessage(wrong()).setMaxErrorMessage(wrong()));
        steps.setValue(person.capacity());
        Button save = new Button(getTranslation("insight.capacity.save"), click -> {
            if (new Checks().that(steps, !steps.isInvalid() && isRight(steps.getValue()), "insight.refusal.capacity", Workload.MOST_CAPACITY)
                    .passed()) {
                workload.setCapacity(person.id(), steps.getValue());
                Notices.done(getTranslation("insight.capacity.saved"));
                changed.run();
            }
        });
        Div form = new Div(steps, save);
        form.addClassName("acts-form");
        return form;
    }

    private String wrong() {
        return getTranslation("insight.refusal.capacity", Workload.MOST_CAPACITY);
    }

    private static boolean isRight(@Nullable Integer steps) {
        return steps == null || steps >= 1 && steps <= Workload.MOST_CAPACITY;
    }
}
