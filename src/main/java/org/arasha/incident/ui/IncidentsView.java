package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.arasha.incident.IncidentRow;
import org.arasha.incident.Incidents;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** All incidents one may see, the newest number first. */
@Route("incidents")
@Menu(title = "incident.incidents", order = 20)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class IncidentsView extends Div implements HasDynamicTitle {

    private final transient Incidents incidents;
    private final transient Whereabouts whereabouts;
    private final transient List<IncidentRow> rows = new ArrayList<>();
    private final TextField words = new TextField();
    private final Div list = new Div();
    private final Button more = new Button();
    private final Language language = Language.of(UI.getCurrent().getLocale());

    IncidentsView(Incidents incidents, Whereabouts whereabouts) {
        this.incidents = incidents;
        this.whereabouts = whereabouts;
        addClassName("page");
        words.setPlaceholder(getTranslation("incident.search"));
        words.setAriaLabel(getTranslation("incident.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(600);
        words.addValueChangeListener(change -> readAnew());
        Button report = new Button(getTranslation("incident.newReport"), click -> UI.getCurrent().navigate("incidents/new"));
        report.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div head = new Div(new H1(getTranslation("incident.incidents")), words, report);
        head.addClassName("page-head");
        more.setText(getTranslation("workflow.more"));
        more.addClickListener(click -> read());
        add(head, list, more);
        readAnew();
    }

    private void readAnew() {
        rows.clear();
        read();
    }

    private void read() {
        List<IncidentRow> page = incidents.before(rows.isEmpty() ? null : rows.getLast().number(), PlainText.line(words.getValue()));
        rows.addAll(page);
        more.setVisible(page.size() == Incidents.PAGE);
        list.removeAll();
        if (rows.isEmpty()) {
            String why = words.isEmpty() ? "incident.none" : "incident.noneFound";
            list.add(new EmptyState(why + ".title", why + ".hint"));
            return;
        }
        Map<UUID, Stage> stages = whereabouts.stages(rows.stream().map(IncidentRow::id).toList());
        UnorderedList lines = new UnorderedList();
        lines.addClassName("work-list");
        rows.forEach(row -> lines.add(line(row, stages.getOrDefault(row.id(), Stage.INTAKE))));
        list.add(lines);
    }

    private ListItem line(IncidentRow row, Stage stage) {
        Anchor title = new Anchor("incidents/" + row.number(), row.number() + " · " + row.title().in(language));
        title.addClassName("work-title");
        String place = row.locality().in(language);
        Span facts = new Span((row.when() == null ? "" : Dates.partial(row.when())) + (place.isEmpty() ? "" : " · " + place));
        facts.addClassName("work-step");
        Div titles = new Div(title);
        titles.addClassName("work-title");
        Div what = new Div(titles, facts);
        what.addClassName("work-what");
        Div marks = new Div();
        if (row.urgency().isUrgent() && row.outcome() == null) {
            marks.add(new StatusBadge(Tone.OVERDUE, getTranslation("workflow.urgent"))
                    .explained(getTranslation("incident.urgency." + row.urgency())));
        }
        if (row.restricted()) {
            marks.add(new StatusBadge(Tone.NEUTRAL, getTranslation("incident.restricted")));
        }
        marks.add(row.outcome() == null ? new StatusBadge(Tone.FINE, getTranslation("stage." + stage))
                : new StatusBadge(Tone.DONE, getTranslation("incident.outcome." + row.outcome())));
        ListItem item = new ListItem(what, marks);
        item.addClassName("work-row");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.incidents") + " · Arasha";
    }
}
