package org.arasha.appeal.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Founded;
import org.arasha.appeal.Remark;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What the letter says of each incident, to be read and remarked on, statement by statement. What is not opened is not read. */
class StatementsToRead extends Section {

    private final transient AppealDesk desk;
    private final transient Appeal appeal;

    StatementsToRead(AppealDesk desk, Appeal appeal) {
        super("appeal.statements.read");
        this.desk = desk;
        this.appeal = appeal;
        appeal.incidentIds().forEach(incident -> add(folded(incident)));
    }

    private Details folded(IncidentId id) {
        Incident incident = desk.incidents.visible(id);
        Div body = new Div();
        Details details = new Details(incident.number() + " · " + incident.title().in(Here.language()), body);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                show(id, body);
            }
        });
        return details;
    }

    private void show(IncidentId incident, Div body) {
        body.removeAll();
        List<Remark> remarks = desk.remarks.on(appeal.id());
        for (Founded one : desk.statements.of(appeal.id(), incident).statements()) {
            RemarksAt at = RemarksAt.statement(desk, one::statement, () -> show(incident, body));
            at.show(remarks, getTranslation("appeal.statement.place", one.statement().position() + 1));
            StatementMarks marks = new StatementMarks(appeal.text().language());
            marks.show(one);
            Div statement = new Div(new Paragraph(one.statement().position() + 1 + ". " + one.statement().text().in(appeal.text().language())),
                    grounds(one), marks, at);
            statement.addClassName("entry");
            body.add(statement);
        }
    }

    /** The claims it rests on, and how each stands. */
    private UnorderedList grounds(Founded one) {
        UnorderedList grounds = new UnorderedList();
        one.claims().forEach(claim -> grounds.add(new ListItem(new Quiet(getTranslation("appeal.statement.ground",
                claim.text().in(appeal.text().language()), getTranslation("incident.standing." + claim.standing()),
                getTranslation("incident.attribution." + claim.attribution()))))));
        grounds.addClassName("grounds");
        return grounds;
    }
}
