package org.arasha.appeal.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.appeal.Behind;
import org.arasha.shared.Language;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** A translation that its original has left behind: how that one was, and a way to say that it is right. */
class BehindLine extends Div {

    BehindLine(Language translation, Behind behind, Runnable right) {
        String language = getTranslation("ui.language.name." + translation);
        String other = getTranslation("ui.language.name." + behind.language());
        Paragraph was = new Paragraph(behind.was());
        was.getElement().setAttribute("lang", behind.language().locale().toLanguageTag());
        add(new StatusBadge(Tone.WARNING, language + " – " + getTranslation("appeal.statement.behind", other)),
                new RowButton("appeal.statement.right", language, right),
                new Details(getTranslation("appeal.text.before", other), was));
        addClassName("text-behind-line");
    }
}
