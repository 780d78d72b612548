package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.arasha.insight.DeadlineKind;
import org.arasha.insight.ReminderRules;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;

/** How long before their ends people are reminded of deadlines, by kind. */
@Route(BoardPlace.ROUTE + "/reminders")
@RolesAllowed("MANAGER")
class ReminderRulesView extends Screen {

    ReminderRulesView(ReminderRules rules) {
        super("insight.rules");
        add(head(new Anchor(BoardPlace.ROUTE, getTranslation("insight.deadlines"))), new Paragraph(getTranslation("insight.rules.hint")));
        Map<DeadlineKind, SortedSet<Integer>> all = rules.all();
        for (DeadlineKind kind : DeadlineKind.values()) {
            add(kind(rules, kind, all.getOrDefault(kind, new TreeSet<>())));
        }
    }

    private Section kind(ReminderRules rules, DeadlineKind kind, Set<Integer> now) {
        MultiSelectComboBox<Integer> days = new MultiSelectComboBox<>();
        days.setAriaLabel(getTranslation("insight.kind." + kind));
        days.setItems(IntStream.rangeClosed(0, ReminderRules.MOST_DAYS).boxed().toList());
        days.setItemLabelGenerator(one -> getTranslation("insight.rules.days", one));
        days.setValue(now);
        Button save = new Button(getTranslation("insight.rules.save"), click -> {
            rules.set(kind, days.getValue());
            Notices.done(getTranslation("insight.rules.saved"));
        });
        save.setAriaLabel(getTranslation("insight.rules.save") + ": " + getTranslation("insight.kind." + kind));
        Div fields = new Div(days, save);
        fields.addClassName("addressee");
        return new Section("insight.kind." + kind, fields);
    }
}
