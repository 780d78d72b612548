package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.arasha.appeal.Appeal;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;

/** The incidents of an appeal in their order; some are only mentioned. */
class IncidentOrder extends Section {

    private final transient Incidents incidents;
    private final transient List<Appeal.Part> parts;
    private final transient Runnable changed;
    private final transient Consumer<IncidentId> dropped;
    private final OrderedList list = new OrderedList();

    IncidentOrder(Incidents incidents, Appeal appeal, Runnable changed, Consumer<IncidentId> dropped) {
        super("appeal.incidents");
        this.incidents = incidents;
        this.parts = new ArrayList<>(appeal.incidents());
        this.changed = changed;
        this.dropped = dropped;
        list.addClassName("lines");
        add(list);
        show();
    }

    List<Appeal.Part> parts() {
        return List.copyOf(parts);
    }

    void show(List<Appeal.Part> now) {
        if (!parts.equals(now)) {
            parts.clear();
            parts.addAll(now);
            show();
        }
    }

    private void show() {
        list.removeAll();
        parts.forEach(part -> list.add(line(part)));
        offerMoves();
    }

    private Line line(Appeal.Part part) {
        Incident incident = incidents.visible(part.incident());
        Line line = new Line(new Span(incident.number() + " · " + incident.title().in(Here.language())),
                new RowButton("appeal.moveTo", incident.number(), () -> askWhere(incident)));
        Checkbox mentioned = new Checkbox(getTranslation("appeal.mentioned"), part.mentioned());
        mentioned.addValueChangeListener(change -> {
            parts.set(list.indexOf(line), new Appeal.Part(part.incident(), change.getValue()));
            changed.run();
        });
        line.up.addClickListener(click -> moveUp(list.indexOf(line)));
        line.up.setAriaLabel(getTranslation("appeal.moveUp", incident.number().toString()));
        Div actions = new Div(mentioned, line.up, line.elsewhere, drop(incident));
        actions.addClassName("row-actions");
        line.add(actions);
        return line;
    }

    /** The one above goes below: who moves a line several places keeps the button under their hand, and no other line is built anew. */
    private void moveUp(int place) {
        put(place - 1, place);
        changed.run();
    }

    private void askWhere(Incident incident) {
        new PlaceDialog(incident.number(), placeOf(incident.id()) + 1, parts.size(), place -> move(incident.id(), place - 1)).open();
    }

    /** While the place was asked for, a colleague may have moved or taken out others, and this one. */
    private void move(IncidentId incident, int wanted) {
        int now = placeOf(incident);
        if (now >= 0) {
            put(now, Math.min(wanted, parts.size() - 1)).elsewhere.focus();
            changed.run();
        }
    }

    private Line put(int from, int to) {
        Line line = (Line) list.getComponentAt(from);
        parts.add(to, parts.remove(from));
        list.remove(line);
        list.addComponentAtIndex(to, line);
        offerMoves();
        return line;
    }

    private int placeOf(IncidentId incident) {
        return parts.stream().map(Appeal.Part::incident).toList().indexOf(incident);
    }

    private void offerMoves() {
        for (int place = 0; place < list.getComponentCount(); place++) {
            Line line = (Line) list.getComponentAt(place);
            line.up.setEnabled(place > 0);
            line.elsewhere.setVisible(parts.size() > 2);
        }
    }

    /** Asks first: the case then goes on to its outcome without this appeal. */
    private Button drop(Incident incident) {
        return new Button(getTranslation("appeal.drop"), click -> {
            ConfirmDialog question = new ConfirmDialog(getTranslation("appeal.drop.question", incident.number().toString()),
                    getTranslation("appeal.drop.hint"), getTranslation("appeal.drop"), confirm -> dropped.accept(incident.id()));
            question.setCancelable(true);
            question.setCancelText(getTranslation("appeal.drop.keep"));
            question.open();
        });
    }

    private static final class Line extends ListItem {

        private final Button up = new Button(VaadinIcon.ARROW_UP.create());
        private final Button elsewhere;

        Line(Component what, Button elsewhere) {
            super(what);
            this.elsewhere = elsewhere;
        }
    }
}
