package org.arasha.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.arasha.evidence.CaseFileRow;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.ContentState;
import org.arasha.incident.IncidentId;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** The files of a case, the newest first, and the place to bring more to. */
class EvidenceSection extends Section {

    private final transient CaseFiles files;
    private final transient IncidentId incident;
    private final Div warning = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("evidence.none"));
    private final Button more = new Button(getTranslation("ui.more"), click -> read());
    private long last;

    EvidenceSection(CaseFiles files, IncidentId incident) {
        super("evidence.evidence");
        this.files = files;
        this.incident = incident;
        list.addClassNames("lines", "evidence-list");
        none.addClassName("section-empty");
        add(warning, list, none, more);
        readAnew();
    }

    void addUpload() {
        add(new EvidenceUpload(files, incident, this::readAnew));
    }

    void readAnew() {
        list.removeAll();
        warning.removeAll();
        last = Long.MAX_VALUE;
        read();
    }

    private void read() {
        var page = files.before(incident, last);
        page.forEach(row -> list.add(new EvidenceRow(row)));
        if (!page.isEmpty()) {
            last = page.getLast().position();
        }
        more.setVisible(page.size() == CaseFiles.PAGE);
        none.setVisible(list.getChildren().findAny().isEmpty());
        list.setVisible(!none.isVisible());
        if (page.stream().map(CaseFileRow::state).anyMatch(state -> state != ContentState.SOUND) && warning.getChildren().findAny().isEmpty()) {
            warning.add(new StatusBadge(Tone.OVERDUE, getTranslation("evidence.atFault")));
        }
    }
}
