package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.PlainText;
import org.arasha.shared.SearchWords;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** All appeals one may see, the newest first. */
@Route("appeals")
@Menu(title = "appeal.appeals", order = 30)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AppealsView extends Screen {

    private static final int LONGEST_SEARCH = 200;

    private final transient Appeals appeals;
    private final transient OpenSteps steps;
    private final transient List<AppealRow> rows = new ArrayList<>();
    private final TextField words = Inputs.search("appeal.search", LONGEST_SEARCH, 600);
    private final Div list = new Div();
    private final Button more = new Button();

    AppealsView(Appeals appeals, OpenSteps steps, CurrentUser user) {
        super("appeal.appeals");
        this.appeals = appeals;
        this.steps = steps;
        words.addValueChangeListener(change -> readAnew());
        more.setText(getTranslation("ui.more"));
        more.addClickListener(click -> read());
        Div head = head(words);
        if (user.is(Role.LAWYER)) {
            head.add(new Anchor("appeals/templates", getTranslation("appeal.templates")));
        }
        add(head, list, more);
        readAnew();
    }

    private void readAnew() {
        rows.clear();
        list.removeAll();
        read();
    }

    /** Of those that are looked for by words only the newest: more words find the others. */
    private void read() {
        String sought = PlainText.line(words.getValue());
        List<AppealRow> page = sought.isBlank() ? appeals.before(rows.isEmpty() ? null : rows.getLast().number()) : appeals.worded(sought);
        rows.addAll(page);
        words.setHelperText(sought.isBlank() ? null : hint(sought, page));
        more.setVisible(sought.isBlank() && page.size() == Appeals.PAGE);
        if (rows.isEmpty()) {
            String why = sought.isBlank() ? "appeal.none" : "appeal.noneFound";
            list.add(new EmptyState(why + ".title", why + ".hint"));
            return;
        }
        Map<UUID, List<OpenStep>> open = steps.on(page.stream().filter(row -> row.approvedAt() == null).map(row -> row.id().value()).toList())
                .stream().collect(Collectors.groupingBy(OpenStep::subject));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("work-list");
        page.forEach(row -> lines.add(line(row, open.getOrDefault(row.id().value(), List.of()))));
        list.add(lines);
    }

    private @Nullable String hint(String sought, List<AppealRow> found) {
        if (SearchWords.of(sought).isEmpty()) {
            return getTranslation("incident.search.short");
        }
        return found.size() == Appeals.PAGE ? getTranslation("appeal.search.newest", Appeals.PAGE) : null;
    }

    private ListItem line(AppealRow row, List<OpenStep> open) {
        String subject = row.subject().in(Here.language());
        Anchor title = new Anchor("appeals/" + row.number(), row.number() + " · " + subject);
        title.addClassName("work-title");
        Span facts = new Span(getTranslation("appeal.kind." + row.kind()) + " · " + Dates.day(row.date()) + " · "
                + getTranslation("appeal.counts", row.incidents(), row.addressees()));
        facts.addClassName("work-step");
        Div titles = new Div(title);
        titles.addClassName("work-title");
        Div what = new Div(titles, facts);
        what.addClassName("work-what");
        ListItem item = new ListItem(what, state(row, open));
        item.addClassName("work-row");
        return item;
    }

    private Div state(AppealRow row, List<OpenStep> open) {
        Div marks = new Div();
        marks.addClassName("work-marks");
        if (row.closedAt() != null) {
            marks.add(new StatusBadge(Tone.DONE, getTranslation("appeal.state.closed")));
        } else if (row.approvedAt() != null) {
            marks.add(new StatusBadge(Tone.NEUTRAL, getTranslation("appeal.stage.FOLLOW_UP")));
        } else {
            marks.add(new StatusBadge(Tone.NEUTRAL, getTranslation(AppealHeaders.prepared(open))));
            open.stream().filter(step -> step.dueAt() != null).min(Comparator.comparing(OpenStep::dueAt)).ifPresent(step ->
                    marks.add(new DueBadge(step.dueAt()).hinted(getTranslation("step." + step.step()))));
        }
        return marks;
    }
}
