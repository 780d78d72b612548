package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTests {

    @Test
    void hasEveryLetterOfOurLanguagesAndTheirPunctuation() {
        assertThat(Typeface.lacking("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЪъ Ййß éüñ «»“”„‘’–—…№§°•·\u00a0\u202f\n\t0123456789%€")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👩", "法", "₸", "ع"})
    void saysWhichSignItLacks(String sign) {
        assertThat(Typeface.lacking("Текст " + sign + " и ещё 👽")).hasValue(sign + " (U+%04X)".formatted(sign.codePointAt(0)));
    }

    @Test
    void saysWhereInTheLetterItStands() {
        Letter letter = LetterTests.signedBy(
                new LetterSignatory("Director", "A", "N. One", LetterSignatory.Answer.SIGNED),
                new LetterSignatory("Director", "B", "N. 法", LetterSignatory.Answer.AWAITED));

        assertThat(Unprintable.in(letter)).hasValue(new Unprintable("法 (U+6CD5)", Passage.Part.SIGNATORY, 2));
        assertThat(Unprintable.in(LetterExamples.withText("Штраф 50 000 ₸")).orElseThrow().sign()).isEqualTo("₸ (U+20B8)");
    }

    @Test
    void findsNothingInTheAppealOf29March2019() {
        for (Language language : Language.values()) {
            assertThat(Unprintable.in(LetterExamples.inDefenceOfJournalists(language))).isEmpty();
        }
    }

    @Test
    void aFileShowsTheNumberOfASignThatCannotBePrintedNeverAGap() throws IOException {
        byte[] file = LetterPdf.of(Edition.of(LetterExamples.withText("Штраф 50 000 ₸"), 1));
        assertThat(PdfJudge.text(file)).contains("[U+20B8]").doesNotContain("₸");
    }
}
