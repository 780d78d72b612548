package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are found in any case form, and ordinary words are not taken for names. */
class UnagreedNamesTests {

    @ParameterizedTest
    @CsvSource({"тойкен,Тойкен", "тойкен,Тойкенге", "тойкен,Тойкеннің", "сания,Санию", "сания,Сании", "сания,Санияның", "вера,Веры", "вера,Верой",
            "дана,Дану", "дана,Дананың", "ким,Ким", "ким,Кимнің", "ли,Ли", "марк,Марком", "жумабаева,Жумабаевой", "жумабаева,жумабаеву",
            "вишневский,Вишневского", "вишневская,Вишневской", "королев,Королёвым", "toyken,Toyken"})
    void theFormsOfANameAreFound(String name, String written) {
        assertThat(UnagreedNames.isForm(written, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"вера,версия", "вера,Версия", "дана,данные", "дана,Данные", "марк,март", "марк,Маркетинг", "ким,кимоно", "ли,Лица", "dana,danger",
            "dana,Danger", "toyken,token"})
    void otherWordsAreNot(String name, String written) {
        assertThat(UnagreedNames.isForm(written, name)).isFalse();
    }
}
