package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.arasha.appeal.Correction;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What was mended in a letter since it was signed, line by line. */
class CorrectionsSection extends Section {

    CorrectionsSection(List<Correction> corrections) {
        super("appeal.corrections");
        corrections.forEach(one -> {
            Div line = new Div(new Quiet(getTranslation("appeal.correction.before")), new Paragraph(one.before()),
                    new Quiet(getTranslation("appeal.correction.after")), new Paragraph(one.after()));
            line.addClassName("entry");
            add(line);
        });
    }
}
