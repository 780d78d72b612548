package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.appeal.ApprovalRule;
import org.arasha.appeal.RuleMarks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Which rules of approval can be gone past with a reason; managers say so. */
@Route("administration/approval-rules")
@Menu(title = "appeal.rules", order = 93)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
class ApprovalRulesView extends Screen {

    private final transient RuleMarks marks;
    private final boolean decides;

    ApprovalRulesView(RuleMarks marks, CurrentUser user) {
        super("appeal.rules");
        this.marks = marks;
        this.decides = user.is(Role.MANAGER);
        show();
    }

    private void show() {
        removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        Set<ApprovalRule> marked = marks.marked();
        for (ApprovalRule rule : ApprovalRule.values()) {
            list.add(line(rule, marked.contains(rule)));
        }
        add(head(), new Paragraph(getTranslation("appeal.rules.hint")), list, history());
    }

    private ListItem line(ApprovalRule rule, boolean marked) {
        String name = getTranslation("appeal.ruleName." + rule);
        Div what = new Div(new Span(name), rule.mayBeMarked() ? state(marked) : new Quiet(getTranslation("appeal.ruleBinds." + rule)));
        what.addClassNames("work-what", "entry-words");
        ListItem item = new ListItem(what);
        item.addClassName("work-row");
        if (decides && rule.mayBeMarked()) {
            String words = getTranslation(marked ? "appeal.rules.unmark" : "appeal.rules.mark");
            Button button = new Button(words, click -> {
                marks.mark(rule, !marked);
                show();
            });
            button.setAriaLabel(words + ": " + name);
            item.add(button);
        }
        return item;
    }

    private Component state(boolean marked) {
        return new StatusBadge(marked ? Tone.WARNING : Tone.NEUTRAL, getTranslation(marked ? "appeal.rules.marked" : "appeal.rules.binding"));
    }

    private Section history() {
        Section section = new Section("appeal.rules.history");
        Lines list = Lines.of(marks.history(), mark -> new ListItem(new Span(getTranslation("appeal.ruleName." + mark.rule()) + ": "
                + getTranslation(mark.marked() ? "appeal.rules.marked" : "appeal.rules.binding")),
                new Quiet((mark.by() == null ? "" : mark.by() + ", ") + Dates.dayAndTime(mark.at()))));
        return list.getComponentCount() == 0 ? section.empty("appeal.rules.history.none") : section.with(list);
    }
}
