package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.UUID;
import org.arasha.desk.TaskScreen;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.jspecify.annotations.Nullable;

/** A task screen on an incident: its head on top, its record on the left. */
public abstract class IncidentTask extends TaskScreen {

    private final transient IncidentDesk desk;
    private final String step;
    private transient @Nullable Incident incident;

    protected IncidentTask(IncidentDesk desk, String step) {
        super(desk.desk, step);
        this.desk = desk;
        this.step = step;
    }

    @Override
    protected UUID open(String id) {
        incident = desk.incidents.visible(id);
        return incident.id().value();
    }

    @Override
    protected Component header() {
        return desk.headers.of(incident());
    }

    @Override
    protected Component knowledge() {
        IncidentRecord record = record();
        Div known = new Div();
        desk.parts.forEach(part -> part.of(record, step).ifPresent(known::add));
        known.add(new RecordSummary(record));
        return known;
    }

    @Override
    protected Component recordLink() {
        return new Anchor(IncidentNavigation.to(incident().number()), getTranslation("incident.toRecord"));
    }

    protected Incident incident() {
        return Objects.requireNonNull(incident);
    }

    protected IncidentId id() {
        return incident().id();
    }

    protected IncidentRecord record() {
        return desk.records.of(id());
    }
}
