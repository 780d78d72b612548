package org.arasha.appeal.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.arasha.appeal.LetterTemplate;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.LocalizedTextField;

/** Begins a part of a letter with a template: languages that are written already stay as they are. */
class TemplateChoice extends Select<LetterTemplate> {

    TemplateChoice(List<LetterTemplate> templates, LetterTemplate.Part part, LocalizedTextField field, Runnable changed) {
        List<LetterTemplate> offered = templates.stream().filter(one -> one.part() == part).toList();
        setLabel(getTranslation("appeal.template.choose." + part));
        setHelperText(getTranslation("appeal.template.choose.hint"));
        setItems(offered);
        setItemLabelGenerator(one -> one == null ? "" : one.name());
        setVisible(!offered.isEmpty());
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                field.setValue(begun(field.getValue(), change.getValue().text()));
                changed.run();
            }
        });
    }

    private static LocalizedText begun(LocalizedText written, LocalizedText template) {
        LocalizedText text = written;
        for (Language language : Language.values()) {
            text = text.has(language) ? text : text.with(language, template.exactly(language));
        }
        return text;
    }
}
