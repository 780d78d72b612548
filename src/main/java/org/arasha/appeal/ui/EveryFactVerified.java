package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.LocalizedTextField;

/** Says of a text that it has a sentence of an earlier template which letters cannot keep, and offers the one that came after it. */
class EveryFactVerified extends Div {

    private static final String SENTENCE = "appeal.introduction.everyFactVerified";
    private static final String INSTEAD = "appeal.introduction.sourcesListed";

    EveryFactVerified(LocalizedTextField field, Runnable changed) {
        Paragraph line = new Paragraph(getTranslation("appeal.introduction.verified"));
        line.addClassName("draft-line");
        Button mend = new Button(getTranslation("appeal.introduction.verified.mend", getTranslation(INSTEAD)), click -> {
            field.setValue(mended(field.getValue()));
            changed.run();
        });
        mend.addClassName("named");
        add(line, mend);
        show(field);
        field.addValueChangeListener(change -> show(field));
    }

    private void show(LocalizedTextField field) {
        setVisible(!mended(field.getValue()).equals(field.getValue()));
    }

    private static LocalizedText mended(LocalizedText text) {
        LocalizedText mended = text;
        for (Language language : Language.values()) {
            String words = text.exactly(language);
            if (words != null) {
                mended = mended.with(language, words.replace(Texts.get(language, SENTENCE), Texts.get(language, INSTEAD)));
            }
        }
        return mended;
    }
}
