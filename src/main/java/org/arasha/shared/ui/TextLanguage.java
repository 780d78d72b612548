package org.arasha.shared.ui;

import com.vaadin.flow.component.select.Select;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/** In which language what is typed beside it is written: it is written down as it was told, whatever language the screen is in. */
public class TextLanguage extends Select<Language> {

    public TextLanguage() {
        setLabel(getTranslation("ui.textLanguage"));
        setItems(Language.values());
        setItemLabelGenerator(one -> one == null ? "" : getTranslation("ui.language.name." + one));
        setValue(Here.language());
    }

    /** That of a text which is there already, as the reader sees it. */
    public TextLanguage like(LocalizedText known) {
        setValue(known.languageIn(Here.language()));
        return this;
    }
}
