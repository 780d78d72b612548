package org.arasha.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalizedTextTests {

    private static final LocalizedText KAZAKH = LocalizedText.of(Language.KK, "Ақтөбе");

    @Test
    void whatIsShownForWantOfATranslationIsNotTakenForOne() {
        assertThat(KAZAKH.in(Language.RU)).isEqualTo("Ақтөбе");

        assertThat(KAZAKH.typed(Language.RU, "Ақтөбе ")).isEqualTo(KAZAKH);
        assertThat(KAZAKH.typed(Language.RU, "Актобе")).isEqualTo(new LocalizedText("Актобе", "Ақтөбе", null));
        assertThat(KAZAKH.typed(Language.KK, "")).isEqualTo(LocalizedText.NONE);
        assertThat(LocalizedText.NONE.typed(Language.EN, "Aktobe")).isEqualTo(LocalizedText.of(Language.EN, "Aktobe"));
    }

    @Test
    void whatIsLeftAsItIsReplacesNoOtherTranslation() {
        LocalizedText both = new LocalizedText("Актобе", "Ақтөбе", null);

        assertThat(both.typed(Language.KK, "Актобе")).isEqualTo(both);
        assertThat(both.typed(Language.EN, "Ақтөбе")).isEqualTo(both);
        assertThat(both.typed(Language.KK, "Ақтөбе қаласы")).isEqualTo(new LocalizedText("Актобе", "Ақтөбе қаласы", null));
    }

    @Test
    void knowsInWhichLanguageItIsShown() {
        assertThat(KAZAKH.languageIn(Language.RU)).isEqualTo(Language.KK);
        assertThat(new LocalizedText("Актобе", "Ақтөбе", null).languageIn(Language.EN)).isEqualTo(Language.RU);
        assertThat(LocalizedText.NONE.languageIn(Language.EN)).isEqualTo(Language.EN);
    }
}
