package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.desk.Drafts;
import org.arasha.shared.Language;

/** What its reader typed into a statement that is no more: to be read, and taken into another one or given up. */
class StrayWords extends Div {

    StrayWords(Drafts drafts, Drafts.Begun begun) {
        addClassName("entry");
        add(new Paragraph(getTranslation("appeal.statement.stray")));
        for (Language language : Language.values()) {
            String words = begun.draft().values().getOrDefault("appeal.statement." + language, "");
            if (!words.isBlank()) {
                Paragraph typed = new Paragraph(words);
                typed.getElement().setAttribute("lang", language.locale().toLanguageTag());
                add(typed);
            }
        }
        add(new Button(getTranslation("appeal.statement.stray.discard"), click -> {
            drafts.discard(StatementRow.FORM, begun.subject());
            removeFromParent();
        }));
    }
}
