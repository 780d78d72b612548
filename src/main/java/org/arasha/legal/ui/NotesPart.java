package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.RecordPart;
import org.arasha.legal.Analyses;
import org.arasha.legal.LegalNote;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the incident's page: what was written when aid or monitoring ended and when a withdrawn consent was decided on. */
@org.springframework.stereotype.Component
@Order(21)
class NotesPart implements RecordPart {

    private final Analyses analyses;

    NotesPart(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<LegalNote> notes = analyses.notes(record.incident().id());
        return notes.isEmpty() ? Optional.empty() : Optional.of(section(notes));
    }

    private static Component section(List<LegalNote> notes) {
        Section section = new Section("legal.notes");
        Lines list = Lines.of(notes, note -> new ListItem(new Paragraph(note.text()), new Quiet(section.getTranslation("step." + note.after().step())),
                new Quiet(Dates.dayAndTime(note.at())), new Quiet(note.by() == null ? "" : note.by())));
        return section.with(list);
    }
}
