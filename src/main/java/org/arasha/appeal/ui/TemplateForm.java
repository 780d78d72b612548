package org.arasha.appeal.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.Blank;
import org.arasha.appeal.Blanks;
import org.arasha.appeal.LetterTemplate;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Section;

/** A template as it is written, and beside it as it would be read with one, three and eight of what it counts. */
class TemplateForm extends Fields {

    /** One of each plural form that our languages have. */
    private static final List<Integer> COUNTS = List.of(1, 3, 8);

    private final TextField name = Inputs.line("appeal.template.name", LetterTemplate.LONGEST_NAME);
    private final Select<LetterTemplate.Part> part = Inputs.choice("appeal.template.part", "appeal.template.part.", LetterTemplate.Part.values());
    private final LocalizedTextField text;
    private final Div preview = new Div();

    TemplateForm(LetterTemplate template, Consumer<LetterTemplate> save) {
        text = new LocalizedTextField("appeal.template.text", Here.language(), AppealText.LONGEST).sideBySide();
        name.setValue(template.name());
        part.setValue(template.part());
        text.setValue(template.text());
        text.addValueChangeListener(change -> show());
        UnorderedList blanks = new UnorderedList();
        Stream.of(Blank.values()).forEach(blank -> blanks.add(
                new ListItem(new Code("{" + blank.word() + "}"), new Text(" " + getTranslation("appeal.blank." + blank)))));
        Button keep = new Button(getTranslation("appeal.template.save"), click -> {
            if (isRight()) {
                save.accept(new LetterTemplate(template.id(), template.number(), part.getValue(), name.getValue(), text.getValue(), null, null));
            }
        });
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(Inputs.pair(name, part), text, new Section("appeal.template.preview", preview), keep,
                new Section("appeal.template.blanks", new Paragraph(getTranslation("appeal.template.blanks.hint")), blanks));
        show();
    }

    /** Takes the words of an earlier version; they count once they are saved. */
    void take(LocalizedText words) {
        text.setValue(words);
    }

    private boolean isRight() {
        Checks checks = new Checks().filled(name).atMost(name, LetterTemplate.LONGEST_NAME).filled(text).shortEnough(text);
        Blanks.fault(text.getValue()).ifPresent(fault -> checks.that(text, false, fault.messageKey(), fault.arguments()));
        return LetterTexts.printable(checks, text).passed();
    }

    private void show() {
        preview.removeAll();
        Refusal fault = Blanks.fault(text.getValue()).orElse(null);
        if (fault != null) {
            new Checks().that(text, false, fault.messageKey(), fault.arguments());
            preview.add(new Paragraph(getTranslation(fault.messageKey(), fault.arguments())));
            return;
        }
        for (Language language : Language.values()) {
            String words = text.getValue().exactly(language);
            if (words != null) {
                COUNTS.stream().map(count -> Blanks.example(words, language, count)).distinct().forEach(example -> {
                    Paragraph line = new Paragraph(example);
                    line.getElement().setAttribute("lang", language.locale().toLanguageTag());
                    preview.add(line);
                });
            }
        }
    }
}
