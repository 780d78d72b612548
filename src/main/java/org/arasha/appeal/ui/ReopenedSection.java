package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ReopenedIncidents;
import org.arasha.incident.Incident;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** The cases of an appeal that were taken up again, why, and what that means for the letter; not shown where there are none. */
class ReopenedSection extends Section {

    ReopenedSection(AppealDesk desk, Appeal appeal) {
        super("appeal.reopened");
        List<ReopenedIncidents.Mark> marks = desk.reopened.of(appeal.id());
        setVisible(!marks.isEmpty());
        Lines list = new Lines();
        marks.forEach(one -> list.add(line(one, desk.incidents.visible(one.reopening().incident()))));
        add(new Paragraph(getTranslation(appeal.isApproved() ? "appeal.reopened.approved" : "appeal.reopened.open")), list);
    }

    private ListItem line(ReopenedIncidents.Mark mark, Incident incident) {
        String title = incident.number() + " · " + incident.title().in(Here.language());
        return new ListItem(new Anchor(IncidentNavigation.to(incident.number()), title), new Div(mark.reopening().reason()),
                new Quiet(Dates.dayAndTime(mark.reopening().at())),
                mark.verifiedAnew() ? new StatusBadge(Tone.DONE, getTranslation("appeal.reopened.verified"))
                        : new StatusBadge(Tone.WARNING, getTranslation("appeal.reopened.unverified")));
    }
}
