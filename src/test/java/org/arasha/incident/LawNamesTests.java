package org.arasha.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.arasha.incident.LawNames.Entered;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LawNamesTests {

    @ParameterizedTest
    @EnumSource
    void eachFirstLawHasANameAndACitation(Language language) {
        assertThat(NormRef.LAWS).allSatisfy(law -> assertThat(LawNames.FIRST.name(law, language) + LawNames.FIRST.cited(law, language))
                .doesNotContain("law."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | Закон РК «О масс-медиа» (2024)      | Закона РК «О масс-медиа» 2024 года
            KK | «Масс-медиа туралы» ҚР Заңы (2024) | «Масс-медиа туралы» ҚР 2024 жылғы Заңының
            """)
    void aFirstLawIsCitedInTheGenitive(Language language, String name, String cited) {
        assertThat(LawNames.FIRST.name("MASS_MEDIA_LAW_2024", language)).isEqualTo(name);
        assertThat(LawNames.FIRST.cited("MASS_MEDIA_LAW_2024", language)).isEqualTo(cited);
    }

    @Test
    void anotherIsCalledAsItWasEntered() {
        LawNames names = new LawNames(Map.of("ADVERTISING_LAW",
                new Entered(LocalizedText.of(Language.RU, "Закон о рекламе"), LocalizedText.of(Language.RU, "Закона о рекламе"))));

        assertThat(names.name("ADVERTISING_LAW", Language.RU)).isEqualTo("Закон о рекламе");
        assertThat(names.cited("ADVERTISING_LAW", Language.RU)).isEqualTo("Закона о рекламе");
    }
}
