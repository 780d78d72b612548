package org.arasha.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.arasha.ArashaTest;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArashaTest
record LongWordsTests(Windows windows) {

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void areNotBrokenIntoLinesWhereADraftBringsThemBackOrTheyArePasted() {
        Window window = windows.of(Role.INTAKE).open("incidents/new");
        TextArea text = (TextArea) window.field("intake.told");

        window.fill("intake.told", "x".repeat(1_000_000));
        assertThat(text.getClassNames()).contains(LongWords.CLASS);
        assertThat(text.getValue()).hasSize(1_000_000);
        TextArea again = (TextArea) windows.of(Role.INTAKE).open("incidents/new").field("intake.told");
        assertThat(again.getValue()).hasSize(1_000_000);
        assertThat(again.getClassNames()).contains(LongWords.CLASS);

        window.fill("intake.told", "https://example.org/" + "x".repeat(2_000) + " of many words".repeat(1_000));
        assertThat(text.getClassNames()).doesNotContain(LongWords.CLASS);
    }

    @Test
    void areNotBrokenInATextOfSeveralLanguages() {
        windows.of(Role.INTAKE).open("incidents/new");
        LocalizedTextField field = new LocalizedTextField("incident.title", Language.EN, 300);

        field.setValue(LocalizedText.of(Language.EN, "x".repeat(1_000_000)));

        assertThat(field.getChildren().flatMap(one -> one.getChildren()).filter(TextArea.class::isInstance).map(TextArea.class::cast))
                .allSatisfy(area -> assertThat(area.getClassNames()).contains(LongWords.CLASS)).isNotEmpty();
    }
}
