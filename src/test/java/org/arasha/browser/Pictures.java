package org.arasha.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What a test has before it, in {@code target/screenshots}: of the paths that people live on always, as the guides show them. */
final class Pictures {

    /** Whether every screen is kept as each role sees it, too: {@code ./mvnw verify -Dpictures}. Nothing is said of them, and each lasts as long as to open it. */
    static final boolean OF_EVERY_SCREEN = Boolean.getBoolean("arasha.test-pictures");
    static final Path FOLDER = Path.of("target/screenshots");

    private Pictures() {}

    static void take(Page page, String file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
    }

    /** All of it, however long. */
    static void takeWhole(Page page, String file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
    }
}
