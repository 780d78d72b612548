package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.arasha.shared.ui.PagedList;
import org.arasha.shared.ui.PagedList.Page;
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
    private final TextField words = Inputs.search("appeal.search", LONGEST_SEARCH, 600);
    private final PagedList<AppealRow> list = new PagedList<>(this::page, this::lines, this::nothing);

    AppealsView(Appeals appeals, OpenSteps steps, CurrentUser user) {
        super("appeal.appeals");
        this.appeals = appeals;
        this.steps = steps;
        words.addValueChangeListener(change -> list.readAnew());
        Div head = head(words);
        if (user.is(Role.LAWYER)) {
            head.add(new Anchor("appeals/templates", getTranslation("appeal.templates")));
        }
        add(head, list);
        list.readAnew();
    }

    /** Of those that are looked for by words only the newest: more words find the others. */
    private Page<AppealRow> page(@Nullable AppealRow last) {
        String sought = sought();
        if (sought.isBlank()) {
            words.setHelperText(null);
            return Page.of(appeals.before(last == null ? null : last.number()), Appeals.PAGE);
        }
        List<AppealRow> found = appeals.worded(sought);
        words.setHelperText(hint(sought, found));
        return new Page<>(found, false);
    }

    private String sought() {
        return PlainText.line(words.getValue());
    }

    private Stream<ListItem> lines(List<AppealRow> rows) {
        Map<UUID, List<OpenStep>> open = steps.on(rows.stream().filter(row -> row.approvedAt() == null).map(row -> row.id().value()).toList())
                .stream().collect(Collectors.groupingBy(OpenStep::subject));
        return rows.stream().map(row -> line(row, open.getOrDefault(row.id().value(), List.of())));
    }

    private EmptyState nothing() {
        String why = sought().isBlank() ? "appeal.none" : "appeal.noneFound";
        return new EmptyState(why + ".title", why + ".hint");
    }

    private @Nullable String hint(String sought, List<AppealRow> found) {
        if (SearchWords.of(sought).isEmpty()) {
            return getTranslation("incident.search.short");
        }
        return found.size() == Appeals.PAGE ? getTranslation("appeal.search.newest", Appeals.PAGE) : null;
    }

    private ListItem line(AppealRow row, List<OpenStep> open) {
        String subject = row.subject().in(Here.language());
        Anchor title = new Anchor(AppealNavigation.to(row.number()), row.number() + " · " + subject);
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
