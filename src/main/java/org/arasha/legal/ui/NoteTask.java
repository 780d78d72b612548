package org.arasha.legal.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.legal.Analysis;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** A step that ends with a note of what was done. */
abstract class NoteTask extends IncidentTask {

    private final String words;

    /** @param words the texts it speaks with: {@code words.note}, {@code words.end}, {@code words.done} */
    NoteTask(IncidentDesk desk, String step, String words) {
        super(desk, step);
        this.words = words;
    }

    abstract void end(String note);

    @Override
    protected DecisionPane decision() {
        TextArea note = Inputs.text(words + ".note", Analysis.LONGEST_REASON);
        return new DecisionPane(note)
                .primary(getTranslation(words + ".end"), () -> {
                    if (new Checks().filled(note).atMost(note, Analysis.LONGEST_REASON).passed()) {
                        end(note.getValue());
                        done(getTranslation(words + ".done"));
                    }
                })
                .keeping(newDraft().text("note", note).restore());
    }
}
