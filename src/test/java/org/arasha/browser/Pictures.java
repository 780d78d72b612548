package org.arasha.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * What a test has before it, in {@code target/screenshots}, for whoever asks: {@code ./mvnw verify -Dpictures}. No test says anything
 * about them, and to take one lasts as long as to open the screen.
 */
final class Pictures {

    static final boolean ASKED_FOR = Boolean.getBoolean("arasha.test-pictures");
    static final Path FOLDER = Path.of("target/screenshots");

    private Pictures() {}

    static void take(Page page, String file) {
        if (ASKED_FOR) {
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
        }
    }

    /** All of it, however long. */
    static void takeWhole(Page page, String file) {
        if (ASKED_FOR) {
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
        }
    }
}
