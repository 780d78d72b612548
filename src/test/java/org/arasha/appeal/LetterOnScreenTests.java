package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.reporting.page.Visitor;
import org.junit.jupiter.api.Test;

/** The letter on screen is in the typeface in which it is printed. */
@ArashaTest
record LetterOnScreenTests(Visitor visitor) {

    @Test
    void getsItsTypefaceFromUsAndNothingElseOfThatPlace() {
        for (String cut : new String[] {"Regular", "Bold", "Italic"}) {
            assertThat(visitor.open("/_static/letter/" + cut + ".ttf").header("Content-Type")).isEqualTo("font/ttf");
            assertThat(visitor.header("Cache-Control")).contains("max-age=2592000");
        }
        assertThat(visitor.open("/_static/letter/BoldItalic.ttf").status()).isEqualTo(404);
    }
}
