package org.arasha.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u007F", "\u0085\u0085", "\u00AD", "\u061C", "\u200B", "\u200E", "\u202E", "\u2060",
            "\u2066", "\uFEFF", "\uFFFE", "\uD800", "\uDC00", "\uDB40\uDC41", "\u200D", "\u200C\u200C"})
    void leavesOutWhatNobodySees(String sign) {
        assertThat(PlainText.line("Той" + sign + "кен").replace(" ", "")).isEqualTo("Тойкен");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ж. Тойкен\n\t«Азаттық», 20 МРП – №\u00A05", "👩‍⚕️ 🏳️‍🌈", "می‌خواهم", "2 < 3 & <b>4</b>", "ә ғ қ ң ө ұ ү һ і",
            "“It’s ‘so’” „да“ § 5 · 6"})
    void keepsWhatIsRead(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text.replace('\u00A0', ' '));
    }

    @Test
    void hasOneSpaceWhereThereAreSeveralOrALineEnds() {
        assertThat(PlainText.spacedOnce("a  b\n c\td e ")).isEqualTo("a b c d e ");
        assertThat(PlainText.spacedOnce(" a b")).isEqualTo(" a b");
    }

    @Test
    void isTheSameTextHoweverItWasTyped() {
        assertThat(PlainText.of("Тои\u0306кен\u00A0Сания")).isEqualTo("Тойкен Сания");
        assertThat(PlainText.of("a\r\nb\u2028c\rd")).isEqualTo("a\nb\nc\nd");
        assertThat(PlainText.line("a\r\nb\tc")).isEqualTo("a b c");
    }

    @Test
    void neverMakesATextOutOfSignsThatAreNone() {
        assertThat(LocalizedText.of(Language.KK, "\u200B\u0000\u00A0 \u202E")).isEqualTo(LocalizedText.NONE);
        assertThat(LocalizedText.of(Language.KK, "\u200BСания\u00A0")).isEqualTo(LocalizedText.of(Language.KK, "Сания"));
    }
}
