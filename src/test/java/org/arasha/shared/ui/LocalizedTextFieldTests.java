package org.arasha.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArashaTest
record LocalizedTextFieldTests(Windows windows) {

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void saysInWordsWhatTheSignsOfItsTabsMean() {
        Window window = windows.of(Role.AUDITOR).open("trail");
        LocalizedTextField field = new LocalizedTextField("incident.title", Language.EN, 300);
        field.setValue(LocalizedText.of(Language.EN, "Held").with(Language.KK, "Ұсталды"));
        field.behind(Set.of(Language.KK));

        String none = window.words("ui.language.none");
        assertThat(tab(field, Language.RU).getLabel()).endsWith("○");
        assertThat(said(field, Language.RU, "title")).isEqualTo(none);
        assertThat(said(field, Language.RU, "aria-label")).isEqualTo(window.words("ui.language.RU") + ": " + none);
        assertThat(said(field, Language.KK, "title")).isEqualTo(window.words("ui.language.behind"));
        assertThat(said(field, Language.EN, "title")).isNull();
        assertThat(said(field, Language.EN, "aria-label")).isNull();
    }

    private static @Nullable String said(LocalizedTextField field, Language language, String attribute) {
        return tab(field, language).getElement().getAttribute(attribute);
    }

    private static Tab tab(LocalizedTextField field, Language language) {
        Tabs tabs = field.getChildren().flatMap(one -> one.getChildren()).filter(Tabs.class::isInstance).map(Tabs.class::cast).findFirst().orElseThrow();
        return (Tab) tabs.getTabAt(language.ordinal());
    }
}
