package org.arasha.imports;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.arasha.incident.Claim;
import org.arasha.shared.Formulas;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

class MappingTests {

    @Test
    void guessesByTheHeadersInThreeLanguages() {
        assertThat(guess("№", "Дата события", "Название", "Город", "Область", "Вид нарушения", "ФИО", "Описание", "Ссылка"))
                .isEqualTo(Map.of(Field.OWN_NUMBER, 0, Field.DATE, 1, Field.TITLE, 2, Field.LOCALITY, 3, Field.REGION, 4,
                        Field.CATEGORIES, 5, Field.VICTIMS, 6, Field.CLAIMS, 7, Field.SOURCE_ADDRESS, 8));
        assertThat(guess("Күні", "Атауы", "Өңір", "Не болды")).isEqualTo(Map.of(Field.DATE, 0, Field.TITLE, 1, Field.REGION, 2, Field.CLAIMS, 3));
        assertThat(guess("Date", "Title", "Region", "Victims", "Source URL")).isEqualTo(
                Map.of(Field.DATE, 0, Field.TITLE, 1, Field.REGION, 2, Field.VICTIMS, 3, Field.SOURCE_ADDRESS, 4));
    }

    @Test
    void knowsTheSignOfANumber() {
        assertThat(guess("№ дела", "Дата")).isEqualTo(Map.of(Field.OWN_NUMBER, 0, Field.DATE, 1));
    }

    @Test
    void prefersTheNameThatIsEqualToOneThatContainsIt() {
        assertThat(guess("Дата публикации", "Дата")).isEqualTo(Map.of(Field.DATE, 1));
    }

    @Test
    void needsTitleAndDateAndMoreForAClosedRecord() {
        assertRefused("imports.refusal.fieldMissing.DATE", () -> mapping(Mapping.Aim.OPEN, Map.of(Field.TITLE, 0)).requireWhole());
        assertRefused("imports.refusal.fieldMissing.CATEGORIES",
                () -> mapping(Mapping.Aim.PAST, Map.of(Field.TITLE, 0, Field.DATE, 1)).requireWhole());
    }

    @Test
    void keepsWhatASpreadsheetWouldComputeFromComputing() {
        assertThat(List.of("=1+1", "+1", "-1", "@x", "\tx", "\rx", "x=1", "29.03.2019"))
                .map(Formulas::harmless)
                .containsExactly("'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "x=1", "29.03.2019");
    }

    private static Map<Field, Integer> guess(String... header) {
        return Mapping.guessed(List.of(header), Language.RU).columns();
    }

    private static Mapping mapping(Mapping.Aim aim, Map<Field, Integer> columns) {
        return new Mapping(columns, Language.RU, Claim.Attribution.MEDIA, aim);
    }
}
