package org.arasha.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words on a diagram fit into its boxes. */
class ProcessDiagramTests {

    @Test
    void aWordWiderThanItsBoxMayBeBrokenBetweenSyllables() {
        assertThat(ProcessDiagram.hyphenated("Зарегистрировать сообщение").replace('\u00AD', '-'))
                .isEqualTo("Заре-гистри-ро-вать сообщение");
        assertThat(ProcessDiagram.hyphenated("талаптар қанағаттандырылды").replace('\u00AD', '-'))
                .isEqualTo("талаптар қана-ғаттанды-рылды");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Проверить факты", "Пересмотреть анализ", "Review new information"})
    void wordsThatFitStayWhole(String name) {
        assertThat(ProcessDiagram.hyphenated(name)).isEqualTo(name);
    }
}
