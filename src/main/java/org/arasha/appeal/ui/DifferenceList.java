package org.arasha.appeal.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.arasha.appeal.Difference;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Quiet;

/** What differs between two versions of a letter: each line says in words what became of it; words that went are struck through. */
class DifferenceList extends Div {

    DifferenceList(List<Difference> differences, Language language) {
        addClassName("differences");
        if (differences.isEmpty()) {
            add(new Paragraph(getTranslation("appeal.versions.same")));
        }
        differences.forEach(one -> {
            Paragraph words = new Paragraph();
            words.getElement().setAttribute("lang", language.locale().toLanguageTag());
            one.pieces().forEach(piece -> {
                HtmlContainer part = new HtmlContainer(switch (piece.mark()) {
                    case KEPT -> "span";
                    case ADDED -> "ins";
                    case REMOVED -> "del";
                });
                part.setText(piece.words());
                words.add(part);
                words.getElement().appendChild(Element.createText(" "));
            });
            Div line = new Div(new Quiet(getTranslation("appeal.difference." + one.kind()) + " · "
                    + getTranslation("appeal.line." + one.of())), words);
            line.addClassName("entry");
            add(line);
        });
    }
}
