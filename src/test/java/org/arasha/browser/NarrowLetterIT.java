package org.arasha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.arasha.appeal.Letter;
import org.arasha.appeal.LetterHtml;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter as it is shown beside a form and on a phone: the line on which somebody signs by hand stays one line. */
@EnabledIf("org.arasha.browser.Chromium#isInstalled")
class NarrowLetterIT extends BrowserTest {

    private static final String SENDER = "Международный фонд защиты свободы слова и содействия развитию независимой журналистики";

    @ParameterizedTest
    @ValueSource(ints = {1360, 480, 360})
    void keepsTheLineOfASignatureWhole(int width) throws IOException {
        Letter letter = new Letter(Language.RU, LocalizedText.of(Language.RU, SENDER), "2019-A1", LocalDate.of(2019, 3, 29), "Обращение", List.of(),
                List.of(), List.of(), List.of(), Letter.Assessment.NONE, List.of(), List.of(), List.of(), List.of());
        try (Page page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 740))) {
            page.setContent("<style>" + Files.readString(Path.of("frontend/letter.css")) + Files.readString(Path.of("frontend/pages.css"))
                    + "</style><div class='paper'>" + LetterHtml.preview(letter) + "</div>");

            assertThat(page.evaluate("""
                    () => {
                        const line = document.createRange();
                        line.selectNodeContents(document.querySelector('.letter-signatories .letter-name'));
                        return [line.getClientRects().length, document.documentElement.scrollWidth <= window.innerWidth];
                    }""")).isEqualTo(List.of(1, true));
        }
    }
}
