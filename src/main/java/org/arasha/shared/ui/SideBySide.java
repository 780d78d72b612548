package org.arasha.shared.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;

/** The languages of a text beside one another, as wide as the window allows. What is typed goes into the field it belongs to, and is saved as if typed there. */
class SideBySide extends Dialog {

    private static final int QUIET_MS = 800;
    private static final int ROWS = 6;
    private static final int MOST_ROWS = 20;

    private final Map<Language, TextArea> areas = new EnumMap<>(Language.class);
    private final Paragraph fault = new Paragraph();
    private final Paragraph saved = new Paragraph();
    private final LocalizedTextField field;

    /** @param behind the languages that another has left behind */
    SideBySide(LocalizedTextField field, String title, Set<Language> behind) {
        this.field = field;
        setHeaderTitle(title);
        setWidth("min(96vw, 84rem)");
        Div texts = new Div();
        texts.addClassName("languages-beside");
        for (Language language : Language.values()) {
            texts.add(area(language, behind.contains(language)));
        }
        fault.addClassName("languages-beside-fault");
        fault.getElement().setAttribute("role", "alert");
        saved.addClassName("draft-line");
        saved.getElement().setAttribute("aria-live", "polite");
        add(texts, fault, saved);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        setCloseOnOutsideClick(false);
        closeByKey();
        show(field.getValue());
        tellFault();
    }

    /** The dialog's own way goes past what is typed and still on its way; with a key that the server hears it comes first. */
    private void closeByKey() {
        setCloseOnEsc(false);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
    }

    private TextArea area(Language language, boolean behind) {
        TextArea area = new TextArea(getTranslation("ui.language.name." + language));
        area.setMinRows(ROWS);
        area.setMaxRows(MOST_ROWS);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(QUIET_MS);
        area.setHelperText(behind ? getTranslation("ui.language.behind") : null);
        Inputs.keepPlain(area, PlainText::of);
        LongWords.in(area);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                field.typedBeside(language, area.getValue());
                tellFault();
            }
        });
        areas.put(language, area);
        return area;
    }

    /** What somebody else has saved meanwhile, too; one that says so already is left alone. */
    void show(LocalizedText text) {
        areas.forEach((language, area) -> {
            String words = LocalizedTextField.orEmpty(text.exactly(language));
            if (!area.getValue().equals(words)) {
                area.setValue(words);
            }
        });
    }

    /** Whether it was saved, and if not, why. */
    void say(String words) {
        saved.setText(words);
    }

    private void tellFault() {
        fault.setText(field.isInvalid() ? field.getErrorMessage() : "");
    }
}
