package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

/** The frame of a letter holds what was typed into it without showing the seam. */
class LetterWordsTests {

    private final LetterWords words = new LetterWords(Language.RU);

    @Test
    void endEachLineOfAListOnceHoweverItWasTyped() {
        assertThat(words.list(List.of("проверить факты.", "наказать виновных;", "сообщить о мерах", "ответить в срок.")))
                .containsExactly("проверить факты;", "наказать виновных;", "сообщить о мерах;", "ответить в срок.");
        assertThat(words.list(List.of("ответить в срок;"))).containsExactly("ответить в срок.");
        assertThat(words.list(List.of("применить часть 2.", "вернуть камеру «Око»."))).containsExactly("применить часть 2;", "вернуть камеру «Око».");
    }

    @Test
    void endALineAfterTheShortNameOfALawOnceToo() {
        assertThat(words.list(List.of("соблюдать УПК РК.", "снизить штраф на 50 %."))).containsExactly("соблюдать УПК РК;", "снизить штраф на 50 %.");
    }

    @Test
    void leaveThePointOfAWordThatIsCutShort() {
        assertThat(words.list(List.of("вернуть 5000 руб.", "возместить 200 тыс."))).containsExactly("вернуть 5000 руб.;", "возместить 200 тыс.");
        assertThat(words.list(List.of("вернуть камеру, карту и т. д.", "пересмотреть решение 2019 г.")))
                .containsExactly("вернуть камеру, карту и т. д.;", "пересмотреть решение 2019 г.");
    }
}
