package org.arasha.directory;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(PersonName.clean("  Аси\u200Bя \u202EНурл\u200Dан\u202C\u0000\tкызы\uFEFF ")).isEqualTo("Асия Нурлан кызы");
    }

    @Test
    void putsLetterAndMarkTogether() {
        assertThat(PersonName.clean("Тои\u0306кен")).isEqualTo("Тойкен");
    }

    @Test
    void keepsNamesThatAreWrittenFromTheRight() {
        assertThat(PersonName.clean("عمر")).isEqualTo("عمر");
    }

    @Test
    void takesAHundredAndTwentyCharactersAndNotOneMore() {
        assertThat(PersonName.clean("я".repeat(120))).hasSize(120);
        assertThatThrownBy(() -> PersonName.clean("я".repeat(121))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B\u202E", "12 34", "—"})
    void refusesANameWithoutLetters(String name) {
        assertRefused("directory.refusal.name", () -> PersonName.clean(name));
        assertThat(PersonName.isOne(name)).isFalse();
    }

    @Test
    void refusesAPersonWithoutANameInAnyLanguage() {
        assertThatThrownBy(() -> PersonName.clean(LocalizedText.of(Language.KK, "\u200B"))).isInstanceOf(Refusal.class);
    }
}
