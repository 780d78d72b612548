package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.insight.DeadlineActs;
import org.arasha.insight.PersonLoad;
import org.arasha.insight.Workload;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;

/** What somebody has in hand, what becomes of it while they are away, and how much it may be. */
class PersonSteps extends Div {

    private final transient Workload workload;
    private final transient DeadlineActs acts;
    private final transient PersonLoad person;
    private final ActsBar bar;

    PersonSteps(Workload workload, DeadlineActs acts, PersonLoad person, DeadlineList list, ActsBar bar, CapacityForm capacity) {
        this.workload = workload;
        this.acts = acts;
        this.person = person;
        this.bar = bar;
        addClassName("section");
        add(new H2(person.name()));
        if (person.away() != null) {
            add(away(person.away()));
        }
        if (list.isEmpty()) {
            add(new Paragraph(getTranslation("insight.workload.nothing")));
        } else {
            add(new Quiet(getTranslation("insight.workload.hint")), list);
        }
        add(capacity);
    }

    private Div away(PersonLoad.Away away) {
        Paragraph words = new Paragraph(getTranslation(away.name() == null ? "insight.load.away" : "insight.load.awayWith",
                Dates.day(away.first()), Dates.day(away.last()), away.name()));
        Div both = new Div(words, new Paragraph(getTranslation("insight.away.due", count(away))));
        both.addClassName("away");
        if (away.substitute() != null && away.due() > 0) {
            String give = away.due() > Workload.MOST_AT_ONCE ? getTranslation("insight.away.handFirst", away.name(), Workload.MOST_AT_ONCE)
                    : getTranslation("insight.away.hand", away.name());
            both.add(new Button(give, click -> bar.done(acts.handOn(
                    workload.dueBy(person.id(), away.last()), person.id(), away.substitute()))));
        }
        return both;
    }

    private static String count(PersonLoad.Away away) {
        return away.due() + (away.due() >= Workload.MOST_OF_A_PERSON ? "+" : "");
    }
}
