package org.arasha.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** A text in three languages, one to a tab; a tab says by a sign, and in words to those who point at it or hear it, whether it is written, and whether another has changed since. */
public class LocalizedTextField extends CustomField<LocalizedText> {

    private static final int QUIET_MS = 800;

    private final Tabs tabs = new Tabs();
    private final TextArea area = new TextArea();
    private final Div body = new Div();
    private final int most;
    private LocalizedText text = LocalizedText.NONE;
    private Set<Language> behind = Set.of();
    private @Nullable SideBySide beside;
    private String said = "";

    /** @param most how many characters each language may have */
    public LocalizedTextField(String labelKey, Language first, int most) {
        super(LocalizedText.NONE);
        this.most = most;
        setLabel(getTranslation(labelKey));
        addClassName("localized-text");
        area.setAriaLabel(getTranslation(labelKey));
        area.setMaxRows(12);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(QUIET_MS);
        for (Language ignored : Language.values()) {
            tabs.add(new Tab());
        }
        tabs.addSelectedChangeListener(change -> area.setValue(orEmpty(text.exactly(language()))));
        Inputs.keepPlain(area, PlainText::of);
        LongWords.in(area);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(language(), area.getValue());
            }
        });
        body.add(tabs, area);
        add(body);
        tabs.setSelectedIndex(first.ordinal());
        label();
    }

    /** For what is a few words long. */
    public LocalizedTextField oneLine() {
        area.setMinRows(1);
        return this;
    }

    /** With a button that opens its languages beside one another, for who translates. */
    public LocalizedTextField sideBySide() {
        Button open = new Button(getTranslation("ui.language.beside"), click -> {
            beside = new SideBySide(this, getLabel(), behind);
            beside.say(said);
            beside.open();
        });
        open.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        open.setAriaLabel(getTranslation("ui.language.beside") + ": " + getLabel());
        Div top = new Div(tabs, open);
        top.addClassName("localized-top");
        body.addComponentAsFirst(top);
        return this;
    }

    /** What was wrong is over; who hears of the value says at once what is wrong now, and a text that is still too long says so by itself. */
    private void typed(Language language, String words) {
        text = text.with(language, words);
        label();
        setInvalid(false);
        updateValue();
        if (!isInvalid() && tooLong() != null) {
            setErrorMessage(tooLong());
            setInvalid(true);
        }
    }

    /** Typed in the window of the three languages. */
    void typedBeside(Language language, String words) {
        if (language == language()) {
            area.setValue(words);
        }
        typed(language, words);
    }

    /** What its form says of what was typed, for the window of its languages, which covers the form. */
    public void said(String words) {
        said = words;
        if (beside != null) {
            beside.say(words);
        }
    }

    /** Which of its languages is too long, in the reader's words; null when none is. */
    @Nullable String tooLong() {
        return text.longest() <= most ? null : getTranslation("ui.tooLong.in", most, getTranslation("ui.language.name." + longest()));
    }

    void open(Language language) {
        tabs.setSelectedIndex(language.ordinal());
    }

    Language longest() {
        return Stream.of(Language.values()).max(Comparator.comparingInt(one -> orEmpty(text.exactly(one)).length())).orElseThrow();
    }

    /** Those of its languages that another has left behind: their tabs have a dot. */
    public void behind(Set<Language> languages) {
        behind = Set.copyOf(languages);
        label();
    }

    private Language language() {
        return Language.values()[tabs.getSelectedIndex()];
    }

    private void label() {
        for (Language language : Language.values()) {
            Tab tab = (Tab) tabs.getTabAt(language.ordinal());
            String name = getTranslation("ui.language." + language);
            String signs = (text.has(language) ? "" : " ○") + (behind.contains(language) ? " ●" : "");
            String words = Stream.of(text.has(language) ? "" : getTranslation("ui.language.none"),
                    behind.contains(language) ? getTranslation("ui.language.behind") : "").filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
            tab.setLabel(name + signs);
            say(tab, "title", words);
            say(tab, "aria-label", words.isEmpty() ? "" : name + ": " + words);
        }
    }

    private static void say(Tab tab, String attribute, String words) {
        if (words.isEmpty()) {
            tab.getElement().removeAttribute(attribute);
        } else {
            tab.getElement().setAttribute(attribute, words);
        }
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    protected LocalizedText generateModelValue() {
        return text;
    }

    @Override
    protected void setPresentationValue(@Nullable LocalizedText value) {
        text = value == null ? LocalizedText.NONE : value;
        area.setValue(orEmpty(text.exactly(language())));
        label();
        if (beside != null) {
            beside.show(text);
        }
    }

    @Override
    public LocalizedText getEmptyValue() {
        return LocalizedText.NONE;
    }
}
